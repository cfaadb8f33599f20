import { german } from '../formats.ts';

const { locale, plural } = german;

const many = (n: number) => plural(n, '1 Mensch', `${n.toLocaleString(locale)} Menschen`);

export const texts = {
  title: 'Menschen',

  who: 'Mit wem möchtest du in Kontakt bleiben?',
  name: 'Name',
  newName: 'Neuer Name',
  newRhythm: 'Rhythmus für den Anfang',
  add: 'Hinzufügen',
  addAnyway: 'Trotzdem hinzufügen',
  added: (name: string) => `${name} ist dabei.`,
  namesake: (name: string) => `${name} gibt es schon. Trotzdem hinzufügen?`,
  showNamesake: 'Eintrag ansehen',
  nobody: 'Noch niemand da.',
  nobodyWhy: 'Ein Name und ein Rhythmus genügen. Alles andere hat Zeit, bis du es weißt.',
  importing: 'Kontakte aus einer Datei übernehmen',

  people: 'Menschen',
  peopleFrom: (n: number) => `Menschen, ab dem ${n.toLocaleString(locale)}.`,
  search: 'Menschen durchsuchen',
  order: 'Reihenfolge',
  byQuiet: 'Am längsten still',
  byName: 'Nach Name',
  byAdded: 'Zuletzt hinzugefügt',
  circle: 'Kreis',
  everyCircle: 'Alle Kreise',
  count: many,
  found: (n: number, all: number) => `${n.toLocaleString(locale)} von ${many(all)}`,
  noMatch: (query: string) => `Zu „${query}“ findet sich hier niemand.`,
  noMatchInCircle: (query: string) => `Zu „${query}“ findet sich in diesem Kreis niemand.`,
  emptyCircle: 'In diesem Kreis ist noch niemand. Öffne einen Eintrag, um jemanden aufzunehmen.',
  showMore: (n: number) => `${n} weitere zeigen`,
  notThere: 'Diesen Eintrag gibt es nicht mehr.',

  circles: 'Kreise',
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
  removeCircle: 'Entfernen',
  removeCircleOf: (name: string) => `Kreis „${name}“ entfernen`,
  circleRemoved: (name: string) => `Kreis „${name}“ entfernt. Die Menschen darin bleiben.`,
};

export type PeopleTexts = typeof texts;
