import type { Day } from '../../calendar/day.ts';
import type { FileFault } from '../../files/fileError.ts';
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
export function addOrSkip(contacts: Contacts, nameless: Description, row: number): void {
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

/** The hosts of each platform; their subdomains count as well. */
const HOSTS: Readonly<Record<string, ChannelKind>> = {
  'linkedin.com': 'linkedin',
  'xing.com': 'xing',
  'instagram.com': 'instagram',
  'ig.me': 'instagram',
  'tiktok.com': 'tiktok',
  'x.com': 'x',
  'twitter.com': 'x',
  'twitch.tv': 'twitch',
  'wa.me': 'whatsapp',
  'api.whatsapp.com': 'whatsapp',
};

/** The names that address books give the platforms, without spaces and in small letters. */
const SERVICES: Readonly<Record<string, ChannelKind>> = {
  linkedin: 'linkedin',
  xing: 'xing',
  instagram: 'instagram',
  tiktok: 'tiktok',
  x: 'x',
  twitter: 'x',
  twitch: 'twitch',
  whatsapp: 'whatsapp',
};

/** The schemes that lead to a person in another way than a page. */
const SCHEMES: Readonly<Record<string, ChannelKind>> = {
  mailto: 'email',
  tel: 'phone',
  whatsapp: 'whatsapp',
};

/**
 * The channel that a web address is, by its host; null where it is nothing that could be opened,
 * such as `javascript:…`, `skype:…` or two words. A missing `https` is no fault.
 */
export function addressChannel(address: string): FoundChannel | null {
  if (address.length > ADDRESS_LIMIT) return null;
  const text = address.trim();
  const scheme = schemeOf(text);
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
    const kind = own(SCHEMES, scheme);
    return kind ? { kind, text: text.slice(scheme.length + 1).trim() } : null;
  }
  const rest = scheme === undefined ? text : text.slice(scheme.length + 1);
  const host = /^(?:\/\/)?((?:[\p{L}\p{N}_-]+\.)+[\p{L}\p{N}-]{2,})(?::\d+)?(?=[/?#]|$)/u
    .exec(rest)?.[1]
    ?.toLowerCase();
  if (host === undefined || /\s/.test(text)) return null;
  return { kind: kindOfHost(host), text };
}

/**
 * The channel on a platform that is known by its name; else that of a web address; else null. A
 * name in another messenger, such as `ada.beispiel`, is not taken for a host.
 */
export function serviceChannel(service: string, value: string): FoundChannel | null {
  if (value.length > ADDRESS_LIMIT) return null;
  const address = addressChannel(value);
  const byAddress = address?.kind === 'web' && !schemeOf(value.trim()) ? null : address;
  const named = own(SERVICES, service.toLowerCase().replace(/[\s._-]+/g, ''));
  if (!named || (byAddress && byAddress.kind !== 'web')) return byAddress;
  // Apple writes `x-apple:ada` where there is no address.
  const text = value.trim().replace(/^(?:x-apple|x-user|twitter|xmpp):/i, '');
  return schemeOf(text) !== undefined || text === '' ? byAddress : { kind: named, text };
}

/**
 * The platform that the name of a property or of a column says, such as `x-messaging/twitter-all`,
 * `LinkedIn URL` or `instagram`; null where it says none.
 */
export function platformIn(name: string): string | null {
  const words = name
    .toLowerCase()
    .replace(/^x-/, '')
    .split(/[^a-z]+/);
  return (
    words.find(
      (word) => own(SERVICES, word) !== undefined && !(word === 'x' && words.length > 2),
    ) ?? null
  );
}

/** In small letters; undefined where there is none. In `example.org:8080` the host is none. */
function schemeOf(address: string): string | undefined {
  const [, scheme, port] = /^([a-z][a-z\d+.-]*):(\d*)/i.exec(address) ?? [];
  return scheme?.includes('.') && port !== '' ? undefined : scheme?.toLowerCase();
}

function kindOfHost(host: string): ChannelKind {
  const names = host.split('.');
  for (let i = 0; i < names.length - 1; i++) {
    const kind = own(HOSTS, names.slice(i).join('.'));
    if (kind) return kind;
  }
  return 'web';
}

/** What `record` itself has, not what every object has. */
function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** What is wrong with a file of contacts, so that nothing of it is used. */
export type ImportFault =
  | FileFault
  /** It is neither of the tables that are known nor a vCard. */
  | { what: 'unknown-kind' }
  /** A quote is never closed or closed too early, or a card has no end: see `Place`. */
  | { what: 'broken-row'; row: number }
  /** More rows, or cards, than are read at once. */
  | { what: 'too-many'; limit: number };

/** Thrown in place of contacts that could not be read. The page says it in a sentence. */
export class ImportError extends Error {
  override name = 'ImportError';
  readonly fault: ImportFault;

  constructor(fault: ImportFault) {
    super(`contacts not read: ${fault.what}`);
    this.fault = fault;
  }
}
