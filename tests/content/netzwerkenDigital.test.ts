import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDeck } from '../../content/deckSchema.ts';
import { type Paragraph, shinglesOf } from '../../workshop/content/shingles.ts';
import { whyNotFrom, whyNotVerbatim } from './verbatim.ts';

const FILE = 'content/quotes/netzwerken-digital.json';
const SHINGLES = 'tests/content/netzwerken-digital.shingles.json';
const deck = readDeck(FILE, JSON.parse(readFileSync(FILE, 'utf8')));
const paragraphs: Paragraph[] = JSON.parse(readFileSync(SHINGLES, 'utf8'));
const questions = deck.questions.map(({ text }) => text);
const why = (quote: (typeof deck.quotes)[number]) => whyNotVerbatim(quote, paragraphs, questions);

describe('the deck', () => {
  test('has enough quotes, by both speakers and on every question', () => {
    expect(deck.quotes.length).toBeGreaterThanOrEqual(19);
    const heard = deck.quotes.map(({ speaker }) => speaker);
    expect(new Set(heard)).toEqual(new Set(deck.speakers.map(({ name }) => name)));
    expect(new Set(deck.quotes.map(({ question }) => question))).toEqual(new Set(questions));
  });

  test('is mostly short', () => {
    const short = deck.quotes.filter(({ text }) => text.length < 180);
    expect(short.length).toBeGreaterThan(deck.quotes.length / 2);
  });

  test('says nothing twice', () => {
    const sentences = deck.quotes.flatMap(({ text }) => text.split(/(?<=[.!?]) /));
    expect(sentences).toHaveLength(new Set(sentences).size);
  });

  test('has translations that are translated', () => {
    for (const { text, translation } of deck.quotes) expect(translation).not.toBe(text);
  });
});

describe('every word is from the interview', () => {
  test.each(deck.questions)('asked: $text', ({ text }) => {
    expect(paragraphs.map((paragraph) => whyNotFrom(text, paragraph))).toContain(null);
  });

  test.each(deck.quotes)('said: $id', (quote) => {
    expect(why(quote)).toBeNull();
  });
});

describe.each(deck.quotes)('a change of $id is noticed', (quote) => {
  const words = quote.text.split(' ');
  const places = words.flatMap((word, i) => (word === '[…]' ? [] : [i]));
  const changed = (act: (word: string) => string, i: number) =>
    why({
      ...quote,
      text: words
        .with(i, act(words[i] ?? ''))
        .join(' ')
        .trim(),
    });

  test('any other word', () => {
    for (const i of places) expect(changed(() => 'Fremdwort', i)).not.toBeNull();
  });

  test('any missing word, but for one beside an omission or a sentence of one word', () => {
    for (const i of places) {
      const isEdge = words[i - 1] === '[…]' || words[i + 1] === '[…]';
      if (isEdge || (i === 0 && words[i]?.endsWith('.'))) continue;
      const text = words.toSpliced(i, 1).join(' ');
      expect(why({ ...quote, text }), text).not.toBeNull();
    }
  });

  test('any comma too many or too few', () => {
    for (const i of places) {
      // Before an omission, the comma that stands there may stay or go.
      if (words[i + 1] === '[…]') continue;
      expect(changed((word) => `${word},`, i)).not.toBeNull();
      if (words[i]?.endsWith(',')) expect(changed((word) => word.slice(0, -1), i)).not.toBeNull();
    }
  });

  test('any other case', () => {
    for (const i of places) {
      const swapped = (word: string) =>
        word === word.toUpperCase() ? word.toLowerCase() : word.toUpperCase();
      expect(changed(swapped, i)).not.toBeNull();
    }
  });

  test('an omission without its mark', () => {
    if (!quote.text.includes('[…]')) return;
    const text = quote.text.replaceAll('[…] ', '');
    // A sentence that the omission only precedes may stand without the mark.
    if (quote.text.startsWith('[…]') && /^\p{Lu}/u.test(text)) return;
    expect(why({ ...quote, text })).not.toBeNull();
  });

  test('the other speaker, or another question', () => {
    for (const { name } of deck.speakers) {
      if (name !== quote.speaker) expect(why({ ...quote, speaker: name })).not.toBeNull();
    }
    for (const question of questions) {
      if (question !== quote.question) expect(why({ ...quote, question })).not.toBeNull();
    }
  });
});

describe('the proof itself', () => {
  const article = [
    'Was zählt?',
    'Eva Ohm: Wer fragt, der lernt, und wer lernt, der fragt. Zuhören! Reden kann jeder, der mag.',
    'Jo: Wer fragt, der führt, und wer führt, der fragt wieder.',
  ].join('\n');
  const known = shinglesOf(article);
  const said = (text: string, speaker = 'Eva Ohm') =>
    whyNotVerbatim({ text, speaker, question: 'Was zählt?' }, known, ['Was zählt?']);

  test.each([
    'Wer fragt, der lernt, und wer lernt, der fragt.',
    'Zuhören!',
    'Zuhören! Reden kann jeder, der mag.',
    'Wer fragt, der lernt […]',
    'Wer fragt […] der fragt.',
    'Reden kann jeder […]',
    '[…] und wer lernt, der fragt. […] Reden kann jeder, der mag.',
  ])('accepts %s', (text) => {
    expect(said(text)).toBeNull();
  });

  test.each([
    [
      'trimmed at its beginning',
      'der lernt, und wer lernt, der fragt.',
      'does not begin a sentence',
    ],
    ['trimmed at its end', 'Wer fragt, der lernt, und wer lernt', 'does not end a sentence'],
    ['a comma dropped at the end', 'Wer fragt, der lernt,', 'does not end a sentence'],
    ['glued without a mark', 'Wer fragt, der fragt.', 'does not begin a sentence'],
    ['glued from two answers', 'Wer fragt, der lernt, […] der fragt wieder.', 'end a sentence'],
    ['pieces in another order', 'Zuhören! […] wer lernt, der fragt.', 'stands before'],
    ['a piece too short to tell', 'Wer fragt, […] wer […] der mag.', 'too short to tell'],
    ['nothing at all', '', 'does not begin a sentence'],
  ])('rejects %s', (_, text, reason) => {
    expect(said(text)).toContain(reason);
  });

  test('takes a pull quote for its speaker’s, and for nobody else’s', () => {
    const withPull = shinglesOf(`${article}\nWer fragt, gewinnt fast immer.\nJo Kurz`);
    const pulled = (speaker: string) =>
      whyNotVerbatim(
        { text: 'Wer fragt, gewinnt fast immer.', speaker, question: 'Was zählt?' },
        withPull,
        ['Was zählt?'],
      );
    expect(pulled('Jo Kurz')).toBeNull();
    expect(pulled('Eva Ohm')).toContain('not');
  });

  test('marks an omission only within a sentence, or before one that goes on in small letters', () => {
    const marked = deck.quotes.filter(({ text }) => /^\[…\] \p{Lu}/u.test(text));
    expect(marked.map(({ id }) => id)).toEqual([]);
  });

  test('does not let one answer vouch for another', () => {
    expect(said('Wer fragt, der führt, und wer führt, der fragt wieder.', 'Jo')).toBeNull();
    expect(said('Wer fragt, der führt, und wer führt, der fragt wieder.')).toContain('not');
    expect(said('Zuhören!', 'Joachim Kurz')).toContain('does not answer');
  });
});
