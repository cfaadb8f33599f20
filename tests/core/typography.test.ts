import { describe, expect, test } from 'vitest';
import { bundledDecks } from '../../content/decks.ts';
import { shownQuote } from '../../core/quotes/quote.ts';
import { quoteTypeset, unbroken } from '../../core/typography.ts';

/** With no-break spaces that can be seen. */
const visible = (text: string) => text.replaceAll('\u00a0', '·');

describe('a quote as it is shown', () => {
  test.each([
    ['de', 'Er sagte "ja" und ging.', 'Er sagte ‚ja‘ und ging.'],
    ['de', '„real life“ Vernetzung', '‚real life‘ Vernetzung'],
    ['de', 'Das „Nein“ und das "Ja"', 'Das ‚Nein‘ und das ‚Ja‘'],
    ['de', '»Ja«, sagte sie, "und nein."', '‚Ja‘, sagte sie, ‚und nein.‘'],
    ['en', 'She said "yes", and “no”.', 'She said ‘yes’, and ‘no’.'],
    ['', 'She said "yes".', 'She said ‘yes’.'],
    ['de-AT', '("ja")', '(‚ja‘)'],
    ['fr', 'Il a dit "oui".', 'Il a dit “oui”.'],
    ['de', "Wie geht's? 'Gut so', meint er.", 'Wie geht’s? ‚Gut so‘, meint er.'],
    [
      'en',
      "Don't say 'never again' - the dogs' bowls",
      'Don’t say ‘never again’·– the dogs’ bowls',
    ],
    ['en', "rock 'n' roll in the '80s", 'rock ’n’ roll in the ’80s'],
    ['de', 'Mut - nicht Übermut -- zählt ...', 'Mut·– nicht Übermut·– zählt …'],
    ['de', 'E-Mail, 1990-1995, --help', 'E-Mail, 1990-1995, --help'],
    ['de', 'Zeile\n- Punkt', 'Zeile\n- Punkt'],
    ['de', '– Ein Strich am Anfang', '– Ein Strich am Anfang'],
  ])('in "%s": %s', (language, typed, shown) => {
    expect(visible(quoteTypeset(typed, language))).toBe(shown);
  });

  test.each([
    ['„Wer fragt, führt.“', 'Wer fragt, führt.'],
    ['"Wer fragt, führt."', 'Wer fragt, führt.'],
    ['„Ja“, sagte sie, „nein“', '‚Ja‘, sagte sie, ‚nein‘'],
  ])('goes without the marks that were typed around it: %s', (typed, shown) => {
    expect(visible(quoteTypeset(typed, 'de'))).toBe(shown);
  });

  test.each(['Ein Brett von 5" und 7"', 'Ein "offenes Ende', 'ab"cd"ef', '"', 'ja"'])(
    'keeps marks that are no pairs: %s',
    (typed) => {
      expect(quoteTypeset(typed, 'de')).toBe(typed);
    },
  );

  test('is set already when it is set again', () => {
    for (const typed of ['Er sagte "ja" - \'na gut\', z.B. um 9 Uhr ...', '„a“ – b']) {
      const once = quoteTypeset(typed, 'de');
      expect(quoteTypeset(once, 'de')).toBe(once);
    }
  });

  test('has inner marks in every bundled quote, and loses no word', () => {
    for (const quote of bundledDecks.flatMap(({ quotes }) => quotes)) {
      const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu);
      expect(words(quoteTypeset(quote.text, 'de'))).toEqual(words(quote.text));
      expect(quoteTypeset(quote.text, 'de')).not.toMatch(/["„“”]/);
    }
  });

  test('is typeset where it is shown, and stays as it was typed where it is stored', () => {
    const wording = { language: 'de', text: 'Sag "ja" - jetzt', role: '', question: '' };
    const source = { title: '', author: '', publisher: '', series: null };
    const quote = {
      ...{ id: 'a', topic: '', speaker: "Flann O'Brien", source },
      ...{ original: wording, translation: null },
    };
    expect(visible(shownQuote(quote, 'original').text)).toBe('Sag ‚ja‘·– jetzt');
    expect(shownQuote(quote, 'original').speaker).toBe('Flann O’Brien');
    expect(quote.original.text).toBe('Sag "ja" - jetzt');
  });
});

test.each([
  [
    'Das geht z. B. um 14:00 Uhr, z.B. 3 Minuten lang.',
    'Das geht z.·B. um 14:00·Uhr, z.·B. 3·Minuten lang.',
  ],
  ['d. h. in 20 Minuten', 'd.·h. in 20·Minuten'],
  ['in 20 minutes, 5 characters', 'in 20·minutes, 5·characters'],
  ['Kapitel 3 Tagesordnung', 'Kapitel 3 Tagesordnung'],
  ['Mut – nicht mehr', 'Mut·– nicht mehr'],
  ['', ''],
])('lines do not break within %s', (text, shown) => {
  expect(visible(unbroken(text))).toBe(shown);
});
