/** Quotes that try the share card: what `workshop/cardPictures.ts` shows. */
import type { Quote } from '../../core/quotes/quote.ts';

const LONG_DE =
  'Wer ein Netz knüpft, knüpft es nicht für den Tag, an dem es reißen könnte, sondern für all die Tage dazwischen. Man ruft an, ohne etwas zu wollen; man fragt, wie es der Tochter geht, und hört die Antwort auch dann noch, wenn sie länger wird als gedacht. Das Berufliche findet sich, sobald das Persönliche einen Platz hat. ';
const LONG_EN =
  'A net is not knotted for the day on which it might tear, but for all of the days in between. One calls without wanting anything; one asks how the daughter is doing, and is still listening when the answer turns out longer than expected. The work finds its place as soon as the people have theirs. ';

interface Trial {
  name: string;
  language: string;
  text: string;
  speaker?: string;
  role?: string;
  title?: string;
  publisher?: string;
}

const STEVE = { speaker: 'Steve Heng', role: 'Gründer', title: 'Netzwerken digital' };

/** The shortest and the longest in both languages, and one of each kind that is hard to set. */
export const TRIALS: readonly Trial[] = [
  {
    ...STEVE,
    name: 'shortest, de',
    language: 'de',
    text: 'Ruf mal an.',
    publisher: 'MedienNetzwerk Bayern',
  },
  { name: 'shortest, en', language: 'en', text: 'Stay curious.', speaker: 'Ada Lovelace' },
  {
    ...STEVE,
    name: 'usual, de',
    language: 'de',
    text: 'Empathie ist das Werkzeug, mit dem aus einer Liste von Kontakten Menschen werden, die man gern wiedersieht.',
    publisher: 'MedienNetzwerk Bayern',
  },
  {
    name: 'usual, en',
    language: 'en',
    text: 'The network that matters most lives within your own four walls, and it would like to have dinner with you tonight.',
    speaker: 'Jim Sengl',
    role: 'Head of something rather long in an institute',
    title: 'Networking, digitally',
    publisher: 'MedienNetzwerk Bayern',
  },
  { ...STEVE, name: 'longest, de', language: 'de', text: filled(LONG_DE, 2000) },
  {
    name: 'longest, en',
    language: 'en',
    text: filled(LONG_EN, 2000),
    speaker: 'Ada Lovelace',
    title: 'A letter that was never sent',
  },
  { name: '700, de', language: 'de', text: filled(LONG_DE, 700), speaker: 'Zoë Übermut' },
  {
    name: 'paragraphs and emoji',
    language: 'de',
    text: 'Grüß dich! 👩‍👩‍👧‍👦 Schön, dass du da bist 🌱\n\nÜber Äpfel, Öl und Übermut reden wir morgen – heute wird gefeiert 🎉🏳️‍🌈',
  },
  {
    name: 'an address',
    language: 'en',
    text: 'Look it up at https://example.org/networking/2026/the-very-long-name-of-an-article-about-people?from=newsletter before you call.',
    speaker: 'Somebody',
  },
  {
    name: 'from the right',
    language: 'he',
    text: 'אין אדם מגיע לבדו לשום מקום, אלא אם כן מישהו לימד אותו ללכת בדרך אל Nahbar ואל הבית.',
    speaker: 'שרה כהן',
    title: 'מכתבים',
  },
  {
    name: 'without spaces',
    language: 'ja',
    text: '人との出会いは、一生に一度きりのものだと思って大切にしなさい。「また今度」と言っているうちに、季節は過ぎていく。',
    speaker: '山上 宗二',
  },
  {
    name: 'long words',
    language: 'de',
    text: 'Zusammengehörigkeitsgefühl entsteht nicht in der Kommunikationsstrategieabteilung.',
    speaker: 'Hans-Christian Freiherr von und zu Unterbrunn-Hohenlinden',
    role: 'Beauftragter für zwischenmenschliche Angelegenheiten',
  },
];

export function quoteOf(trial: Trial, id: string): Quote {
  const { language, text, speaker = '', role = '', title = '', publisher = '' } = trial;
  return {
    id,
    topic: '',
    speaker,
    original: { language, text, role, question: '' },
    translation: null,
    source: { title, author: '', publisher, series: null },
  };
}

/** The text over and over, up to so many characters and no half word. */
function filled(text: string, length: number): string {
  const long = text.repeat(Math.ceil(length / text.length)).slice(0, length);
  return `${long.slice(0, long.lastIndexOf(' ')).replace(/[.,;]$/, '')}.`;
}
