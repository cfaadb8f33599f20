import { german } from '../formats.ts';

const { locale, plural } = german;

const many = (n: number) => plural(n, '1 Person', `${n.toLocaleString(locale)} Personen`);

export const texts = {
  panes: {
    add: 'Jemanden eintragen',
    import: 'Kontakte aus einer Datei übernehmen',
    circles: 'Kreise bearbeiten',
    channels: 'Deine Kanäle in den letzten vier Wochen',
    introduction: 'Und was machst du so?',
  },
  done: 'Fertig',
  title: 'Menschen',

  who: 'Mit wem möchtest du in Kontakt bleiben?',
  name: 'Name',
  newName: 'Neuer Name',
  rhythm: 'Rhythmus',
  newRhythm: 'Rhythmus für den Anfang',
  add: 'Hinzufügen',
  addAnyway: 'Trotzdem hinzufügen',
  added: (name: string) => `${name} ist dabei.`,
  namesake: (name: string) => `${name} gibt es schon. Trotzdem hinzufügen?`,
  showNamesake: 'Eintrag ansehen',
  foundTitle: 'Auf der Seite gefunden',
  foundWhy: 'Das sagt die Seite. Prüf es: Eingetragen wird nur, was du hinzufügst.',
  foundDiscard: 'Verwerfen',
  foundDiscarded: 'Verworfen.',
  nobody: 'Noch niemand da.',
  nobodyWhy: 'Ein Name und ein Rhythmus genügen. Alles andere hat Zeit, bis du es weißt.',

  people: 'Menschen',
  peopleFrom: (n: number) => `Menschen ab Nummer ${n.toLocaleString(locale)}`,
  search: 'Menschen durchsuchen',
  order: 'Reihenfolge',
  byQuiet: 'Am längsten nichts gehört',
  byName: 'Nach Namen',
  byAdded: 'Zuletzt hinzugefügt',
  circle: 'Kreis',
  everyCircle: 'Alle Kreise',
  count: many,
  found: (n: number, all: number) => `${n.toLocaleString(locale)} von ${many(all)}`,
  noMatch: (query: string) => `Zu „${query}“ findet sich hier niemand.`,
  noMatchInCircle: (query: string) => `Zu „${query}“ findet sich in diesem Kreis niemand.`,
  emptyCircle: 'In diesem Kreis ist noch niemand. Öffne einen Eintrag, um jemanden aufzunehmen.',
  showMore: (n: number) => `Noch ${n} zeigen`,
  notThere: 'Diesen Eintrag gibt es nicht mehr.',

  circlesWhy:
    'Kreise sind deine eigenen Gruppen, etwa „Film“ oder „Alte Freunde“. Der Rhythmus eines Kreises gilt für alle darin, die keinen eigenen haben.',
  newCircle: 'Neuer Kreis',
  newCircleHint: 'Zum Beispiel: Dokumentarfilm',
  addCircle: 'Anlegen',
  circleAdded: (name: string) => `Kreis „${name}“ angelegt.`,
  circleKnown: (name: string) => `Den Kreis „${name}“ gibt es schon.`,
  nameOfCircle: (name: string) => `Name des Kreises „${name}“`,
  rhythmOfCircle: (name: string) => `Standard-Rhythmus des Kreises „${name}“`,
  inCircle: (n: number) => (n === 0 ? 'noch niemand' : many(n)),
  removeCircle: 'Löschen',
  removeCircleOf: (name: string) => `Kreis „${name}“ löschen`,
  circleRemoved: (name: string) => `Kreis „${name}“ gelöscht. Die Menschen darin bleiben.`,

  moreActs: 'Mehr',
  exportAll: { vcf: 'Alle als vCard speichern', csv: 'Alle als Tabelle (CSV) speichern' },
  exportCircle: {
    vcf: 'Diesen Kreis als vCard speichern',
    csv: 'Diesen Kreis als Tabelle (CSV) speichern',
  },
  exportTitle: 'Menschen',
  exported: (name: string) => `Dein Browser speichert „${name}“.`,
  tableColumns: {
    name: 'Name',
    organisation: 'Organisation',
    role: 'Rolle',
    notes: 'Notizen',
    circles: 'Kreise',
    lastContact: 'Letzter Kontakt',
    birthday: 'Geburtstag',
    anniversary: 'Jahrestag',
    dates: 'Besondere Tage',
    place: 'Wohnort',
    howMet: 'Kennengelernt',
    introducedBy: 'Bekannt gemacht von',
    rhythm: 'Rhythmus',
    address: 'Du oder Sie',
  },
  tableOthers: 'Andere Kanäle',
  tableSeparator: ';' as ',' | ';',
};

export type PeopleTexts = typeof texts;
