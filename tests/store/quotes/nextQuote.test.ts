import { beforeEach, expect, it, vi } from 'vitest';
import { parseQuoteCache, takeQuote } from '../../../core/quotes/quoteCache.ts';
import {
  nextQuote,
  pin,
  recordCachedQuotes,
  takeCachedQuote,
} from '../../../store/quotes/rotation.ts';
import { everything, holds } from '../realStore.ts';
import { aDeck, aQuote } from './someQuotes.ts';

const IDS = Array.from({ length: 12 }, (_, i) => `q${i}`);
const stored = new Map<string, string>();
let onRead = () => {};

/** What a new tab does before its first paint. */
function opensTab(): string | undefined {
  const cache = parseQuoteCache(stored.get('hint.quotes') ?? null);
  if (!cache) return undefined;
  const { quote, rest } = takeQuote(cache, new Date());
  stored.set('hint.quotes', JSON.stringify(rest));
  return quote?.id;
}

beforeEach(async () => {
  stored.clear();
  onRead = () => {};
  vi.stubGlobal('localStorage', {
    getItem(key: string) {
      const text = stored.get(key) ?? null;
      onRead();
      return text;
    },
    setItem: (key: string, text: string) => void stored.set(key, text),
  });
  const bundled = { ...aDeck('netzwerken-digital'), isOn: false };
  await holds({
    decks: [aDeck('own'), bundled],
    quotes: IDS.map((id) => aQuote(id, { deckId: 'own' })),
  });
  await recordCachedQuotes(null);
});

it('is not the one that a tab takes that opens meanwhile', async () => {
  let other: string | undefined;
  onRead = () => {
    onRead = () => {};
    other = opensTab();
  };
  const mine = await nextQuote(null);
  expect(other).toBeDefined();
  expect(mine?.id).not.toBe(other);
});

it('comes once in each of many tabs, before any comes again', async () => {
  const ids: (string | undefined)[] = [];
  const opensAndGoesOn = async () => {
    const first = opensTab();
    const next = takeCachedQuote(first ?? null) ?? (await nextQuote(first ?? null));
    ids.push(next?.id);
  };
  const firsts = [opensTab(), opensTab(), opensTab(), opensTab(), opensTab()];
  await Promise.all(Array.from({ length: 7 }, opensAndGoesOn));
  expect(new Set([...firsts, ...ids])).toEqual(new Set(IDS));
});

it('comes in its turn, however often the cache is filled anew meanwhile', async () => {
  // Two rounds: near the end of the first, the current quote is planned again already.
  const rounds: (string | undefined)[][] = [[], []];
  for (const round of rounds) {
    for (const _ of IDS) {
      round.push(opensTab());
      for (let i = 0; i < 3; i++) await recordCachedQuotes(null);
    }
  }
  for (const round of rounds) expect(new Set(round)).toEqual(new Set(IDS));
});

it('is another than the pinned one, which the cache keeps', async () => {
  await pin('q3');
  const next = await nextQuote('q3');
  expect(next?.id).not.toBe('q3');
  expect(next?.text).toBe(
    (await everything()).quotes.find(({ id }) => id === next?.id)?.quote.original.text,
  );
});

it('is there without any cache', async () => {
  vi.stubGlobal('localStorage', undefined);
  const [one, other] = [await nextQuote(null), await nextQuote(null)];
  expect(one).not.toBeNull();
  expect(other?.id).not.toBe(one?.id);
});
