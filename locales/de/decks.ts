import { german } from '../formats.ts';

const { locale, plural } = german;

const many = (n: number) => plural(n, '1 Zitat', `${n.toLocaleString(locale)} Zitate`);

export const texts = {
  title: 'Stapel',
  why: 'Auf neuen Tabs kommen Zitate aus den Stapeln, die eingeschaltet sind: selten, normal oder oft, verglichen mit den anderen.',
  mine: 'Meine Zitate',
  bundled: 'kommt mit Nahbar',
  count: many,
  showQuotes: (title: string, n: number) => `${many(n)} aus „${title}“ zeigen`,
  isOn: (title: string) => `„${title}“ auf neuen Tabs`,
  frequency: (title: string) => `Wie oft „${title}“ drankommt`,
  frequencies: { rarely: 'selten', normal: 'normal', often: 'oft' },
  name: (title: string) => `Name des Stapels „${title}“`,
  remove: 'Löschen',
  removeDeck: (title: string) => `Stapel „${title}“ löschen`,
  removed: (title: string, n: number) =>
    n === 0
      ? `Stapel „${title}“ gelöscht.`
      : `Stapel „${title}“ gelöscht, samt ${plural(n, '1 Zitat', `${n.toLocaleString(locale)} Zitaten`)}.`,
  renamed: (title: string) => `Der Stapel heißt jetzt „${title}“.`,
  showAll: (n: number) => `Alle ${n.toLocaleString(locale)} Stapel zeigen`,
  allOff: 'Alle Stapel sind ausgeschaltet. Der neue Tab bleibt dann leer.',

  newDeck: 'Neuer Stapel',
  add: 'Anlegen',
  added: (title: string) => `Stapel „${title}“ angelegt.`,
  known: (title: string) => `Den Stapel „${title}“ gibt es schon.`,
};

export type DecksTexts = typeof texts;
