import { german } from '../formats.ts';

const { clock, locale, plural } = german;

export const texts = {
  time: clock,
  aCall: 'Call',
  in: (minutes: number) =>
    minutes > 0 ? `in ${plural(minutes, 'einer Minute', `${minutes}\u00a0Minuten`)}` : 'jetzt',
  checklist: 'Checkliste',
  day: (date: Date) =>
    date.toLocaleDateString(locale, { weekday: 'long', day: 'numeric', month: 'long' }),

  hintOnToolbar:
    'Vor dem nächsten Call: Ein Klick auf Nahbar oben in der Symbolleiste zeigt dir die Checkliste.',
  hintHidden:
    'Vor dem nächsten Call: Nahbars Checkliste steckt hinter dem Puzzleteil oben rechts. Hefte Nahbar dort an.',
  understood: 'Verstanden',
};

export type TopLineTexts = typeof texts;
