import type { Lookalike } from '../../core/files/fileError.ts';
import type { FileKind, Skipped } from '../../core/people/import/contacts.ts';
import { german } from '../formats.ts';

const { locale, plural } = german;

const number = (n: number) => n.toLocaleString(locale);

const many = (n: number, one: string, more: string) => `${number(n)} ${plural(n, one, more)}`;

const people = (n: number) => many(n, 'Person', 'Personen');

const place = (kind: FileKind) => (kind === 'vcard' ? 'Karte' : 'Zeile');

const lookalikes: Record<Lookalike, string> = {
  excel: 'Das ist eine Excel-Mappe. Speichere sie in Excel als CSV und wähl dann diese Datei.',
  'open-document':
    'Das ist ein Office-Dokument. Speichere es in seinem Programm als CSV und wähl dann diese Datei.',
  zip: 'Das ist ein ZIP-Archiv. Entpacke es erst und wähl dann die CSV- oder VCF-Datei daraus.',
  pdf: 'Das ist ein PDF. Exportiere die Kontakte als CSV- oder VCF-Datei und wähl dann diese.',
  picture: 'Das ist ein Bild. Exportiere die Kontakte als CSV- oder VCF-Datei und wähl dann diese.',
  other:
    'Das ist keine Textdatei. Exportiere die Kontakte als CSV- oder VCF-Datei und wähl dann diese.',
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
    'Übernimm Kontakte aus LinkedIn, Google, einem Adressbuch oder einer Tabelle. Du siehst erst alle und wählst dann aus.',
  choose: 'Datei wählen',
  drop: 'Oder zieh sie hierher.',
  helpTitle: 'Wie du an die Datei kommst',
  help: [
    {
      from: 'LinkedIn',
      how: 'Fordere unter „Einstellungen & Datenschutz“ im Abschnitt „Datenschutz“ eine Kopie deiner Daten an und kreuz dort „Kontakte“ an. LinkedIn schickt dir ein ZIP-Archiv: Entpacke es und wähl „Connections.csv“.',
    },
    {
      from: 'Google',
      how: 'Wähl in Google Kontakte „Exportieren“ und dann „Google CSV“. Mit der vCard, die dort auch angeboten wird, geht es genauso.',
    },
    {
      from: 'Telefon',
      how: 'Auf dem iPhone hältst du in der Kontakte-App eine Liste gedrückt und tippst auf „Exportieren“; bei Android steht „In Datei exportieren“ in den Einstellungen der Kontakte-App. Du bekommst eine VCF-Datei, die du dir auf diesen Rechner schickst.',
    },
    {
      from: 'Outlook, Thunderbird oder eine eigene Tabelle',
      how: 'Exportiere die Kontakte oder speichere die Tabelle als CSV. Die üblichen Spaltennamen kennt Nahbar; bei anderen sagst du, was darin steht.',
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
      ? `${there}, und zu ${plural(known, 'ihr', 'ihnen')} steht nichts Neues in der Datei.`
      : `${there}; zu ${plural(nothingNew, 'einer Person', `${number(nothingNew)} Personen`)} steht nichts Neues in der Datei.`;
  },
  oneKnown: 'Diese Person ist schon da; in der Datei steht Neues über sie.',
  allKnown: 'Niemand darin ist neu, und die Datei weiß über niemanden etwas Neues.',
  twins: (n: number) =>
    plural(
      n,
      'Ein Eintrag kam doppelt vor und wurde vereint.',
      `${number(n)} Einträge kamen mehrfach vor und wurden vereint.`,
    ),
  namesakes: (n: number) =>
    `${n === 1 ? 'Eine Person heißt' : `${number(n)} Personen heißen`} wie jemand, der schon da ist.`,
  skipped: (n: number, kind: FileKind) => `${many(n, place(kind), `${place(kind)}n`)} ausgelassen`,
  why: (skipped: Skipped): string => {
    switch (skipped.why) {
      case 'no-name':
        return 'Ohne Namen';
      case 'not-a-person':
        return 'Eine Gruppe, keine Person';
      case 'told-often':
        return `Diese Person kommt schon ${number(skipped.limit)}-mal vor`;
      case 'extra-cells':
        return 'Mehr Felder als Spalten';
      case 'too-long':
        return skipped.field === 'row'
          ? `Insgesamt länger als ${number(skipped.limit)}\u00a0Zeichen`
          : `${fields[skipped.field]} ist länger als ${number(skipped.limit)}\u00a0Zeichen`;
    }
  },
  rows: (rows: readonly number[], more: number, kind: FileKind) => {
    const noun = plural(rows.length + more, place(kind), `${place(kind)}n`);
    return `${noun} ${rows.join(', ')}${more > 0 ? ` und noch ${number(more)}` : ''}`;
  },
  unread: (n: number) =>
    plural(
      n,
      'Eine Adresse oder Nummer war nicht zu lesen und fehlt dann',
      `${number(n)} Adressen oder Nummern waren nicht zu lesen und fehlen dann`,
    ),
  unreadOf: (name: string, row: number, kind: FileKind) => `${name} (${place(kind)} ${row})`,
  andMore: (n: number) => `und noch ${number(n)}`,

  rhythm: 'Rhythmus für alle, die neu sind',
  rhythmWhy:
    'Damit nicht alle auf einmal dran sind, schlägt Nahbar niemanden ohne Rhythmus von selbst vor. Gib später denen einen, die dir wichtig sind.',
  labels: 'Labels als Kreise übernehmen',
  labelsAre: (labels: readonly string[], more: number) =>
    labels.map((label) => `„${label}“`).join(', ') + (more > 0 ? ` und noch ${number(more)}` : ''),

  people: 'Menschen in der Datei',
  search: 'In der Datei suchen',
  all: 'Alle ankreuzen',
  none: 'Niemanden ankreuzen',
  chosen: (n: number) => (n === 0 ? 'Niemand ausgewählt' : `${number(n)} ausgewählt`),
  matches: (n: number) => `${number(n)} gefunden`,
  noMatch: (query: string) => `Auf „${query}“ passt niemand in der Datei.`,
  showMore: (n: number) => `Noch ${number(n)} zeigen`,
  known: 'Schon da',
  knownAs: (name: string) => `Schon da als „${name}“`,
  namesake: (who: string) => `Heißt wie jemand, der schon da ist${who && `: ${who}`}`,
  gains: (what: readonly string[]) =>
    `Neu: ${what.map((name) => (name === 'Anderer Kanal' ? 'anderer Kanal' : name)).join(', ')}`,
  nothingNew: 'nichts Neues',
  organisation: 'Organisation',
  role: 'Rolle',
  notes: 'Notiz',
  dates: 'besondere Tage',
  more: 'mehr über die Person',
  circle: (label: string) => `Kreis „${label}“`,

  take: (n: number) => (n === 0 ? 'Übernehmen' : `${people(n)} übernehmen`),
  taking: 'Wird übernommen …',
  taken: (added: number, completed: number) => {
    if (added > 0 && completed > 0)
      return `${people(added)} übernommen, ${number(completed)} ergänzt.`;
    if (added > 0) return `${people(added)} übernommen.`;
    return completed > 0 ? `${people(completed)} ergänzt.` : 'Es gab nichts zu ändern.';
  },
  last: (n: number, time: Date) =>
    `Zuletzt übernommen: ${people(n)} am ${time.toLocaleDateString(locale, { day: 'numeric', month: 'long' })}`,
  undo: 'Rückgängig machen',
  undoing: 'Wird rückgängig gemacht …',
  undone: (removed: number, putBack: number, left: number) => {
    const gone = removed > 0 && `${number(removed)} wieder entfernt`;
    const back = putBack > 0 && `${number(putBack)} wieder wie zuvor`;
    const stay =
      left > 0 &&
      `${number(left)} ${plural(left, 'bleibt, weil du den Eintrag', 'bleiben, weil du sie')} seitdem geändert hast`;
    const all = [gone, back, stay].filter(Boolean).join(', ');
    return all ? `${all}.` : 'Davon war niemand mehr da.';
  },
  alreadyUndone: 'Das ist schon rückgängig gemacht.',

  inFile: (name: string, sentence: string) => `„${name}“: ${sentence}`,
  nothingChanged: 'Es wurde nichts geändert.',
  tooLarge: (megabytes: number, limit: number) =>
    `Mit ${number(megabytes)}\u00a0MB ist sie zu groß; Nahbar liest bis zu ${limit}\u00a0MB. Teile sie auf.`,
  empty: 'Die Datei ist leer. Exportiere sie noch einmal oder wähl eine andere.',
  binary: lookalikes,
  garbled: 'Einige Zeichen sind beschädigt. Exportiere die Datei noch einmal, möglichst als UTF-8.',
  unknownKind:
    'Diese Datei kennt Nahbar nicht. Wähl „Connections.csv“ von LinkedIn, die CSV-Datei von Google Kontakte oder eine vCard.',
  brokenRow: (row: number) =>
    `In Zeile ${number(row)} fehlt ein Anführungszeichen. Exportiere die Datei noch einmal.`,
  brokenCard: (card: number) =>
    `Bei Karte ${number(card)} fehlt der Anfang oder das Ende. Exportiere die Datei noch einmal.`,
  tooMany: (limit: number) =>
    `Sie hat mehr als ${number(limit)} Einträge. Teile sie auf und übernimm die Teile nacheinander.`,
  unreadable:
    'Diese Datei lässt sich nicht lesen. Vielleicht wurde sie inzwischen verschoben oder geändert: Wähl sie noch einmal.',
  failed: 'Beim Lesen ist etwas schiefgegangen. Versuch es noch einmal.',
};

export type ContactImportTexts = typeof texts;
