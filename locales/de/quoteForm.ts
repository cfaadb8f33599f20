import { german } from '../formats.ts';

const { locale } = german;

export const texts = {
  write: 'Zitat schreiben',
  editing: 'Zitat bearbeiten',
  text: 'Zitat',
  textHint: 'Der Wortlaut, ohne Anführungszeichen',
  left: (n: number) => `noch ${n.toLocaleString(locale)}\u00a0Zeichen`,
  speaker: 'Von wem',
  source: 'Quelle',
  sourceHint: 'Ein Buch, ein Vortrag, eine Seite',
  author: 'Wer die Quelle verfasst hat',
  publisher: 'Website oder Verlag',
  date: 'Erschienen am',
  url: 'Link',
  urlHint: 'Adresse der Seite',
  language: 'Sprache',
  unknownLanguage: 'unbekannt',
  tags: 'Schlagwörter, mit Komma getrennt',
  deck: 'Sammlung',
  save: 'Speichern',
  cancel: 'Abbrechen',
  saved: 'Zitat gespeichert.',
  edited: 'Änderungen gespeichert.',
  dropped: 'Entwurf verworfen.',
  broughtBack: 'Der Entwurf ist wieder da.',
  noWebLink: 'Das ist keine Webadresse. Gib eine ein, die mit https beginnt.',
};

export type QuoteFormTexts = typeof texts;
