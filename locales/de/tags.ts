import type { TagsTexts } from '../en/tags.ts';

export const texts: TagsTexts = {
  title: 'Schlagwörter',
  tag: 'Schlagwort',
  every: 'Alle Schlagwörter',
  counted: (tag, n) => `#${tag} (${n.toLocaleString('de')})`,
  done: 'Fertig',
  editOf: (quote) => `Schlagwörter zu „${quote}“`,
  hint: 'Mut, Zuhören',
  only: (tag) => `Nur Zitate mit #${tag}`,

  topics: {
    'be-visible': 'Sichtbar sein',
    calls: 'Calls',
    channels: 'Kanäle',
    'comfort-zone': 'Komfortzone',
    empathy: 'Empathie',
    'go-digital': 'Digitale Wege',
    home: 'Zuhause',
    'reach-out': 'Auf andere zugehen',
    'specific-networks': 'Eigene Netzwerke',
  },
};
