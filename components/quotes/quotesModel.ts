import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { OwnQuote } from '../../core/quotes/ownQuote.ts';
import { orderedQuotes, type QuoteOrder, QuoteSearch } from '../../core/quotes/search.ts';
import { tagCounts, tagMatcher } from '../../core/quotes/tags.ts';
import { uiLocale } from '../../platform/language.ts';
import { prepareWhenIdle } from '../page/prepareWhenIdle.ts';
import { allTags, topicWords } from './quoteText.ts';

/** Quotes shown at first and with each "show more". */
const PAGE = 10;

export type QuotesModel = ReturnType<typeof quotesModel>;

/**
 * The list of quotes with its filters: one deck or all of the user's own, a tag, a search, an order.
 *
 * @param bundled the bundled quotes: listed only when their deck is chosen
 */
export function quotesModel(
  own: ReadonlySignal<OwnQuote[] | undefined>,
  bundled: readonly OwnQuote[],
) {
  const query = signal('');
  const deck = signal<string | null>(null);
  const tag = signal<string | null>(null);
  const order = signal<QuoteOrder>('date');
  const shown = signal(PAGE);
  const first = signal<string | null>(null);
  const search = new QuoteSearch(topicWords);
  const collator = new Intl.Collator(uiLocale);

  const all = computed(() => own.value ?? []);
  const among = computed(() => {
    const chosen = deck.value;
    if (chosen === null) return all.value;
    const ours = bundled.filter(({ deckId }) => deckId === chosen);
    return ours.length > 0 ? ours : all.value.filter(({ deckId }) => deckId === chosen);
  });
  const tagged = computed(() => {
    if (tag.value === null) return among.value;
    const has = tagMatcher(tag.value);
    return among.value.filter(({ quote, tags }) => has(allTags(quote.topic, tags)));
  });
  const ordered = computed(() => {
    const sorted = orderedQuotes(tagged.value, order.value, collator);
    const foremost = sorted.findIndex(({ id }) => id === first.value);
    return foremost > 0 ? [...sorted.splice(foremost, 1), ...sorted] : sorted;
  });
  const found = computed(() =>
    query.value.trim() === '' ? ordered.value : search.find(ordered.value, query.value),
  );
  const tags = computed(() =>
    tagCounts(
      among.value.map(({ quote, tags }) => allTags(quote.topic, tags)),
      collator,
    ),
  );
  const isFiltered = computed(() => query.value.trim() !== '' || tag.value !== null);
  const fromTop = () => {
    shown.value = PAGE;
  };

  return {
    query,
    deck,
    tag,
    order,
    /** The number of quotes before tag and search are applied. */
    size: computed(() => among.value.length),
    isFiltered,
    found,
    /** The tags of the quotes in the chosen deck. */
    tags,
    page: computed(() => found.value.slice(0, shown.value)),
    /** How many more "show more" would show. */
    more: computed(() => Math.max(0, Math.min(PAGE, found.value.length - shown.value))),
    selection: quoteSelection(found),
    /** The speakers of the user's quotes, sorted by name. */
    speakers: computed(() =>
      [...new Set(all.value.map(({ quote }) => quote.speaker))]
        .filter((speaker) => speaker !== '')
        .sort(collator.compare),
    ),
    /** Every tag that the user has given. */
    ownTags: computed(() =>
      tagCounts(
        all.value.map(({ tags }) => tags),
        collator,
      ).map((each) => each.tag),
    ),
    /** See `prepareWhenIdle`. @returns stops it */
    prepare: () => effect(() => prepareWhenIdle(search, ordered.value)),
    searchFor(text: string) {
      query.value = text;
      fromTop();
    },
    chooseDeck(id: string | null) {
      deck.value = id;
      // A tag that no quote of this deck has is not among its choices, so the user could not unset it.
      if (tag.value !== null && !tags.value.some((each) => each.tag === tag.value))
        tag.value = null;
      fromTop();
    },
    chooseTag(chosen: string | null) {
      tag.value = chosen;
      fromTop();
    },
    sort(by: QuoteOrder) {
      first.value = null;
      order.value = by;
      fromTop();
    },
    showMore() {
      shown.value += PAGE;
    },
    /** Resets the filters to a deck, or to all of the user's own quotes; puts the quote `id` first. */
    showAll(deckId: string | null, id: string | null) {
      first.value = id;
      query.value = '';
      tag.value = null;
      deck.value = deckId;
      fromTop();
    },
  };
}

/**
 * The selected quotes of a list, for acts on several at once.
 *
 * @param found the filtered list. Quotes that the filter hides are not selected, so that nobody deletes
 *   what is out of sight; they are selected again once they are shown
 */
function quoteSelection(found: ReadonlySignal<readonly OwnQuote[]>) {
  const isOn = signal(false);
  const marked = signal<ReadonlySet<string>>(new Set());
  const none = () => {
    marked.value = new Set();
  };
  return {
    isOn,
    marked,
    /** The ids of the selected quotes, in the order of the list. */
    ids: computed(() =>
      isOn.value ? found.value.map(({ id }) => id).filter((id) => marked.value.has(id)) : [],
    ),
    begin() {
      none();
      isOn.value = true;
    },
    end() {
      isOn.value = false;
      none();
    },
    mark(id: string, isMarked: boolean) {
      const ids = new Set(marked.value);
      if (isMarked) ids.add(id);
      else ids.delete(id);
      marked.value = ids;
    },
    all() {
      marked.value = new Set(found.value.map(({ id }) => id));
    },
    none,
  };
}
