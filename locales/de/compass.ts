import { german } from '../formats.ts';

const { locale } = german;

export const texts = {
  nothing: 'Notiere, wie ihr voneinander gehört habt: Dann siehst du hier, welche Kanäle du nutzt.',
  times: (n: number) => (n === 1 ? 'einmal' : n === 2 ? 'zweimal' : `${n}-mal`),
  unused: (names: string[]) => {
    const within = names.map((name) => (name === 'Telefon' ? 'dem Telefon' : name));
    return `Du könntest es auch mal mit ${new Intl.ListFormat(locale, { type: 'disjunction' }).format(within)} versuchen.`;
  },
};

export type CompassTexts = typeof texts;
