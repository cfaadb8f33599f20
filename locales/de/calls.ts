import type { CallsTexts } from '../en/calls.ts';

export const texts: CallsTexts = {
  title: 'Vor dem Call',
  progress: (done, total) => `${done} von ${total} erledigt`,
  allSet: 'Alles bereit. Guten Call!',
  list: 'Checkliste',
  favourites: 'Favoriten',
  count: (n) => (n === 1 ? '1 Favorit' : `${n.toLocaleString('de')} Favoriten`),
  settings: 'Einstellungen',
  newCall: 'Neuer Call',
  newCallDone: 'Alles ist wieder offen.',
  edit: 'Liste bearbeiten',
  editTitle: 'Liste bearbeiten',
  done: 'Fertig',
  empty: 'Deine Liste ist leer.',
  emptyWhy: 'Füg etwas Eigenes hinzu oder hol die Vorgaben zurück.',
};
