import type { Counts } from '../../core/backup/counts.ts';
import type { Fault } from '../../core/backup/problem.ts';
import type { TableName } from '../../core/tables.ts';
import { german } from '../formats.ts';

const { locale, plural } = german;

const many = (n: number, one: string, more: string) =>
  `${n.toLocaleString(locale)} ${plural(n, one, more)}`;

const tables: Record<TableName, string> = {
  favourites: 'Favoriten',
  quotes: 'Eigene Zitate',
  decks: 'Sammlungen',
  hiddenQuotes: 'Ausgeblendete Zitate',
  state: 'Stand der Zitate und des Calls',
  settings: 'Einstellungen',
  checklists: 'Checklisten',
  calls: 'Calls',
  reminders: 'Erinnerungen',
  people: 'Menschen',
  circles: 'Kreise',
  contacts: 'Verlauf',
  imports: 'Importe',
  steps: 'Schritte',
  trash: 'Papierkorb',
};

const faults: Record<Fault, string> = {
  missing: 'fehlt',
  wrong: 'ist nicht das, was dorthin gehört',
  unknown: 'gehört nicht dorthin',
  twice: 'kommt zweimal vor',
  tooDeep: 'ist zu tief verschachtelt',
};

export const texts = {
  title: 'Sicherung',
  intro:
    'Alles, was du in Nahbar gesammelt hast, in einer Datei: als Reserve oder zum Mitnehmen auf ein anderes Gerät.',
  exportAll: 'Alles als Datei sichern',
  exporting: 'Die Datei wird geschrieben …',
  exported: (name: string) => `Dein Browser speichert „${name}“.`,
  fromFile: 'Aus einer Datei wiederherstellen',
  reading: 'Die Sicherung wird gelesen …',

  previewTitle: 'Diese Sicherung wiederherstellen?',
  from: (when: string) => `Vom ${when}.`,
  counts: (counts: Counts): string[] =>
    [
      counts.favourites > 0 && many(counts.favourites, 'Favorit', 'Favoriten'),
      counts.quotes > 0 && many(counts.quotes, 'eigenes Zitat', 'eigene Zitate'),
      counts.decks > 0 && many(counts.decks, 'Sammlung', 'Sammlungen'),
      counts.hiddenQuotes > 0 &&
        many(counts.hiddenQuotes, 'ausgeblendetes Zitat', 'ausgeblendete Zitate'),
      counts.checklists > 0 && many(counts.checklists, 'Checkliste', 'Checklisten'),
      counts.calls > 0 && many(counts.calls, 'Call', 'Calls'),
      counts.reminders > 0 && many(counts.reminders, 'Erinnerung', 'Erinnerungen'),
      counts.people > 0 && many(counts.people, 'Person', 'Personen'),
      counts.circles > 0 && many(counts.circles, 'Kreis', 'Kreise'),
      counts.contacts > 0 && many(counts.contacts, 'Eintrag im Verlauf', 'Einträge im Verlauf'),
      counts.steps > 0 && many(counts.steps, 'Schritt', 'Schritte'),
      counts.settings > 0 &&
        many(counts.settings, 'geänderte Einstellung', 'geänderte Einstellungen'),
      counts.trash > 0 && `${counts.trash.toLocaleString(locale)} im Papierkorb`,
    ].filter((line) => line !== false),
  holds: 'Darin:',
  holdsNothing: 'Sie ist leer: keine Menschen, keine Zitate, keine Einstellungen.',
  restore: 'Wiederherstellen',
  cancel: 'Abbrechen',
  restoring: 'Wird wiederhergestellt …',
  restored: (when: string) => `Jetzt gilt wieder der Stand vom ${when}.`,

  snapshots: 'Sicherungen auf diesem Gerät',
  snapshotsNote:
    'Die macht Nahbar von selbst: Für die letzte Woche bleibt eine pro Tag, für die letzten zwei Monate eine pro Woche.',
  noSnapshots:
    'Noch keine. Die erste kommt von selbst, spätestens eine Viertelstunde nachdem du etwas gespeichert hast.',
  noFolder:
    'In diesem Fenster kommt Nahbar nicht an seine Sicherungen. Versuch es in einem anderen.',
  /** @param isExact with the seconds */
  when: (time: Date, isExact = false) =>
    `${time.toLocaleString(locale, { dateStyle: 'long', timeStyle: isExact ? 'medium' : 'short' })}\u00a0Uhr`,
  records: (n: number) => many(n, 'Eintrag', 'Einträge'),
  beforeRestore: 'vor einer Wiederherstellung, einem Import oder einer Reparatur',
  damagedSnapshot: 'beschädigt',
  restoreFrom: (when: string) => `Sicherung vom ${when} wiederherstellen`,

  inFile: (name: string, sentence: string) => `„${name}“: ${sentence}`,
  nothingChanged: 'Es wurde nichts geändert.',
  empty: 'Die Datei ist leer. Nimm eine andere Sicherung.',
  unreadable:
    'Diese Datei lässt sich nicht lesen. Vielleicht wurde sie inzwischen verschoben oder geändert: Wähl sie noch einmal.',
  tooLarge: (megabytes: number, limit: number) =>
    `Mit ${megabytes.toLocaleString(locale)}\u00a0MB ist sie zu groß; Nahbar liest bis zu ${limit}\u00a0MB. Nimm eine andere Sicherung.`,
  notText:
    'Das ist keine Sicherung von Nahbar: Die Datei enthält keinen Text in UTF-8. Wähl eine andere.',
  notJson:
    'Das ist keine vollständige JSON-Datei, vielleicht wurde sie unterwegs abgeschnitten. Kopiere sie noch einmal oder nimm eine andere Sicherung.',
  notABackup:
    'Das ist keine Sicherung von Nahbar. Wähl eine Datei, die du mit „Alles als Datei sichern“ gespeichert hast.',
  tooMany: (limit: number) =>
    `Sie hat mehr als ${limit.toLocaleString(locale)} Einträge, und so viele liest Nahbar nicht. Nimm eine andere Sicherung.`,
  newer: (version: string) =>
    `Diese Sicherung stammt aus einer neueren Version von Nahbar${version && ` (${version})`}. Aktualisiere Nahbar und versuch es dann noch einmal.`,
  damaged: (table: TableName | null, entry: number | null, field: string, fault: Fault) => {
    const place = [table && tables[table], entry && `Eintrag ${entry}`].filter(Boolean).join(', ');
    const where = place ? ` (${place})` : '';
    const what = field ? `„${field}“` : 'Der Inhalt';
    return `Die Sicherung ist beschädigt${where}: ${what} ${faults[fault]}. Nimm eine andere.`;
  },
  unpackable: 'Diese Sicherung ist beschädigt und lässt sich nicht mehr öffnen. Nimm eine andere.',
  noSnapshot:
    'Der jetzige Stand ließ sich nicht sichern, vielleicht ist die Festplatte voll. Schaff Platz und versuch es noch einmal.',
};

export type BackupTexts = typeof texts;
