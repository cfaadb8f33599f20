import type { CompassTexts } from '../de/compass.ts';
import { english } from '../formats.ts';

const { locale } = english;

export const texts: CompassTexts = {
  title: 'Your channels in the last four weeks',
  nothing: 'Note how you were in touch with somebody, and this shows which channels you use.',
  times: (n) => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`),
  unused: (names) =>
    `You could also try ${new Intl.ListFormat(locale, { type: 'disjunction' }).format(names)}.`,
};
