import { german } from '../formats.ts';

const { clock, locale, plural } = german;

export const texts = {
  of: (circle: string) => `Treffen von „${circle}“`,
  where: 'Wo ihr euch trefft',
  whereHint: 'Ein Link oder ein Ort',
  open: 'Link öffnen',
  openOf: (circle: string) => `Link öffnen: Treffen von „${circle}“`,
  next: 'Nächstes Treffen',
  time: 'Uhrzeit (optional)',
  noTime: 'Gib eine Uhrzeit an, zum Beispiel 19:30. Es wurde nichts geändert.',
  /** Among what is coming. `day` is today or tomorrow. */
  ahead: (circle: string, day: string, time: Date | null) =>
    `Der Kreis „${circle}“ trifft sich ${day}${time ? ` um ${clock(time)}\u00a0Uhr` : ''}.`,

  met: 'Wir haben uns getroffen',
  metWith: (circle: string) => `Wir haben uns getroffen: ${circle}`,
  who: 'Wer war dabei?',
  all: 'Alle',
  none: 'Niemand',
  note: 'In den Verlauf eintragen',
  cancel: 'Abbrechen',
  noted: (n: number) =>
    n === 0
      ? 'Das Treffen ist vorbei.'
      : `Notiert im Verlauf von ${plural(n, '1 Person', `${n.toLocaleString(locale)} Personen`)}.`,

  whom: 'Wen hast du dort kennengelernt?',
  whomHint: 'Ein Name genügt. Wer dazukommt, gehört zum Kreis.',
  howMet: (circle: string, date: Date) =>
    `${circle}, ${date.toLocaleDateString(locale, { dateStyle: 'long' })}`,
  nobody: 'Niemanden',
  done: 'Fertig',
};

export type MeetingsTexts = typeof texts;
