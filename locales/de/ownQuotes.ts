import type { OwnQuotesTexts } from '../en/ownQuotes.ts';

const many = (n: number) => (n === 1 ? '1 Zitat' : `${n.toLocaleString('de')} Zitate`);

export const texts: OwnQuotesTexts = {
  title: 'Zitate',
  yours: 'Deine Zitate',
  search: 'Zitate durchsuchen',
  deck: 'Stapel',
  everyDeck: 'Alle eigenen',
  order: 'Reihenfolge',
  byDate: 'Neueste zuerst',
  bySpeaker: 'Nach Person',
  count: many,
  found: (n, all) => `${n.toLocaleString('de')} von ${many(all).replace(/Zitate$/, 'Zitaten')}`,
  none: 'Noch kein eigenes Zitat.',
  noneWhy:
    'Schreib eins auf, dem du wieder begegnen möchtest. Es kommt dann zwischen den anderen auf neuen Tabs.',
  emptyDeck: 'In diesem Stapel ist noch nichts.',
  noMatch: (query) => `In keinem Zitat hier steht „${query}“.`,
  noneWithTag: 'Kein Zitat hier hat dieses Schlagwort.',
  showMore: (n) => `${n} weitere zeigen`,
  notThere: 'Dieses Zitat gibt es nicht mehr.',

  published: (date) => date.toLocaleDateString('de', { dateStyle: 'long' }),
  by: (author) => `von ${author}`,
  cited: (title) => `„${title}“`,
  readMore: 'Ganz zeigen',
  readLess: 'Kürzer zeigen',

  favourite: 'Favorit',
  favouriteOf: (text) => `Favorit: „${text}“`,
  edit: 'Bearbeiten',
  editQuote: (text) => `„${text}“ bearbeiten`,
  move: 'Verschieben',
  moveQuote: (text) => `„${text}“ verschieben`,
  moveTo: 'In welchen Stapel',
  moved: (n, deck) =>
    n === 1 ? `In „${deck}“ verschoben.` : `${many(n)} in „${deck}“ verschoben.`,
  remove: 'Löschen',
  removeQuote: (text) => `„${text}“ löschen`,
  removed: (n) => (n === 1 ? 'Zitat gelöscht.' : `${many(n)} gelöscht.`),

  several: 'Mehrere auswählen',
  selection: 'Ausgewählte Zitate',
  select: (text) => `„${text}“ auswählen`,
  selected: (n) => `${n.toLocaleString('de')} ausgewählt`,
  selectAll: (n) => (n === 1 ? 'Alle' : `Alle ${n.toLocaleString('de')}`),
  selectNone: 'Keins',
  tagAll: 'Schlagwort geben',
  newTag: 'Neues Schlagwort',
  add: 'Hinzufügen',
  tagged: (tags, n) =>
    `${n === 1 ? '1 Zitat hat' : `${n.toLocaleString('de')} Zitate haben`} jetzt ${tags}.`,
  done: 'Fertig',
};
