import { german } from '../formats.ts';

const { locale, plural } = german;

const many = (n: number) => plural(n, '1 Person', `${n.toLocaleString(locale)} Personen`);

export const texts = {
  begin: 'Mehrere auswählen',
  title: 'Ausgewählte Menschen',
  select: (name: string) => `${name} auswählen`,
  selected: (n: number) => `${n.toLocaleString(locale)} ausgewählt`,
  all: (n: number) => (n === 1 ? 'Alle' : `Alle ${n.toLocaleString(locale)}`),
  none: 'Niemanden',
  rhythm: 'Rhythmus',
  setRhythm: 'Übernehmen',
  hasRhythm: (n: number, rhythm: string) => `${many(n)}: ${rhythm}.`,
  circle: 'In einen Kreis',
  isInCircle: (name: string) => `Jetzt im Kreis „${name}“.`,
  pause: 'Gerade nicht vorschlagen',
  isPaused: 'Vorerst nicht mehr vorgeschlagen.',
  remove: 'Löschen',
  removed: (n: number) => `${many(n)} gelöscht.`,
  done: 'Fertig',
  twins: 'Vielleicht doppelt',
  twinsOf: (one: string, other: string) => `${one} und ${other}`,
  at: (name: string, organisation: string) => `${name} (${organisation})`,
  two: 'Zwei Personen',
  keepApart: (one: string, other: string) => `${one} und ${other} sind zwei Personen`,
  areTwo: 'Nahbar hält die beiden nicht mehr für doppelt.',
  mergeTwins: (one: string, other: string) => `${one} und ${other} zusammenführen`,
};

export type SeveralTexts = typeof texts;
