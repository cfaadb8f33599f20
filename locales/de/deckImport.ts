import type { DeckFileKind, LongField, Skipped } from '../../core/quotes/deckFile/deckFile.ts';
import { german } from '../formats.ts';

const { locale, plural } = german;

const number = (n: number) => n.toLocaleString(locale);

const many = (n: number, one: string, more: string) => `${number(n)} ${plural(n, one, more)}`;

const quotes = (n: number) => many(n, 'Zitat', 'Zitate');

const isList = (kind: DeckFileKind) =>
  kind === 'nahbar' || kind === 'bonjourr' || kind === 'newsFeedEradicator';

const places = (n: number, kind: DeckFileKind) =>
  isList(kind) ? plural(n, 'Eintrag', 'Einträge') : plural(n, 'Zeile', 'Zeilen');

const fields: Record<LongField, string> = {
  text: 'Der Text',
  speaker: 'Der Name',
  source: 'Die Quelle',
};

export const texts = {
  title: 'Zitate aus einer Datei',
  intro:
    'Hol Zitate dazu: aus einer Sammlung, die dir jemand geschickt hat, aus einer Tabelle oder aus einem Text. Du siehst erst alle und wählst dann aus.',
  choose: 'Datei mit Zitaten wählen',
  drop: 'Oder zieh sie hierher.',
  helpTitle: 'Welche Dateien gehen',
  help: [
    {
      from: 'Aus Nahbar',
      how: 'Eine Sammlung, die du oder jemand anderes als JSON gespeichert hat, kommt mit allem, was dazugehört.',
    },
    {
      from: 'Eine Tabelle (CSV)',
      how: 'Die erste Zeile nennt die Spalten, in beliebiger Reihenfolge: text, speaker, source, url, language, tags. Nur „text“ muss sein. Fehlt diese Zeile und ist etwas unklar, fragt Nahbar nach.',
    },
    {
      from: 'Bonjourr und News Feed Eradicator',
      how: 'Die Datei, die du dort exportierst; Nahbar findet deine eigenen Zitate darin.',
    },
    {
      from: 'Lese-Apps',
      how: 'Markierungen von Kindle oder tolino, aus Readwise oder Hypothesis, und was du aus Apple Books oder Zotero in einen Text kopiert hast.',
    },
    {
      from: 'Ein Text',
      how: 'Ein Zitat je Absatz, mit einer Leerzeile dazwischen. Wer es gesagt hat, steht nach einem Gedankenstrich darunter: „– Ada Lovelace“. Mit Markdown geht es genauso.',
    },
  ],

  reading: (name: string) => `„${name}“ wird gelesen …`,
  cancel: 'Abbrechen',
  close: 'Schließen',

  found: (n: number, name: string) =>
    n === 0 ? `In „${name}“ stehen keine Zitate` : `${quotes(n)} in „${name}“`,
  kinds: {
    nahbar: 'Eine Sammlung aus Nahbar',
    csv: 'Eine Tabelle (CSV)',
    bonjourr: 'Zitate aus Bonjourr',
    newsFeedEradicator: 'Zitate aus News Feed Eradicator',
    kindle: 'Markierungen vom Kindle',
    tolino: 'Markierungen vom tolino',
    appleBooks: 'Auszüge aus Apple Books',
    hypothesis: 'Anmerkungen aus Hypothesis',
    markdown: 'Markdown',
    text: 'Einfacher Text',
  },
  titled: (title: string) => `„${title}“`,
  fresh: (fresh: number, twins: number) => {
    if (fresh === 0)
      return twins > 0 ? plural(twins, 'Du hast es schon.', 'Du hast sie alle schon.') : '';
    if (twins === 0) return plural(fresh, 'Es ist neu.', 'Sie sind alle neu.');
    return `${number(fresh)} davon ${plural(fresh, 'ist', 'sind')} neu.`;
  },
  twins: {
    known: (n: number) => `${quotes(n)} hast du schon`,
    file: (n: number) => `${quotes(n)} ${plural(n, 'steht', 'stehen')} mehrmals in der Datei`,
  },
  skipped: (n: number, kind: DeckFileKind) => `${number(n)} ${places(n, kind)} ausgelassen`,
  why: (skipped: Skipped): string => {
    switch (skipped.why) {
      case 'no-text':
        return 'Ohne Zitat';
      case 'extra-cells':
        return 'Mehr Felder als Spalten';
      case 'not-a-quote':
        return 'Nicht aufgebaut wie ein Zitat';
      case 'hidden':
        return 'Dort ausgeblendet';
      case 'too-long':
        return skipped.field === 'row'
          ? `Insgesamt länger als ${number(skipped.limit)}\u00a0Zeichen`
          : `${fields[skipped.field]} ist länger als ${number(skipped.limit)}\u00a0Zeichen`;
    }
  },
  rows: (rows: readonly number[], more: number, kind: DeckFileKind) =>
    `${places(rows.length + more, kind)} ${rows.join(', ')}${more > 0 ? ` und noch ${number(more)}` : ''}`,
  andMore: (n: number) => `und noch ${number(n)}`,

  into: 'In die Sammlung',
  newDeck: 'Eine neue',
  mine: 'Meine Zitate',
  deckTitle: 'Name der neuen Sammlung',
  titleProblems: {
    blank: 'Die Sammlung braucht einen Namen.',
    tooLong: 'Dieser Name ist zu lang. Kürze ihn bitte.',
    taken: 'Eine Sammlung mit diesem Namen gibt es schon. Wähl einen anderen.',
  },

  list: 'Neue Zitate in der Datei',
  search: 'In der Datei suchen',
  all: 'Alle ankreuzen',
  none: 'Keines ankreuzen',
  chosen: (n: number) => (n === 0 ? 'Kein Zitat ausgewählt' : `${number(n)} ausgewählt`),
  matches: (n: number) => `${number(n)} gefunden`,
  noMatch: (query: string) => `Auf „${query}“ passt kein Zitat in der Datei.`,
  showMore: (n: number) => `Noch ${number(n)} zeigen`,

  take: (n: number) => (n === 0 ? 'Übernehmen' : `${quotes(n)} übernehmen`),
  taking: 'Wird übernommen …',
  taken: (n: number) => `${quotes(n)} übernommen.`,
  undoing: 'Wird rückgängig gemacht …',
  undone: (removed: number, left: number) => {
    const gone = removed > 0 && `${number(removed)} wieder entfernt`;
    const stay =
      left > 0 &&
      `${number(left)} ${plural(left, 'bleibt, weil du es', 'bleiben, weil du sie')} seitdem geändert hast`;
    const all = [gone, stay].filter(Boolean).join(', ');
    return all ? `${all}.` : 'Davon war keines mehr da.';
  },

  inFile: (name: string, sentence: string) => `„${name}“: ${sentence}`,
};

export type DeckImportTexts = typeof texts;
