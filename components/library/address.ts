import { signal } from '@preact/signals';

/**
 * Every place of the library, by the word of its address, with the section that it belongs to. A place
 * keeps its address when it moves to another section: there are links to it in the browser's history.
 */
const PLACES = {
  today: 'today',
  steps: 'today',
  month: 'today',
  people: 'people',
  calls: 'calls',
  lists: 'calls',
  favourites: 'quotes',
  quotes: 'quotes',
  decks: 'quotes',
  hidden: 'quotes',
  settings: 'settings',
  backup: 'settings',
  trash: 'settings',
} as const;

export type Place = keyof typeof PLACES;

/** The sections that the navigation lists. */
export type Section = (typeof PLACES)[Place];

export function sectionOf(place: Place): Section {
  return PLACES[place];
}

/** A parsed hash such as `#people/<id>`: a place, and a part of it. */
export interface Address {
  place: Place;
  /** The rest of the hash; null if there is none. */
  part: string | null;
}

/** @param hash as in `location.hash`, with its `#`, or empty */
export function addressIn(hash: string): Address {
  const [, name = '', part] = /^#([^/]*)(?:\/(.*))?$/.exec(hash) ?? [];
  if (!Object.hasOwn(PLACES, name)) return { place: 'today', part: null };
  return { place: name as Place, part: part || null };
}

export function hashOf({ place, part }: Address): string {
  return part === null ? `#${place}` : `#${place}/${part}`;
}

/** In the place of a person in the address, before the id of a circle: the list, with its meetings beside it. */
export const CIRCLES = 'circles';

/** What the entries of the history know of their person, as `history.state`. A link that was just followed has none. */
interface Visit {
  /** Whether the entry before this one is the list: going back closes the person. */
  isOverList: boolean;
}

/**
 * The address of the library's page as a signal, in step with the browser's history. Whoever is opened from the
 * list is a step in it, so that going back leads to the list; from person to person is none.
 */
export function followAddress() {
  const address = signal<Address & { isLink: boolean }>(arrived());
  /** Whether the browser is on its way back to the list: until it is there nothing can be written. */
  let isLeaving = false;
  addEventListener('popstate', () => {
    if (!isLeaving) return;
    isLeaving = false;
    // Somebody else was opened meanwhile.
    const { place, part } = address.value;
    if (place === 'people' && part !== null) openPerson(part, null);
  });
  addEventListener('hashchange', () => {
    address.value = arrived();
  });

  function write(place: Place, part: string | null, state: Visit | null, isStep = false): void {
    address.value = { place, part, isLink: false };
    if (isLeaving) return;
    if (isStep) history.pushState(state, '', hashOf({ place, part }));
    else history.replaceState(state, '', hashOf({ place, part }));
  }

  function openPerson(part: string | null, from = address.value.part): void {
    const isOverList = (history.state as Visit | null)?.isOverList === true;
    if (part === null && isOverList && !isLeaving) {
      isLeaving = true;
      address.value = { place: 'people', part, isLink: false };
      history.back();
      return;
    }
    const isStep = part !== null && (from === null || from.startsWith(CIRCLES));
    const isNowOverList = part !== null && (isStep ? from === null : isOverList);
    write('people', part, { isOverList: isNowOverList }, isStep);
  }

  return {
    address,
    openPerson: (part: string | null) => openPerson(part),
    /** Opens a quote, or none, without a step in the history. */
    openQuote: (part: string | null) => write('quotes', part, null),
  };
}

/** Where the page is, and whether a link has led there, rather than the history or a reload. */
function arrived(): Address & { isLink: boolean } {
  const address = addressIn(location.hash);
  if (address.place !== 'people') return { ...address, isLink: true };
  const isLink = history.state === null;
  if (isLink) history.replaceState({ isOverList: false } satisfies Visit, '');
  return { ...address, isLink };
}
