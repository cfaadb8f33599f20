import { german } from '../formats.ts';

const { locale, plural } = german;

const day = (time: number) => new Date(time).toLocaleDateString(locale, { dateStyle: 'long' });

export const texts = {
  title: 'Papierkorb',
  intro: 'Was du löschst, liegt hier noch dreißig Tage.',
  empty: 'Hier ist nichts.',
  kinds: {
    favourite: 'Favorit',
    quote: 'Zitat',
    deck: 'Sammlung',
    person: 'Person',
    circle: 'Kreis',
    contact: 'Eintrag im Verlauf',
    checklist: 'Checkliste',
    call: 'Call',
    reminder: 'Erinnerung',
    unknown: 'Etwas aus einer neueren Version',
  },
  mine: 'Meine Zitate',
  called: (kind: string, name: string) => `${kind} „${name}“`,
  quotes: (n: number) =>
    n === 0 ? 'ohne Zitate' : plural(n, 'mit 1 Zitat', `mit ${n.toLocaleString(locale)} Zitaten`),
  at: day,
  stays: (deleted: number, until: number) =>
    `gelöscht am ${day(deleted)}, bleibt bis ${day(until)}`,
  staysMerged: (name: string, merged: number, until: number) =>
    `zusammengeführt${name && ` mit ${name}`} am ${day(merged)}, bleibt bis ${day(until)}`,
  search: 'Papierkorb durchsuchen',
  count: (n: number) => `${n.toLocaleString(locale)} ${plural(n, 'Eintrag', 'Einträge')}`,
  noMatch: (query: string) => `Nichts im Papierkorb passt zu „${query}“.`,
  showMore: (n: number) => `Noch ${n} zeigen`,
  putBack: 'Zurückholen',
  putBackThis: (what: string) => `${what} zurückholen`,
  refusals: {
    thereAlready: 'Das gibt es hier inzwischen wieder. Es wurde nichts geändert.',
    nameTaken:
      'Diesen Namen gibt es hier inzwischen wieder. Ändere erst den anderen, dann lässt sich das zurückholen.',
    personGone: 'Die Person zu diesem Eintrag ist gelöscht. Hol zuerst sie zurück.',
    unknownThing: 'Das stammt aus einer neueren Version. Aktualisiere Nahbar, um es zurückzuholen.',
  },
  isBack: 'Ist wieder da.',
  deleteForGood: 'Endgültig löschen',
  deleteThis: (what: string) => `${what} endgültig löschen`,
  isDeleted: 'Endgültig gelöscht.',
  emptyAll: 'Papierkorb leeren',
  isEmptied: 'Der Papierkorb ist leer.',
};

export type TrashTexts = typeof texts;
