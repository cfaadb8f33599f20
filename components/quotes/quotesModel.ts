import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { OwnQuote } from '../../core/quotes/ownQuote.ts';
import { orderedQuotes, type QuoteOrder, QuoteSearch } from '../../core/quotes/search.ts';
import { tagCounts, tagMatcher } from '../../core/quotes/tags.ts';
import { uiLocale } from '../../platform/language.ts';
import { prepareWhenIdle } from '../page/prepareWhenIdle.ts';
import { allTags, topicWords } from './quoteText.ts';

/** How many quotes are shown before the reader asks for more, by scrolling or by a click. */
const PAGE = 10;

export type QuotesModel = ReturnType<typeof quotesModel>;

/**
 * The list of quotes as the user has arranged it: of one deck or of all their own, with a tag, searched,
 * in an order.
 *
 * @param bundled the quotes that come with Nahbar: listed where their deck is asked for
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
    /** How many there are to be searched. */
    size: computed(() => among.value.length),
    isFiltered,
    found,
    /** The tags of those among which is searched. */
    tags,
    page: computed(() => found.value.slice(0, shown.value)),
    /** How many more there would be next. */
    more: computed(() => Math.max(0, Math.min(PAGE, found.value.length - shown.value))),
    selection: quoteSelection(found),
    /** Everybody whom one of the user's quotes is by, by the alphabet. */
    speakers: computed(() =>
      [...new Set(all.value.map(({ quote }) => quote.speaker))]
        .filter((speaker) => speaker !== '')
        .sort(collator.compare),
    ),
    /** Every tag of the user's own. */
    ownTags: computed(() =>
      tagCounts(
        all.value.map(({ tags }) => tags),
        collator,
      ).map((each) => each.tag),
    ),
    /** Prepares the search while nothing else is to be done. Returns what ends that. */
    prepare: () => effect(() => prepareWhenIdle(search, ordered.value)),
    searchFor(text: string) {
      query.value = text;
      fromTop();
    },
    chooseDeck(id: string | null) {
      deck.value = id;
      // What no quote there has cannot be taken back there either.
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
    /** Shows all quotes of a deck again, or all of the user's own; the one called `id` before all others. */
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
 * Those of a list that are chosen, to do something with all of them.
 *
 * @param found the list. What it does not show now is not chosen either, so that nobody deletes what
 *   is out of sight; but it is again, once it is shown again
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
    /** Their ids, in the order of the list. */
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
