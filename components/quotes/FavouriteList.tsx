import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { type Favourite, type FavouriteOrder, inOrder } from '../../core/quotes/favourite.ts';
import type { QuoteLanguage } from '../../core/quotes/quote.ts';
import { FavouriteSearch } from '../../core/quotes/search.ts';
import { tagCounts, tagMatcher } from '../../core/quotes/tags.ts';
import { words } from '../../locales/libraryWords.ts';
import { uiLocale } from '../../platform/language.ts';
import { favourites } from '../../store/quotes/favourites.ts';
import { Empty } from '../page/Empty.tsx';
import { More } from '../page/More.tsx';
import { prepareWhenIdle } from '../page/prepareWhenIdle.ts';
import { SearchField } from '../page/SearchField.tsx';
import { FavouriteEntry } from './FavouriteEntry.tsx';
import styles from './FavouriteList.module.css';
import { allTags, topicWords } from './quoteText.ts';
import { TagFilter } from './TagFilter.tsx';

const texts = words.favourites;

/** Favourites shown at first and with each "show more". */
const PAGE = 10;

/** The favourites, with search, order, notes and tags. Renders nothing until they are loaded. */
export function FavouriteList({ language }: { language: ReadonlySignal<QuoteLanguage> }) {
  const list = useMemo(listModel, []);
  useEffect(() => list.prepare(), [list]);
  const all = favourites.value;
  if (!all) return null;
  if (all.length === 0) {
    return (
      <Empty of={['favourites']}>
        <div class={styles.empty}>
          <p>{texts.noFavourites}</p>
          <p>{texts.noFavouritesWhy}</p>
        </div>
      </Empty>
    );
  }
  const found = list.found.value;
  const more = Math.min(PAGE, found.length - list.shown.value);
  return (
    <>
      <Controls list={list} />
      <p role="status" class={styles.count}>
        {list.isFiltered.value ? texts.found(found.length, all.length) : texts.count(all.length)}
      </p>
      {found.length === 0 && <p class={styles.empty}>{whyNone(list.query.value.trim())}</p>}
      <ul aria-label={texts.title} data-found="">
        {found.slice(0, list.shown.value).map((favourite) => (
          <FavouriteEntry
            key={favourite.id}
            favourite={favourite}
            language={language.value}
            tag={list.tag.value}
            onChooseTag={list.chooseTag}
            knownTags={list.ownTags}
          />
        ))}
      </ul>
      {more > 0 && <More label={texts.showMore(more)} onMore={list.showMore} />}
    </>
  );
}

function whyNone(query: string): string {
  return query === '' ? texts.noneWithTag : texts.noMatch(query);
}

type ListModel = ReturnType<typeof listModel>;

function listModel() {
  const query = signal('');
  const order = signal<FavouriteOrder>('date');
  const shown = signal(PAGE);
  const tag = signal<string | null>(null);
  const search = new FavouriteSearch(topicWords);
  const collator = new Intl.Collator(uiLocale);
  const tagsOf = ({ quote, tags }: Favourite) => allTags(quote.topic, tags);
  const tagged = computed(() => {
    const all = favourites.value ?? [];
    if (tag.value === null) return all;
    const has = tagMatcher(tag.value);
    return all.filter((favourite) => has(tagsOf(favourite)));
  });
  const ordered = computed(() => inOrder(tagged.value, order.value));
  const tags = computed(() => tagCounts((favourites.value ?? []).map(tagsOf), collator));
  const ownTags = computed(() =>
    tagCounts(
      (favourites.value ?? []).map((favourite) => favourite.tags),
      collator,
    ),
  );
  const found = computed(() =>
    query.value.trim() === '' ? ordered.value : search.find(ordered.value, query.value),
  );
  return {
    query,
    tag,
    /** The tags in use, including the topics of the quotes. */
    tags,
    /** The tags that the user has given. */
    ownTags: () => ownTags.value.map((each) => each.tag),
    order,
    shown,
    found,
    isFiltered: computed(() => query.value.trim() !== '' || tag.value !== null),
    /** See `prepareWhenIdle`. @returns stops it */
    prepare: () => effect(() => prepareWhenIdle(search, ordered.value)),
    searchFor(text: string) {
      query.value = text;
      shown.value = PAGE;
    },
    chooseTag(chosen: string | null) {
      tag.value = chosen;
      shown.value = PAGE;
    },
    showMore() {
      shown.value += PAGE;
    },
  };
}

function Controls({ list }: { list: ListModel }) {
  return (
    <div class={styles.controls}>
      <SearchField label={texts.search} query={list.query} onSearch={list.searchFor} />
      <TagFilter tags={list.tags.value} chosen={list.tag.value} onChoose={list.chooseTag} />
      <select
        aria-label={texts.order}
        value={list.order}
        onChange={(event) => {
          list.order.value = event.currentTarget.value as FavouriteOrder;
        }}
      >
        <option value="date">{texts.byDate}</option>
        <option value="speaker">{texts.bySpeaker}</option>
      </select>
    </div>
  );
}
