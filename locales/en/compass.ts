import type { CompassTexts } from '../de/compass.ts';
import { english } from '../formats.ts';

const { locale } = english;

/** A channel within a sentence: only names of companies keep their capital. */
const WITHIN: Record<string, string> = { Email: 'email', Phone: 'the phone' };

export const texts: CompassTexts = {
  nothing: 'Note how you were in touch, and you will see here which channels you use.',
  times: (n) => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`),
  unused: (names) =>
    `You could also try ${new Intl.ListFormat(locale, { type: 'disjunction' }).format(names.map((name) => WITHIN[name] ?? name))}.`,
};
