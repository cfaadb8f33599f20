import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bundledDecks } from '../../content/decks.ts';
import { readSteps, readStepWords } from '../../content/stepSchema.ts';
import { bundledSteps, stepWords } from '../../content/steps.ts';
import type { ChannelKind } from '../../core/people/channel.ts';
import { THEMES } from '../../core/steps/step.ts';

const LANGUAGES = ['de', 'en'] as const;
const words = { de: await stepWords.de(), en: await stepWords.en() };
const quotes = new Set(bundledDecks.flatMap((deck) => deck.quotes.map(({ id }) => id)));
const deck = { id: 'steps', steps: bundledSteps };

/** How many steps have each value of `field`. */
function counts(field: 'theme' | 'effort' | 'demand' | 'channel', steps = bundledSteps) {
  const all = Map.groupBy(steps, (step) => step[field]);
  return new Map([...all].map(([value, some]) => [value, some.length]));
}

test('every file in the folder comes with Nahbar', () => {
  const files = ['steps.de.json', 'steps.en.json', 'steps.json'];
  expect(readdirSync('content/steps').sort()).toEqual(files);
});

test('the steps are sound, and each has words in every language', () => {
  expect(readSteps('content/steps/steps.json', deck, quotes)).toEqual(deck);
  for (const language of LANGUAGES) {
    const file = `content/steps/steps.${language}.json`;
    expect(readStepWords(file, words[language], deck)).toEqual(words[language]);
  }
});

test('the words of each language are that language', () => {
  expect(words.de['plain-apology']).toMatch(/^Tut dir etwas leid/);
  expect(words.en['plain-apology']).toMatch(/^Is there something/);
  for (const { id } of bundledSteps) expect(words.de[id]).not.toBe(words.en[id]);
});

/** The channels that steps are about: those that most people have. */
const CHANNELS_OF_STEPS = [
  'whatsapp',
  'email',
  'phone',
  'linkedin',
  'xing',
  'instagram',
  'tiktok',
  'x',
  'twitch',
  'web',
] satisfies ChannelKind[];

describe('there is something for every day', () => {
  test('with at least 120 steps', () => {
    expect(bundledSteps.length).toBeGreaterThanOrEqual(120);
  });

  test.each(THEMES)('on "%s": fourteen and more, gentle, steady and bold', (theme) => {
    const steps = bundledSteps.filter((step) => step.theme === theme);
    expect(steps.length).toBeGreaterThanOrEqual(14);
    for (const demand of ['gentle', 'steady', 'bold'] as const) {
      expect(counts('demand', steps).get(demand), demand).toBeGreaterThanOrEqual(3);
    }
  });

  test.each([2, 5, 10] as const)('for somebody with %i minutes', (effort) => {
    expect(counts('effort').get(effort)).toBeGreaterThanOrEqual(20);
  });

  test('for the shy, and for the brave', () => {
    expect(counts('demand').get('gentle')).toBeGreaterThanOrEqual(bundledSteps.length / 3);
    expect(counts('demand').get('bold')).toBeGreaterThanOrEqual(20);
  });

  test.each(CHANNELS_OF_STEPS)('about "%s"', (channel) => {
    expect(counts('channel').get(channel)).toBeGreaterThanOrEqual(2);
  });

  test('and at least 20 grew from the interview', () => {
    expect(bundledSteps.filter(({ quote }) => quote).length).toBeGreaterThanOrEqual(20);
  });
});

/** How a text names the platforms. Mail, phone and web pages have many names. */
const PLATFORMS = {
  whatsapp: /\bWhatsApp\b/,
  linkedin: /\bLinkedIn\b/,
  xing: /\bXING\b/,
  instagram: /\bInstagram\b/,
  tiktok: /\bTikTok\b/,
  x: /\bX\b/,
  twitch: /\bTwitch\b/,
} as const;

test('a step is about the platform that it names, and names it in both languages', () => {
  const platforms = Object.entries(PLATFORMS);
  for (const { id, channel } of bundledSteps) {
    const own = platforms.map(([name]) => name).filter((name) => name === channel);
    for (const language of LANGUAGES) {
      const text = words[language][id] ?? '';
      const named = platforms.filter(([, name]) => name.test(text)).map(([name]) => name);
      expect(named, `${id}: ${text}`).toEqual(own);
    }
  }
});

/** What a careful typesetter would not let pass. */
const SLIPS = { de: /["'`‘”]|\.\.|\s[-—]|\S–|–\S/, en: /["'`„‘—]|\.\.|\s[-–]/ };
const QUOTATION = { de: /„[^„“]+“/g, en: /“[^“”]+”/g };

test.each(LANGUAGES)('is set with care in "%s"', (language) => {
  for (const [id, text] of Object.entries(words[language])) {
    expect(text, id).not.toMatch(SLIPS[language]);
    expect(text.replace(QUOTATION[language], ''), id).not.toMatch(/[„“”]/);
    expect(text, id).toMatch(/^[\p{Lu}„“].*[.?!][“”]?$/u);
  }
});

test('a page that imports the steps does not load the schema library', () => {
  const imports = readFileSync('content/steps.ts', 'utf8').matchAll(
    /^import (?!type ).*from '([^']+)'/gm,
  );
  expect([...imports].map(([, from]) => from)).toEqual(['./steps/steps.json']);
});
