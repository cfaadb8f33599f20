/** The words of the new tab, and of what the library has in common with it, with those of every page, in German. */

export { texts as channels } from './de/channels.ts';
export { texts as discreet } from './de/discreet.ts';
export { texts as firstPerson } from './de/firstPerson.ts';
export { texts as outreach } from './de/outreach.ts';
export { texts as quotes } from './de/quotes.ts';
export { texts as reasons } from './de/reasons.ts';
export { texts as rhythms } from './de/rhythms.ts';
export { texts as sections } from './de/sections.ts';
export { texts as today } from './de/today.ts';
export { texts as topLine } from './de/topLine.ts';
export * from './de.ts';
