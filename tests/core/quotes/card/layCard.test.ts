import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CARD_SIZES,
  type Card,
  type CardContent,
  type CardFormat,
} from '../../../../core/quotes/card/card.ts';
import { layCard } from '../../../../core/quotes/card/layCard.ts';
import { graphemesOf } from '../../../../core/quotes/card/lines.ts';
import { measure } from './faceOfPaper.ts';

const FORMATS: CardFormat[] = ['square', 'wide'];

function content(text: string, changes: Partial<CardContent> = {}): CardContent {
  return { text, language: 'de', speaker: 'Steve Heng', role: '', source: '', ...changes };
}

function lay(
  text: string,
  format: CardFormat = 'square',
  changes: Partial<CardContent> = {},
): Card {
  const card = layCard(content(text, changes), format, measure);
  if (!card) throw new Error('There was no room.');
  return card;
}

const linesOf = (card: Card) =>
  card.texts.filter(({ part }) => part === 'words').map(({ text }) => text);
const sizeOf = (card: Card) => card.texts.find(({ part }) => part === 'words')?.size ?? 0;

/** What may be lost or added at the end of a line: white space, places to break, the hyphen there. */
const bare = (text: string) => text.replaceAll(/[\s\p{Cc}\u00ad\u200b-]/gu, '');

/** @throws unless every text is on the paper, and no two of the words overlap */
function isInFrame(card: Card): void {
  const side = card.direction === 'rtl' ? -1 : 1;
  for (const { text, x, baseline, size } of card.texts) {
    const end = x + side * measure(text) * size;
    expect(Math.min(x, end)).toBeGreaterThan(4);
    expect(Math.max(x, end)).toBeLessThan(card.width - 4);
    expect(baseline - size * 0.7).toBeGreaterThan(4);
    expect(baseline + size * 0.25).toBeLessThan(card.height - 4);
  }
  const closing = card.texts.findLast(({ part }) => part === 'mark');
  if (closing) {
    const end = closing.x + side * measure(closing.text) * closing.size;
    const edge = side === 1 ? card.hairline.x + card.hairline.width : card.hairline.x;
    expect(side * (end - edge)).toBeLessThan(0.001);
    // Behind the last line, and not on it.
    const last = card.texts.findLast(({ part }) => part === 'words');
    const lastEnd = (last?.x ?? 0) + side * measure(last?.text ?? '') * closing.size;
    expect(side * (closing.x - lastEnd)).toBeGreaterThan(-0.001);
  }
  const words = card.texts.filter(({ part }) => part === 'words');
  for (const [i, line] of words.entries()) {
    const next = words[i + 1]?.baseline ?? Number.POSITIVE_INFINITY;
    expect(next - line.baseline).toBeGreaterThan(line.size);
    expect(line.baseline + line.size * 0.25).toBeLessThan(card.hairline.y);
    expect(measure(line.text) * line.size).toBeLessThan(card.hairline.width + 0.001);
  }
}

const SENTENCE = 'Wer ein Netz knüpft, ruft an, ohne etwas zu wollen, und hört dann zu. ';
const long = (length: number) => SENTENCE.repeat(40).slice(0, length).trim();

