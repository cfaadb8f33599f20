import { german } from '../formats.ts';

const { locale } = german;

export const texts = {
  lastContact: (ago: string) => `zuletzt ${ago}`,
  noContactYet: 'noch kein Kontakt notiert',
  paused: 'wird gerade nicht vorgeschlagen',
  restsUntil: (date: Date) => `ruht bis ${date.toLocaleDateString(locale, { dateStyle: 'long' })}`,
  weSpoke: 'Wir haben gesprochen',
  weSpokeWith: (name: string) => `Wir haben gesprochen: ${name}`,
  spokeNoted: (name: string) => `Notiert: Du und ${name}, ihr hattet Kontakt.`,

  details: (name: string) => `Über ${name}`,
  name: 'Name',
  organisation: 'Organisation',
  role: 'Rolle',
  personal: 'Persönlich',
  personalHint: 'Was gerade bewegt, Familie, der letzte Urlaub …',
  professional: 'Beruflich',
  professionalHint: 'Woran die Arbeit gerade hängt, was ihr vorhattet …',
  rhythm: 'Rhythmus',
  asCircle: (rhythm: string) => `wie der Kreis: ${rhythm}`,
  lastContactOn: 'Letzter Kontakt',
  notADay: 'Nimm einen Tag, der schon war. Es wurde nichts geändert.',
  notAhead: 'Nimm einen Tag, der noch kommt. Es wurde nichts geändert.',

  circles: 'Kreise',
  newCircle: 'Neuer Kreis',
  addCircle: 'Kreis anlegen',

  pause: 'Gerade nicht vorschlagen',
  until: 'bis',
  untilWhy: 'Ohne Datum: bis auf Weiteres.',

  channels: 'Kanäle',
  channelKind: 'Kanal',
  channelText: 'Link, @Name, Nummer oder Adresse',
  addChannel: 'Hinzufügen',
  addAs: (channel: string) => `Als ${channel} eintragen`,
  channelAdded: (channel: string) => `${channel} eingetragen.`,
  channelKnown: 'Das steht schon da.',
  remove: 'Entfernen',
  removeChannel: (channel: string, address: string) => `${channel} entfernen: ${address}`,
  channelRemoved: (channel: string) => `${channel} entfernt.`,

  write: 'Schreiben',
  heard: 'Habt ihr voneinander gehört?',
  noteIt: 'Notieren',

  contacts: 'Kontakte',
  when: 'Wann?',
  how: 'Wie?',
  notSaid: 'ohne Angabe',
  whatStays: 'Was bleibt?',
  noteContact: 'Kontakt notieren',
  contactNoted: 'Kontakt notiert.',
  date: (date: Date) => date.toLocaleDateString(locale, { dateStyle: 'long' }),
  contactNote: (date: string) => `Notiz zum Kontakt vom ${date}`,
  contactNoteHint: 'Was bleibt?',
  removeContact: (date: string) => `Kontakt vom ${date} entfernen`,
  contactRemoved: 'Kontakt entfernt.',
  earlier: 'Frühere zeigen',

  merge: 'Mit einem anderen Eintrag zusammenführen',
  mergeTitle: (name: string) => `Welcher Eintrag gehört noch zu ${name}?`,
  mergeSearch: 'Name oder Organisation suchen',
  likely: 'Vielleicht derselbe Mensch',
  found: 'Gefundene Einträge',
  noneFound: (query: string) => `Niemand heißt „${query}“.`,
  nobodyElse: 'Noch gibt es sonst niemanden.',
  previewTitle: 'So sieht der eine Eintrag aus',
  becomes: 'Nichts geht verloren; auch die Kontakte kommen zusammen.',
  mergeNow: 'Zusammenführen',
  chooseOther: 'Anderen wählen',
  cancel: 'Abbrechen',
  merged: (name: string) => `Aus zwei Einträgen ist einer geworden: ${name}.`,

  removePerson: (name: string) => `${name} entfernen`,
  personRemoved: (name: string) => `${name} entfernt.`,
};

export type PersonTexts = typeof texts;
