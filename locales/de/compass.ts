import { german } from '../formats.ts';

const { locale } = german;

/** A channel within a sentence: only names of companies go without an article. */
const WITHIN: Record<string, string> = { 'E-Mail': 'einer E-Mail', Telefon: 'dem Telefon' };

export const texts = {
  nothing:
    'Notiere, auf welchem Weg du mit jemandem in Kontakt warst: Dann siehst du hier, welche Kanäle du nutzt.',
  times: (n: number) => (n === 1 ? 'einmal' : n === 2 ? 'zweimal' : `${n}-mal`),
  unused: (names: string[]) => {
    const within = names.map((name) => WITHIN[name] ?? name);
    return `Du könntest es auch mal mit ${new Intl.ListFormat(locale, { type: 'disjunction' }).format(within)} versuchen.`;
  },
};

export type CompassTexts = typeof texts;
