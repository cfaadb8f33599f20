import { german } from '../formats.ts';

const { locale, plural } = german;

export const texts = {
  title: 'Favoriten',
  search: 'Favoriten durchsuchen',
  order: 'Reihenfolge',
  byDate: 'Neueste zuerst',
  bySpeaker: 'Nach Namen',
  count: (n: number) => plural(n, '1 Favorit', `${n.toLocaleString(locale)} Favoriten`),
  found: (n: number, all: number) =>
    `${n.toLocaleString(locale)} von ${all.toLocaleString(locale)} Favoriten`,
  noFavourites: 'Noch nichts gespeichert.',
  noFavouritesWhy: 'Klick auf dem neuen Tab auf das Herz, wenn du ein Zitat wiederfinden möchtest.',
  noMatch: (query: string) => `In keinem Favoriten hier steht „${query}“.`,
  noneWithTag: 'Kein Favorit hat dieses Schlagwort.',
  showMore: (n: number) => `Noch ${n} zeigen`,
  savedOn: (date: Date) =>
    `gespeichert am ${date.toLocaleDateString(locale, { dateStyle: 'long' })}`,
  remove: 'Löschen',
  removed: 'Favorit gelöscht.',
  noteHint: 'Woran denkst du dabei?',
  copyQuote: (text: string) => `„${text}“ kopieren`,
  removeQuote: (text: string) => `„${text}“ löschen`,
  noteOn: (text: string) => `Notiz zu „${text}“`,
};

export type FavouritesTexts = typeof texts;
