/** The words of every page, noun by noun, in German. */
export { texts as afterCall } from './de/afterCall.ts';
export { texts as channels } from './de/channels.ts';
export { texts as notes } from './de/notes.ts';
export { texts as page } from './de/page.ts';
export { texts as quotes } from './de/quotes.ts';
export { texts as reasons } from './de/reasons.ts';
export { texts as refusals } from './de/refusals.ts';
export { texts as today } from './de/today.ts';
export { texts as trouble } from './de/trouble.ts';
