import type { Lookalike } from '../../core/files/fileError.ts';
import type { FileKind, Skipped } from '../../core/people/import/contacts.ts';
import { german } from '../formats.ts';

const { locale, plural } = german;

const number = (n: number) => n.toLocaleString(locale);

const many = (n: number, one: string, more: string) => `${number(n)} ${plural(n, one, more)}`;

const people = (n: number) => many(n, 'Mensch', 'Menschen');

const place = (kind: FileKind) => (kind === 'vcard' ? 'Karte' : 'Zeile');

const lookalikes: Record<Lookalike, string> = {
  excel: 'Das ist eine Excel-Mappe. Speicher sie dort als CSV und wähl dann diese Datei.',
  'open-document':
    'Das ist ein Tabellendokument. Speicher es dort als CSV und wähl dann diese Datei.',
  zip: 'Das ist ein ZIP-Archiv. Entpack es erst und wähl dann die CSV- oder VCF-Datei daraus.',
  pdf: 'Das ist ein PDF. Nahbar braucht die Kontakte als CSV- oder VCF-Datei.',
  picture: 'Das ist ein Bild. Nahbar braucht die Kontakte als CSV- oder VCF-Datei.',
  other: 'Das ist keine Textdatei. Nahbar braucht die Kontakte als CSV- oder VCF-Datei.',
};

const fields = {
  name: 'Der Name',
  organisation: 'Die Organisation',
  role: 'Die Rolle',
  notes: 'Die Notiz',
};

