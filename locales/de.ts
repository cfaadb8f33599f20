/** The words of every page, noun by noun, in German. */
export { texts as afterCall } from './de/afterCall.ts';
export { texts as notes } from './de/notes.ts';
export { texts as page } from './de/page.ts';
export { texts as refusals } from './de/refusals.ts';
export { texts as trouble } from './de/trouble.ts';
