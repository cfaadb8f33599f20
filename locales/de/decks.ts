import { german } from '../formats.ts';

const { locale, plural } = german;

const many = (n: number) => plural(n, '1 Zitat', `${n.toLocaleString(locale)} Zitate`);

export const texts = {
  title: 'Sammlungen',
  why: 'Auf neuen Tabs kommen Zitate aus den Sammlungen, die eingeschaltet sind: selten, normal oder oft, verglichen mit den anderen.',
  mine: 'Meine Zitate',
  bundled: 'kommt mit Nahbar',
  count: many,
  showQuotes: (title: string, n: number) => `${many(n)} aus „${title}“ zeigen`,
  isOn: (title: string) => `„${title}“ auf neuen Tabs`,
  frequency: (title: string) => `Wie oft „${title}“ drankommt`,
  frequencies: { rarely: 'selten', normal: 'normal', often: 'oft' },
  name: (title: string) => `Name der Sammlung „${title}“`,
  remove: 'Löschen',
  removeDeck: (title: string) => `Sammlung „${title}“ löschen`,
  removed: (title: string, n: number) =>
    n === 0
      ? `Sammlung „${title}“ gelöscht.`
      : `Sammlung „${title}“ gelöscht, samt ${plural(n, '1 Zitat', `${n.toLocaleString(locale)} Zitaten`)}.`,
  showAll: (n: number) => `Alle ${n.toLocaleString(locale)} Sammlungen zeigen`,
  allOff: 'Alle Sammlungen sind ausgeschaltet. Auf neuen Tabs steht dann kein Zitat.',

  newDeck: 'Neue Sammlung',
  add: 'Anlegen',
  added: (title: string) => `Sammlung „${title}“ angelegt.`,
  known: (title: string) => `Die Sammlung „${title}“ gibt es schon.`,
};

export type DecksTexts = typeof texts;
