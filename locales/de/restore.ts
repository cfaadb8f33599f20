import { german } from '../formats.ts';

const { locale } = german;

export const texts = {
  how: 'Was soll mit deinen jetzigen Daten geschehen?',
  merge: 'Ergänzen',
  mergeNote:
    'Was hier fehlt, kommt dazu; gelöscht wird nichts. Einstellungen, deine Vorstellung, deine Server und Einladungen bleiben, wie sie hier sind.',
  replace: 'Ersetzen',
  replaceNote: 'Alles wird so, wie es in der Sicherung ist.',
  whereDifferent: 'Wo sich beides unterscheidet',
  preferences: { here: 'bleibt, was hier ist', backup: 'gilt, was in der Sicherung ist' },
  changes: 'Was sich dadurch ändert',
  nothingChanges: 'Dadurch würde sich nichts ändern.',
  kinds: { added: 'kommt dazu', changed: 'ändert sich', removed: 'fällt weg', untouched: 'bleibt' },
  tables: {
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
  },
  anew: 'Inzwischen hat sich hier etwas geändert. Das ist die neue Vorschau.',
  keptFirst: 'Den jetzigen Stand sichert Nahbar vorher auf diesem Gerät.',
  merged: (when: string) => `Ergänzt um die Sicherung vom ${when}.`,

  neverExported: 'Von dem, was du hier gesammelt hast, gibt es noch keine Sicherung als Datei.',
  lastExport: (when: string) => `Deine letzte Sicherung als Datei ist vom ${when}.`,
  day: (time: number) => new Date(time).toLocaleDateString(locale, { dateStyle: 'long' }),
  exportNow: 'Jetzt sichern',
  later: 'Später',
  isThere: (name: string) => `Hast du die Datei „${name}“ bekommen?`,
  there: 'Ja, sie ist da',
  notThere: 'Nein',
};

export type RestoreTexts = typeof texts;
