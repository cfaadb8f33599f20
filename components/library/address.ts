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
