/** The words of every page, noun by noun, in English. */
export { texts as afterCall } from './en/afterCall.ts';
export { texts as notes } from './en/notes.ts';
export { texts as page } from './en/page.ts';
export { texts as refusals } from './en/refusals.ts';
export { texts as trouble } from './en/trouble.ts';
