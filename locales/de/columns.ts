import type { PersonField } from '../../core/people/import/peopleTable.ts';
import type { QuoteField } from '../../core/quotes/deckFile/readTable.ts';

const people: Record<PersonField, string> = {
  name: 'Name',
  first: 'Vorname',
  middle: 'Weitere Vornamen',
  last: 'Nachname',
  organisation: 'Organisation',
  role: 'Rolle',
  department: 'Abteilung',
  email: 'E-Mail',
  phone: 'Telefon',
  whatsapp: 'WhatsApp',
  page: 'Profil oder Website',
  others: 'Andere Kanäle',
  notes: 'Notizen',
  labels: 'Labels',
  birthday: 'Geburtstag',
  anniversary: 'Jahrestag',
  dates: 'Besondere Tage',
  place: 'Wohnort',
  howMet: 'Kennengelernt',
  introducedBy: 'Bekannt gemacht von',
  rhythm: 'Rhythmus',
  address: 'Du oder Sie',
  lastContact: 'Letzter Kontakt',
  followUps: 'Erinnerungen',
  pausedUntil: 'Pause bis',
  heavyUntil: 'Schwere Zeit bis',
};

const quotes: Record<QuoteField, string> = {
  text: 'Das Zitat',
  speaker: 'Von wem',
  source: 'Quelle',
  url: 'Link',
  language: 'Sprache',
  tags: 'Schlagwörter',
};

export const texts = {
  title: 'Spalten zuordnen',
  intro: 'Sag, was in welcher Spalte steht. Was du nicht zuordnest, bleibt weg.',
  hasHeader: 'Die erste Zeile nennt die Spalten',
  column: (n: number) => `Spalte ${n}`,
  passedOver: 'nicht übernehmen',
  read: 'So lesen',
  people,
  quotes,
};

export type ColumnsTexts = typeof texts;