describe('a card', () => {
  test.each(FORMATS)('is as large as its format says: %s', (format) => {
    expect(lay('Ruf an.', format)).toMatchObject(CARD_SIZES[format]);
  });

  test('sets a short quote large and on one line, its marks in the accent', () => {
    const card = lay('Ruf mal an.');
    expect(linesOf(card)).toEqual(['Ruf mal an.']);
    expect(sizeOf(card)).toBe(100);
    const [opening, closing] = card.texts.filter(({ part }) => part === 'mark');
    expect(opening).toMatchObject({ text: '„', ink: 'accent' });
    expect(closing).toMatchObject({ text: '“', ink: 'accent' });
    // It hangs: what it takes is outside of the edge on which the letters stand.
    expect((opening?.x ?? 0) + measure('„') * 100).toBeCloseTo(card.hairline.x);
  });

  test('sets a longer quote smaller, and 2,000 characters so that they can still be read', () => {
    const sizes = [12, 80, 200, 500, 1000, 1500, 2000].map((length) => sizeOf(lay(long(length))));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(sizes.at(-1)).toBeGreaterThanOrEqual(24);
  });

  test('has no room for what could not be read', () => {
    expect(layCard(content(long(2000)), 'wide', measure)).toBeNull();
    expect(layCard(content('人'.repeat(2000)), 'square', measure)).toBeNull();
    isInFrame(lay(long(1000), 'wide'));
  });

  test('sets a few lines alike, with no word alone on the last', () => {
    const text = 'Empathie ist das Werkzeug, mit dem aus Kontakten Menschen werden, die man mag.';
    const lines = linesOf(lay(text));
    const widths = lines.map(measure);
    expect(lines.length).toBeGreaterThan(2);
    expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.6);
    expect(lines.at(-1)).toContain(' ');
  });

  test('never ends a long text with one short word', () => {
    for (let length = 400; length < 700; length += 23) {
      const card = lay(long(length));
      expect(linesOf(card).at(-1)?.trim()).toMatch(/\S\s\S/);
    }
  });

  test('reads from the right where its words do', () => {
    const card = lay('אין אדם מגיע לבדו לשום מקום אלא אם כן', 'square', {
      language: 'he',
      speaker: 'Sarah Cohen',
    });
    expect(card.direction).toBe('rtl');
    const words = card.texts.find(({ part }) => part === 'words');
    expect(words).toMatchObject({ x: card.width - card.hairline.x, direction: 'rtl' });
    const opening = card.texts.find(({ part }) => part === 'mark');
    expect(opening?.x).toBeGreaterThan(words?.x ?? 0);
    expect(card.texts.find(({ text }) => text === 'Sarah Cohen')?.direction).toBe('ltr');
    isInFrame(card);
  });

  test('keeps paragraphs apart, and the lines of a poem', () => {
    const card = lay('Erste Zeile\nzweite Zeile\n \r\nNeuer Absatz');
    expect(linesOf(card)).toEqual(['Erste Zeile', 'zweite Zeile', 'Neuer Absatz']);
    const [a = 0, b = 0, c = 0] = card.texts
      .filter(({ part }) => part === 'words')
      .map(({ baseline }) => baseline);
    expect(c - b).toBeGreaterThan((b - a) * 1.3);
  });

  test('does without a speaker and a source', () => {
    const card = lay('Ruf an.', 'wide', { speaker: '' });
    expect(card.texts.map(({ part }) => part)).toEqual(['mark', 'words', 'mark', 'name']);
    isInFrame(card);
  });

  test('says who said it, and shortens only what takes more than two lines', () => {
    const card = lay('Ruf an.', 'square', {
      role: 'Gründer',
      source: `„${'Ein langer Titel '.repeat(20)}“`,
    });
    const caption = card.texts.filter(({ part }) => part === 'caption').map(({ text }) => text);
    expect(caption.slice(0, 2)).toEqual(['Steve Heng', ' · Gründer']);
    expect(caption).toHaveLength(4);
    expect(caption.at(-1)).toMatch(/…$/);
    isInFrame(card);
  });
});

describe('whatever is written', () => {
  const part = fc.oneof(
    { weight: 6, arbitrary: fc.stringMatching(/^[a-zäöüß,.!?A-ZÄÖÜ]{1,14}$/) },
    fc.constantFrom('👩‍👩‍👧‍👦', '🏳️‍🌈', '👍🏽', 'e\u0301', 'न्यू', '–', '…', '«', '»', '»Ja«', '!'),
    fc.constantFrom(
      '「また今度」と言っているうちに、',
      '人との出会い',
      'สวัสดีครับทุกคน',
      'אין אדם',
      '\u00ad',
    ),
    fc.constantFrom('\n', '\n\n', '\u2028', '\t', '\u00a0', 'https://a.example/b/c?d=e&f=g'),
    fc.stringMatching(/^[a-z]{30,90}$/),
    fc.constantFrom('👩‍👩‍👧‍👦'.repeat(40), 'e\u0301'.repeat(90), '👍🏽'.repeat(50)),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
  );
  const text = fc
    .array(part, { minLength: 1, maxLength: 60 })
    .map((parts) => parts.join(' '))
    .filter((words) => bare(words) !== '');
  const format = fc.constantFrom(...FORMATS);
  const caption = fc.record({
    language: fc.constantFrom('de', 'en', 'fr', 'he', ''),
    speaker: fc.oneof(fc.constant(''), fc.string({ unit: 'grapheme', maxLength: 200 })),
    role: fc.oneof(fc.constant(''), fc.string({ maxLength: 100 })),
    source: fc.oneof(fc.constant(''), fc.string({ unit: 'grapheme', maxLength: 400 })),
  });

  test('every character is in the lines, in its place, and everything in the frame', () => {
    fc.assert(
      fc.property(text, format, caption, (words, shape, around) => {
        const card = layCard({ text: words, ...around }, shape, measure);
        if (!card) return;
        expect(bare(linesOf(card).join(''))).toBe(bare(words));
        isInFrame(card);
      }),
      { numRuns: 250 },
    );
  });

  test('no character of several code points is broken', () => {
    fc.assert(
      fc.property(text, format, (words, shape) => {
        const card = layCard(content(words), shape, measure);
        if (!card) return;
        const whole = graphemesOf(words).filter((each) => bare(each) !== '');
        const shown = linesOf(card)
          .flatMap(graphemesOf)
          .filter((each) => bare(each) !== '');
        expect(shown.map(bare)).toEqual(whole.map(bare));
      }),
      { numRuns: 150 },
    );
  });
});