export const texts = {
  title: 'Aus einer Datei',
  intro:
    'Hol Menschen aus LinkedIn, aus Google Kontakte, aus einem Adressbuch oder aus einer Tabelle dazu. Du siehst erst alle und wählst dann aus.',
  choose: 'Datei wählen',
  drop: 'Oder zieh sie hierher.',
  helpTitle: 'Wie du an die Datei kommst',
  help: [
    {
      from: 'LinkedIn',
      how: 'Fordere unter „Einstellungen & Datenschutz“ im Abschnitt „Datenschutz“ eine Kopie deiner Daten an und kreuz dort „Kontakte“ an. LinkedIn schickt dir ein ZIP-Archiv: Entpack es und wähl „Connections.csv“.',
    },
    {
      from: 'Google',
      how: 'Wähl in Google Kontakte „Exportieren“ und dann „Google CSV“. Mit der vCard, die dort auch angeboten wird, geht es genauso.',
    },
    {
      from: 'Telefon',
      how: 'Auf dem iPhone hältst du in der Kontakte-App eine Liste gedrückt und tippst auf „Exportieren“; bei Android steht „In Datei exportieren“ in den Einstellungen der Kontakte-App. Es entsteht eine VCF-Datei, die du dir auf diesen Rechner schickst.',
    },
    {
      from: 'Outlook, Thunderbird oder eine eigene Tabelle',
      how: 'Speicher oder exportier sie als CSV. Die üblichen Namen der Spalten kennt Nahbar; bei anderen sagst du, was darin steht.',
    },
  ],

  reading: (name: string) => `„${name}“ wird gelesen …`,
  cancel: 'Abbrechen',
  close: 'Schließen',

  found: (n: number, name: string) =>
    n === 0 ? `In „${name}“ steht niemand` : `${people(n)} in „${name}“`,
  someKnown: (known: number, nothingNew: number) => {
    const there = `${number(known)} davon ${plural(known, 'ist', 'sind')} schon da`;
    if (nothingNew === 0) return `${there}.`;
    return nothingNew === known
      ? `${there}, und zu ${plural(known, 'diesem einen', 'ihnen')} steht nichts Neues in der Datei.`
      : `${there}; zu ${number(nothingNew)} steht nichts Neues in der Datei.`;
  },
  allKnown: 'Sie sind alle schon da, und die Datei weiß nichts Neues über sie.',
  twins: (n: number) =>
    plural(
      n,
      'Ein Eintrag nannte jemanden ein zweites Mal; beide sind jetzt einer.',
      `${number(n)} Einträge nannten jemanden ein weiteres Mal und sind mit dem ersten vereint.`,
    ),
  skipped: (n: number, kind: FileKind) => `${many(n, place(kind), `${place(kind)}n`)} ausgelassen`,
  why: (skipped: Skipped): string => {
    switch (skipped.why) {
      case 'no-name':
        return 'Ohne Namen';
      case 'not-a-person':
        return 'Eine Gruppe, kein Mensch';
      case 'told-often':
        return `Über diesen Menschen steht schon ${number(skipped.limit)}-mal etwas in der Datei`;
      case 'extra-cells':
        return 'Mehr Zellen als Spalten, sodass keiner zu trauen ist';
      case 'too-long':
        return skipped.field === 'row'
          ? `Insgesamt länger als ${number(skipped.limit)} Zeichen`
          : `${fields[skipped.field]} ist länger als ${number(skipped.limit)} Zeichen`;
    }
  },
  rows: (rows: readonly number[], more: number, kind: FileKind) => {
    const noun = plural(rows.length + more, place(kind), `${place(kind)}n`);
    return `${noun} ${rows.join(', ')}${more > 0 ? ` und ${number(more)} weitere` : ''}`;
  },
  unread: (n: number) =>
    plural(
      n,
      'Eine Adresse oder Nummer war nicht zu lesen und fehlt dann',
      `${number(n)} Adressen oder Nummern waren nicht zu lesen und fehlen dann`,
    ),
  unreadOf: (name: string, row: number, kind: FileKind) => `${name} (${place(kind)} ${row})`,
  andMore: (n: number) => `und ${number(n)} weitere`,

  rhythm: 'Rhythmus für alle, die neu sind',
  rhythmWhy:
    'Ohne Rhythmus schlägt Nahbar von sich aus niemanden vor, damit nicht alle auf einmal dran sind: Gib ihn später denen, die dir wichtig sind.',
  labels: 'Etiketten als Kreise übernehmen',
  labelsAre: (labels: readonly string[], more: number) =>
    labels.map((label) => `„${label}“`).join(', ') +
    (more > 0 ? ` und ${number(more)} weitere` : ''),

  people: 'Menschen in der Datei',
  search: 'In der Datei suchen',
  all: 'Alle ankreuzen',
  none: 'Niemanden ankreuzen',
  chosen: (n: number) => (n === 0 ? 'Niemand ausgewählt' : `${number(n)} ausgewählt`),
  matches: (n: number) => `${number(n)} gefunden`,
  noMatch: (query: string) => `Auf „${query}“ passt niemand in der Datei.`,
  showMore: (n: number) => `${number(n)} weitere zeigen`,
  known: 'Schon da',
  knownAs: (name: string) => `Schon da als „${name}“`,
  gains: (what: readonly string[]) => `Neu: ${what.join(', ')}`,
  nothingNew: 'nichts Neues',
  organisation: 'Organisation',
  role: 'Rolle',
  notes: 'Notiz',
  circle: (label: string) => `Kreis „${label}“`,

  take: (n: number) => (n === 0 ? 'Übernehmen' : `${people(n)} übernehmen`),
  taking: 'Sie werden übernommen …',
  taken: (added: number, completed: number) => {
    if (added > 0 && completed > 0)
      return `${people(added)} übernommen, ${number(completed)} ergänzt.`;
    if (added > 0) return `${people(added)} übernommen.`;
    return completed > 0 ? `${people(completed)} ergänzt.` : 'Es gab nichts zu ändern.';
  },
  last: (n: number, time: Date) =>
    `Zuletzt importiert: ${people(n)} am ${time.toLocaleDateString(locale, { day: 'numeric', month: 'long' })}`,
  undo: 'Rückgängig machen',
  undoing: 'Wird rückgängig gemacht …',
  undone: (removed: number, putBack: number, left: number) => {
    const gone = removed > 0 && `${number(removed)} wieder entfernt`;
    const back = putBack > 0 && `${number(putBack)} wieder wie zuvor`;
    const stay =
      left > 0 &&
      `${number(left)} hast du seitdem geändert, ${plural(left, 'der Eintrag bleibt', 'sie bleiben')}`;
    const all = [gone, back, stay].filter(Boolean).join(', ');
    return all ? `${all}.` : 'Von diesem Import war niemand mehr da.';
  },
  alreadyUndone: 'Das ist schon rückgängig gemacht.',

  inFile: (name: string, sentence: string) => `„${name}“: ${sentence}`,
  nothingChanged: 'Es wurde nichts geändert.',
  tooLarge: (megabytes: number, limit: number) =>
    `Mit ${number(megabytes)} MB ist sie zu groß; Nahbar liest bis zu ${limit} MB.`,
  empty: 'Die Datei ist leer.',
  binary: lookalikes,
  garbled:
    'Einige Buchstaben sind beschädigt, sodass Namen falsch ankämen. Exportier sie noch einmal, und zwar als UTF-8, wenn du wählen kannst.',
  unknownKind:
    'Das ist keine der Dateien, die Nahbar kennt: „Connections.csv“ von LinkedIn, die CSV-Datei von Google Kontakte oder eine vCard.',
  brokenRow: (row: number) =>
    `In Zeile ${number(row)} stimmt etwas nicht: Da fehlt ein Anführungszeichen oder das Ende einer Karte.`,
  tooMany: (limit: number) =>
    `Sie hat mehr als ${number(limit)} Einträge. Teil sie auf und hol die Teile nacheinander.`,
  unreadable:
    'Diese Datei lässt sich nicht lesen. Vielleicht wurde sie inzwischen verschoben oder geändert.',
  failed: 'Beim Lesen ist etwas schiefgegangen.',
};

export type ContactImportTexts = typeof texts;
