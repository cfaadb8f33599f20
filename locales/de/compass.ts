import type { CompassTexts } from '../en/compass.ts';

export const texts: CompassTexts = {
  title: 'Deine Kanäle in den letzten vier Wochen',
  nothing: 'Notier, wie ihr voneinander gehört habt: Dann siehst du hier, welche Kanäle du nutzt.',
  times: (n) => (n === 1 ? 'einmal' : n === 2 ? 'zweimal' : `${n}-mal`),
  unused: (names) =>
    `Du könntest es auch mal mit ${new Intl.ListFormat('de', { type: 'disjunction' }).format(names)} versuchen.`,
};
