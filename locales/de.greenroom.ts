/** The words of the green room, with those of every page, in German. */

export { texts as greenroom } from './de/greenroom.ts';
export * from './de.ts';
