import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import { type Circle, circlesById, type Person } from '../../core/people/person.ts';
import {
  inCircle,
  inTown,
  type PeopleFilter,
  type PeopleOrder,
  PeopleSearch,
  peopleFilter,
  sortedPeople,
  townsOf,
} from '../../core/people/search.ts';
import { wordsOf } from '../../core/search.ts';
import { keepDraft, readDraft } from '../../platform/drafts.ts';
import { uiLocale } from '../../platform/language.ts';
import { prepareWhenIdle } from '../page/prepareWhenIdle.ts';

/** People shown at first and with each "show more". */
export const BATCH = 30;

/** How long without a keystroke is a pause in a query. */
const PAUSE_MS = 200;

export type PeopleModel = ReturnType<typeof peopleModel>;

/**
 * The list of people with its search, circle and order.
 *
 * Filtered and sorted when the user changes one of these, and not when data changes, so that rows do not move
 * while the user edits one. People who were added since come first.
 *
 * @param notes what was noted in the history of each person, by their id; watched once a query needs it
 */
export function peopleModel(
  people: ReadonlySignal<Person[] | undefined>,
  circles: ReadonlySignal<Circle[] | undefined> = signal([]),
  notes: ReadonlySignal<ReadonlyMap<string, string> | undefined> = signal(undefined),
) {
  const query = signal('');
  const circle = signal<string | null>(null);
  /** Only who lives there. */
  const town = signal<string | null>(null);
  const filter = signal<PeopleFilter>('all');
  const order = signal<PeopleOrder>(keptOrder());
  const shown = signal(BATCH);
  const first = signal<string | null>(null);
  const names = computed(() => new Map((people.value ?? []).map(({ id, name }) => [id, name])));
  const nameOf = (id: string) => untracked(() => names.value).get(id);
  const notesOf = (id: string) => untracked(() => notes.value)?.get(id) ?? '';
  const search = new PeopleSearch(nameOf, notesOf);
  /** Whether the user has paused in a query, so that the history is read: with thousands of people, that takes long. */
  const hasPaused = signal(false);
  /** Whether the search has taken in the history. */
  const knowsHistory = signal(false);
  let pause: ReturnType<typeof setTimeout> | undefined;
  const ask = (text: string) => {
    query.value = text;
    clearTimeout(pause);
    if (text.trim() === '') return;
    pause = setTimeout(() => {
      hasPaused.value = true;
    }, PAUSE_MS);
  };
  const collator = new Intl.Collator(uiLocale);

  const isLoaded = computed(() => people.value !== undefined && circles.value !== undefined);
  const now = () => untracked(() => people.value) ?? [];
  const groups = () => circlesById(untracked(() => circles.value) ?? []);
  const isFiltered = computed(
    () =>
      query.value.trim() !== '' ||
      circle.value !== null ||
      town.value !== null ||
      filter.value !== 'all',
  );
  const matching = (all: readonly Person[]) => {
    const passes = peopleFilter(filter.value, groups(), Date.now());
    const among = inTown(inCircle(all, circle.value), town.value).filter(passes);
    if (query.value.trim() === '') return among;
    // Asks again once it does.
    void knowsHistory.value;
    return search.find(among, query.value);
  };

  const places = computed(() => {
    const [by, loaded] = [order.value, isLoaded.value];
    if (!loaded) return new Map<string, number>();
    return new Map(sortedPeople(now(), by, collator, groups()).map(({ id }, i) => [id, i]));
  });
  const arranged = computed(() => {
    const [place, foremost] = [places.value, first.value];
    const placeOf = ({ id, addedAt }: Person) =>
      id === foremost ? Number.NEGATIVE_INFINITY : (place.get(id) ?? -addedAt);
    return (people.value ?? []).toSorted((a, b) => placeOf(a) - placeOf(b));
  });
  /** Everybody at the time of the last query, and who of them matched. */
  const answer = computed(() => {
    const all = isLoaded.value ? now() : [];
    return { known: idsOf(all), found: idsOf(matching(all)) };
  });
  const found = computed(() => {
    if (!isFiltered.value) return arranged.value;
    const { known, found } = answer.value;
    const come = idsOf(matching(arranged.value.filter(({ id }) => !known.has(id))));
    const all = arranged.value.filter(({ id }) => found.has(id) || come.has(id));
    const words = wordsOf(query.value);
    if (words.length === 0) return all;
    const ranks = new Map(all.map((person) => [person.id, search.nameRank(person, words)]));
    const rankOf = ({ id }: Person) => ranks.get(id) ?? 0;
    // Stable: within a rank they keep the order that the user has chosen.
    return all.toSorted((a, b) => rankOf(a) - rankOf(b));
  });

  const marked = signal<ReadonlySet<string> | null>(null);
  /** Who is selected for an act on several; null while nobody can be. */
  const selection = {
    marked: computed(() => marked.value),
    /** The ids of the selected people that the list contains, in its order. */
    ids: computed(() =>
      found.value.map(({ id }) => id).filter((id) => marked.value?.has(id) ?? false),
    ),
    begin() {
      marked.value = new Set();
    },
    end() {
      marked.value = null;
    },
    mark(id: string, on: boolean) {
      const next = new Set(marked.value);
      if (on) next.add(id);
      else next.delete(id);
      marked.value = next;
    },
    all() {
      marked.value = idsOf(found.value);
    },
    none() {
      marked.value = new Set();
    },
  };

  return {
    query,
    selection,
    circle,
    town,
    towns: computed(() => townsOf(people.value ?? []).sort(collator.compare)),
    filter,
    order,
    search,
    isFiltered,
    /** The matches that are shown, in batches. */
    batches: computed(() => inBatches(found.value.slice(0, shown.value))),
    /** How many more "show more" would show. */
    more: computed(() => Math.max(0, Math.min(BATCH, found.value.length - shown.value))),
    found,
    /** Everybody, in the order of the list, whatever is filtered. */
    everybody: () => untracked(() => arranged.value),
    /** See `prepareWhenIdle`. @returns stops it */
    prepare: () =>
      effect(() => {
        const history = hasPaused.value ? notes.value : undefined;
        return prepareWhenIdle(search, people.value ?? [], () => {
          knowsHistory.value = history !== undefined;
        });
      }),
    searchFor(text: string) {
      ask(text);
      shown.value = BATCH;
    },
    choose(id: string | null) {
      circle.value = id;
      shown.value = BATCH;
    },
    chooseTown(chosen: string | null) {
      town.value = chosen;
      shown.value = BATCH;
    },
    filterBy(chosen: PeopleFilter) {
      filter.value = chosen;
      shown.value = BATCH;
    },
    sort(by: PeopleOrder) {
      first.value = null;
      order.value = by;
      keepDraft(ORDER, by);
      shown.value = BATCH;
    },
    showMore() {
      shown.value += BATCH;
    },
    /** Shows so many that the person `id` is among them, in their place; all, if they are filtered out. */
    reach(id: string) {
      if (!found.value.some((one) => one.id === id)) this.showEverybody();
      const place = found.value.findIndex((one) => one.id === id) + 1;
      shown.value = Math.max(shown.value, Math.ceil(place / BATCH) * BATCH);
    },
    /** Resets the filters; puts the person `id`, if given, first. */
    showEverybody(id: string | null = first.value) {
      first.value = id;
      ask('');
      circle.value = null;
      town.value = null;
      filter.value = 'all';
      shown.value = BATCH;
    },
  };
}

/** The key of the order that was chosen last; kept beside the drafts, on this device. */
const ORDER = 'people.order';

const ORDERS: readonly string[] = ['quiet', 'next', 'name', 'added'] satisfies PeopleOrder[];

function keptOrder(): PeopleOrder {
  const kept = readDraft(ORDER);
  return kept !== null && ORDERS.includes(kept) ? (kept as PeopleOrder) : 'quiet';
}

function inBatches(people: readonly Person[]): Person[][] {
  return Array.from({ length: Math.ceil(people.length / BATCH) }, (_, i) =>
    people.slice(i * BATCH, (i + 1) * BATCH),
  );
}

function idsOf(people: readonly Person[]): ReadonlySet<string> {
  return new Set(people.map(({ id }) => id));
}
