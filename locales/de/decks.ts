import type { DecksTexts } from '../en/decks.ts';

const many = (n: number) => (n === 1 ? '1 Zitat' : `${n.toLocaleString('de')} Zitate`);

export const texts: DecksTexts = {
  title: 'Stapel',
  why: 'Auf neuen Tabs kommen Zitate aus den Stapeln, die eingeschaltet sind: selten, normal oder oft, verglichen mit den anderen.',
  mine: 'Meine Zitate',
  bundled: 'kommt mit Nahbar',
  count: many,
  showQuotes: (title, n) => `${many(n)} aus „${title}“ zeigen`,
  isOn: (title) => `„${title}“ auf neuen Tabs`,
  frequency: (title) => `Wie oft „${title}“ drankommt`,
  frequencies: { rarely: 'selten', normal: 'normal', often: 'oft' },
  name: (title) => `Name des Stapels „${title}“`,
  remove: 'Löschen',
  removeDeck: (title) => `Stapel „${title}“ löschen`,
  removed: (title, n) =>
    n === 0
      ? `Stapel „${title}“ gelöscht.`
      : `Stapel „${title}“ gelöscht, samt ${n === 1 ? '1 Zitat' : `${n.toLocaleString('de')} Zitaten`}.`,
  renamed: (title) => `Der Stapel heißt jetzt „${title}“.`,
  showAll: (n) => `Alle ${n.toLocaleString('de')} Stapel zeigen`,
  allOff: 'Alle Stapel sind ausgeschaltet. Der neue Tab bleibt dann leer.',

  newDeck: 'Neuer Stapel',
  add: 'Anlegen',
  added: (title) => `Stapel „${title}“ angelegt.`,
  known: (title) => `Den Stapel „${title}“ gibt es schon.`,
};
