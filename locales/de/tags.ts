import { german } from '../formats.ts';

const { locale } = german;

export const texts = {
  title: 'Schlagwörter',
  tag: 'Schlagwort',
  every: 'Alle Schlagwörter',
  counted: (tag: string, n: number) => `#${tag} (${n.toLocaleString(locale)})`,
  done: 'Fertig',
  editOf: (quote: string) => `Schlagwörter zu „${quote}“`,
  hint: 'Mut, Zuhören',
  only: (tag: string) => `Nur Zitate mit #${tag}`,

  /** What the bundled quotes are about. */
  topics: {
    'be-visible': 'Sichtbar sein',
    calls: 'Calls',
    channels: 'Kanäle',
    'comfort-zone': 'Komfortzone',
    empathy: 'Empathie',
    'go-digital': 'Digitale Wege',
    home: 'Zuhause',
    'reach-out': 'Auf andere zugehen',
    'specific-networks': 'Fachnetzwerke',
  } as Record<string, string>,
};

export type TagsTexts = typeof texts;
