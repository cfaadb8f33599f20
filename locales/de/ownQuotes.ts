import { german } from '../formats.ts';

const { locale, plural } = german;

const many = (n: number) => plural(n, '1 Zitat', `${n.toLocaleString(locale)} Zitate`);

export const texts = {
  title: 'Eigene',
  yours: 'Deine Zitate',
  search: 'Zitate durchsuchen',
  deck: 'Sammlung',
  everyDeck: 'Alle eigenen',
  order: 'Reihenfolge',
  byDate: 'Neueste zuerst',
  bySpeaker: 'Nach Namen',
  count: many,
  found: (n: number, all: number) =>
    `${n.toLocaleString(locale)} von ${many(all).replace(/Zitate$/, 'Zitaten')}`,
  none: 'Noch kein eigenes Zitat.',
  noneWhy:
    'Schreib eins auf, dem du wieder begegnen möchtest. Es erscheint dann zwischen den anderen auf neuen Tabs.',
  emptyDeck: 'In dieser Sammlung ist noch nichts.',
  noMatch: (query: string) => `In keinem Zitat hier steht „${query}“.`,
  noneWithTag: 'Kein Zitat hier hat dieses Schlagwort.',
  showMore: (n: number) => `Noch ${n} zeigen`,
  notThere: 'Dieses Zitat gibt es nicht mehr.',

  published: (date: Date) => date.toLocaleDateString(locale, { dateStyle: 'long' }),
  by: (author: string) => `von ${author}`,
  cited: (title: string) => `„${title}“`,
  readMore: 'Ganz zeigen',
  readLess: 'Kürzer zeigen',

  favourite: 'Favorit',
  favouriteOf: (text: string) => `Favorit: „${text}“`,
  edit: 'Bearbeiten',
  editQuote: (text: string) => `„${text}“ bearbeiten`,
  move: 'Verschieben',
  moveQuote: (text: string) => `„${text}“ verschieben`,
  moveTo: 'In welche Sammlung?',
  moved: (n: number, deck: string) =>
    plural(n, `In „${deck}“ verschoben.`, `${many(n)} in „${deck}“ verschoben.`),
  remove: 'Löschen',
  removeQuote: (text: string) => `„${text}“ löschen`,
  removed: (n: number) => plural(n, 'Zitat gelöscht.', `${many(n)} gelöscht.`),

  several: 'Mehrere auswählen',
  selection: 'Ausgewählte Zitate',
  select: (text: string) => `„${text}“ auswählen`,
  selected: (n: number) => `${n.toLocaleString(locale)} ausgewählt`,
  selectAll: (n: number) => (n === 1 ? 'Alle' : `Alle ${n.toLocaleString(locale)}`),
  selectNone: 'Keins',
  tagAll: 'Schlagwort geben',
  newTag: 'Neues Schlagwort',
  add: 'Hinzufügen',
  tagged: (tags: string, n: number) =>
    `${plural(n, '1 Zitat hat', `${n.toLocaleString(locale)} Zitate haben`)} jetzt ${tags}.`,
  done: 'Fertig',
};

export type OwnQuotesTexts = typeof texts;
