/** The words of the green room, with those of every page, in English. */

export { texts as greenroom } from './en/greenroom.ts';
export * from './en.ts';
