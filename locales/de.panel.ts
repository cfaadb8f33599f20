/** The words of the popup and the panel, with those of every page, in German. */

export { texts as besideCall } from './de/besideCall.ts';
export { texts as calls } from './de/calls.ts';
export { texts as nextCalls } from './de/nextCalls.ts';
export { texts as personPicker } from './de/personPicker.ts';
export * from './de.ts';
