/** The words of the popup and the panel, with those of every page, in English. */

export { texts as besideCall } from './en/besideCall.ts';
export { texts as calls } from './en/calls.ts';
export { texts as nextCalls } from './en/nextCalls.ts';
export { texts as personPicker } from './en/personPicker.ts';
export * from './en.ts';
