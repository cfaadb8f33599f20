/** The words of the new tab, and of what the library has in common with it, with those of every page, in English. */

export { texts as channels } from './en/channels.ts';
export { texts as discreet } from './en/discreet.ts';
export { texts as firstPerson } from './en/firstPerson.ts';
export { texts as outreach } from './en/outreach.ts';
export { texts as quotes } from './en/quotes.ts';
export { texts as reasons } from './en/reasons.ts';
export { texts as rhythms } from './en/rhythms.ts';
export { texts as sections } from './en/sections.ts';
export { texts as today } from './en/today.ts';
export { texts as topLine } from './en/topLine.ts';
export * from './en.ts';
