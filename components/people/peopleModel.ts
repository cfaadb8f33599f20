import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { Person } from '../../core/people/person.ts';
import {
  inCircle,
  type PeopleOrder,
  PeopleSearch,
  sortedPeople,
} from '../../core/people/search.ts';
import { uiLocale } from '../../platform/language.ts';
import { prepareWhenIdle } from '../page/prepareWhenIdle.ts';

/** People shown at first and with each "show more". */
export const BATCH = 30;

export type PeopleModel = ReturnType<typeof peopleModel>;

/**
 * The list of people with its search, circle and order.
 *
 * Filtered and sorted when the user changes one of these, and not when data changes, so that rows do not move
 * while the user edits one. People who were added since come first.
 */
export function peopleModel(people: ReadonlySignal<Person[] | undefined>) {
  const query = signal('');
  const circle = signal<string | null>(null);
  const order = signal<PeopleOrder>('quiet');
  const shown = signal(BATCH);
  const first = signal<string | null>(null);
  const search = new PeopleSearch();
  const collator = new Intl.Collator(uiLocale);

  const isLoaded = computed(() => people.value !== undefined);
  const now = () => untracked(() => people.value) ?? [];
  const isFiltered = computed(() => query.value.trim() !== '' || circle.value !== null);
  const matching = (all: readonly Person[]) => {
    const among = inCircle(all, circle.value);
    return query.value.trim() === '' ? among : search.find(among, query.value);
  };

  const places = computed(() => {
    const [by, loaded] = [order.value, isLoaded.value];
    return new Map(loaded ? sortedPeople(now(), by, collator).map(({ id }, i) => [id, i]) : []);
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
    return arranged.value.filter(({ id }) => found.has(id) || come.has(id));
  });

  return {
    query,
    circle,
    order,
    search,
    isFiltered,
    /** The matches that are shown, in batches. */
    batches: computed(() => inBatches(found.value.slice(0, shown.value))),
    /** How many more "show more" would show. */
    more: computed(() => Math.max(0, Math.min(BATCH, found.value.length - shown.value))),
    found,
    /** See `prepareWhenIdle`. @returns stops it */
    prepare: () => effect(() => prepareWhenIdle(search, people.value ?? [])),
    searchFor(text: string) {
      query.value = text;
      shown.value = BATCH;
    },
    choose(id: string | null) {
      circle.value = id;
      shown.value = BATCH;
    },
    sort(by: PeopleOrder) {
      first.value = null;
      order.value = by;
      shown.value = BATCH;
    },
    showMore() {
      shown.value += BATCH;
    },
    /** Resets the filters; puts the person `id`, if given, first. */
    showEverybody(id: string | null = first.value) {
      first.value = id;
      query.value = '';
      circle.value = null;
      shown.value = BATCH;
    },
  };
}

function inBatches(people: readonly Person[]): Person[][] {
  return Array.from({ length: Math.ceil(people.length / BATCH) }, (_, i) =>
    people.slice(i * BATCH, (i + 1) * BATCH),
  );
}

function idsOf(people: readonly Person[]): ReadonlySet<string> {
  return new Set(people.map(({ id }) => id));
}
