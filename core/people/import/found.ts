import type { Day } from '../../calendar/day.ts';
import type { ChannelKind } from '../channel.ts';

/** A way to reach somebody as the file writes it. `readChannel` makes the canonical form of it. */
export interface FoundChannel {
  kind: ChannelKind;
  text: string;
}

/** What a file says of one person. Texts are '' where it says nothing. */
export interface Description {
  name: string;
  organisation: string;
  role: string;
  channels: FoundChannel[];
  notes: string;
  labels: string[];
  connectedOn: Day | null;
}

/** Where in a file something stands. */
export interface Place {
  /**
   * In a table the row as a spreadsheet counts it, from 1, with the header and what stands above it;
   * among vCards the number of the card.
   */
  row: number;
}

/** A person in a file. */
export interface Found extends Description {
  place: Place;
}

/** The fields of a person that can be too long. */
type LongField = 'name' | 'organisation' | 'role' | 'notes';

/** A row that gives no person, and why. */
export type Skipped =
  | { row: number; why: 'no-name' }
  /** A card for a group of people. */
  | { row: number; why: 'not-a-person' }
  /**
   * A text is longer than any of its kind, or the whole row or card is: then something was pasted
   * into it, or a mark is missing that ends it. A limit is in characters.
   */
  | { row: number; why: 'too-long'; field: LongField | 'row'; limit: number }
  /** So many rows tell of this person already that none can be the whole truth. */
  | { row: number; why: 'told-often'; limit: number }
  /** There are more cells than the header has columns, so that none can be trusted. */
  | { row: number; why: 'extra-cells' };

/** What was found in a file. */
export interface Contacts {
  kind: FileKind;
  found: Found[];
  skipped: Skipped[];
}

/** A `table` is any other one, whose columns are known by their names, or were chosen by the user. */
export type FileKind = 'linkedin' | 'google' | 'vcard' | 'table';

/** The longest text of each field, in characters. */
const LIMITS: Record<LongField, number> = {
  name: 120,
  organisation: 200,
  role: 200,
  notes: 10_000,
};

/** The longest row or card, without its picture, in UTF-16 units. */
export const LENGTH_LIMIT = 100_000;
/** The longest address of a channel, in UTF-16 units: no browser opens a longer one reliably. */
export const ADDRESS_LIMIT = 2_000;
/** In UTF-16 units. What is longer was not meant as a label. */
const LABEL_LIMIT = 80;
/** The most channels, and the most labels, of one person. */
const COUNT_LIMIT = 50;

/**
 * Puts a person among those found, or the row among those skipped. Who has no name is called by their
 * organisation, or by what they can be reached at.
 */
export function admit(contacts: Contacts, nameless: Description, row: number): void {
  const [address] = nameless.channels.filter(({ text }) => text !== '');
  const description = {
    ...nameless,
    name: nameless.name || nameless.organisation || (address?.text ?? ''),
  };
  if (description.name === '') {
    contacts.skipped.push({ row, why: 'no-name' });
    return;
  }
  for (const field of Object.keys(LIMITS) as LongField[]) {
    const limit = LIMITS[field];
    if (isLongerThan(limit, description[field])) {
      contacts.skipped.push({ row, why: 'too-long', field, limit });
      return;
    }
  }
  contacts.found.push({
    ...description,
    channels: eachOnce(
      description.channels.filter(({ text }) => text !== '' && text.length <= ADDRESS_LIMIT),
      ({ kind, text }) => `${kind} ${text}`,
    ),
    labels: eachOnce(
      description.labels.filter((label) => label !== '' && label.length <= LABEL_LIMIT),
      (label) => label,
    ),
    place: { row },
  });
}

function isLongerThan(limit: number, text: string): boolean {
  // A character has at most two units, so that only texts near the limit have to be counted.
  return text.length > 2 * limit || (text.length > limit && [...text].length > limit);
}

function eachOnce<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()].slice(0, COUNT_LIMIT);
}
