/** The words of every page, noun by noun, in English. */
export { texts as afterCall } from './en/afterCall.ts';
export { texts as channels } from './en/channels.ts';
export { texts as notes } from './en/notes.ts';
export { texts as page } from './en/page.ts';
export { texts as quotes } from './en/quotes.ts';
export { texts as reasons } from './en/reasons.ts';
export { texts as refusals } from './en/refusals.ts';
export { texts as today } from './en/today.ts';
export { texts as trouble } from './en/trouble.ts';
