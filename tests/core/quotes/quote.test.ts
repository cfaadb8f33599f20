import { expect, it } from 'vitest';
import { bundledDecks } from '../../../content/decks.ts';
import { quotesOf } from '../../../core/quotes/deck.ts';
import { quotedText, shownQuote } from '../../../core/quotes/quote.ts';

const quotes = quotesOf(bundledDecks);
const empathy = quotes.find(({ id }) => id === 'nd-empathie');

it('every quote of a deck carries who said it, in which role, and to which question', () => {
  expect(quotes).toHaveLength(bundledDecks.flatMap((deck) => deck.quotes).length);
  for (const { speaker, original, translation } of quotes) {
    const texts = [speaker, ...Object.values(original), ...Object.values(translation ?? {})];
    for (const text of texts) expect(text).not.toBe('');
  }
});

it('a quote is shown in translation where that is asked for, and says so', () => {
  if (!empathy) throw new Error('The deck has lost the quote of this test.');
  expect(shownQuote(empathy, 'original')).toMatchObject({ language: 'de', translated: false });
  expect(shownQuote(empathy, 'translated')).toMatchObject({ language: 'en', translated: true });
});

it('a quote without a translation is shown in the original', () => {
  if (!empathy) throw new Error('The deck has lost the quote of this test.');
  const untranslated = { ...empathy, translation: null };
  expect(shownQuote(untranslated, 'translated')).toMatchObject({
    language: 'de',
    translated: false,
  });
});

it('a copied quote has the marks of its language and its source', () => {
  if (!empathy) throw new Error('The deck has lost the quote of this test.');
  const german = quotedText(shownQuote(empathy, 'original'), empathy.source, 'unsere Übersetzung');
  expect(german).toBe(
    '„Empathie. Berufliches und Persönliches muss im Moment unbedingt vermischt werden!“\n' +
      '– Jim Sengl, Netzwerken digital – Steve Heng und Jim Sengl, Marie-Charlotte Praetorius, ' +
      'MedienNetzwerk Bayern',
  );
  const english = quotedText(shownQuote(empathy, 'translated'), empathy.source, 'our translation');
  expect(english).toMatch(/^“.*”\n— Jim Sengl, .* \(our translation\)$/);
});
