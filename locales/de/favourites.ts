import type { FavouritesTexts } from '../en/favourites.ts';

export const texts: FavouritesTexts = {
  title: 'Favoriten',
  search: 'Favoriten durchsuchen',
  order: 'Reihenfolge',
  byDate: 'Neueste zuerst',
  bySpeaker: 'Nach Person',
  count: (n) => (n === 1 ? '1 Favorit' : `${n.toLocaleString('de')} Favoriten`),
  found: (n, all) => `${n.toLocaleString('de')} von ${all.toLocaleString('de')} Favoriten`,
  noFavourites: 'Noch nichts aufgehoben.',
  noFavouritesWhy: 'Klick auf dem neuen Tab auf das Herz, wenn du ein Zitat wiederfinden möchtest.',
  noMatch: (query) => `In keinem Favoriten steht „${query}“.`,
  noneWithTag: 'Kein Favorit hat dieses Schlagwort.',
  showMore: (n) => `${n} weitere zeigen`,
  savedOn: (date) => `gespeichert am ${date.toLocaleDateString('de', { dateStyle: 'long' })}`,
  remove: 'Entfernen',
  noteHint: 'Woran denkst du dabei?',
  copyQuote: (text) => `„${text}“ kopieren`,
  removeQuote: (text) => `„${text}“ entfernen`,
  noteOn: (text) => `Notiz zu „${text}“`,
};
