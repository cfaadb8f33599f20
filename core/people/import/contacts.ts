import type { Day } from '../../calendar/day.ts';
import { readYearlyDay } from '../../calendar/readDay.ts';
import type { FileFault } from '../../files/fileError.ts';
import { ownValue } from '../../ownValue.ts';
import type { ChannelKind } from '../channel.ts';
import { platformOf } from '../channelPasted.ts';
import { DATE_LABEL_LIMIT, unitedDates, type YearlyDate, type YearlyKind } from '../yearlyDate.ts';
import type { About } from './about.ts';

/** A channel as it stands in the file; `readChannel` normalizes it. */
export interface FoundChannel {
  kind: ChannelKind;
  text: string;
  /** What the user calls a channel of the kind `other`. */
  label?: string;
}

/** The raw fields of one person in a file; '' if missing. */
export interface Description {
  name: string;
  organisation: string;
  role: string;
  channels: FoundChannel[];
  notes: string;
  labels: string[];
  connectedOn: Day | null;
  /** Birthdays and other days of every year. */
  dates?: YearlyDate[];
  about?: About;
}

/** A position in a file. */
export interface Place {
  /**
   * In a table the row of the spreadsheet, from 1, including the header; among vCards the number of the
   * card.
   */
  row: number;
}

/** A person in a file. */
export interface Found extends Description {
  place: Place;
}

/** The fields of a person that can be too long. */
type LongField = 'name' | 'organisation' | 'role' | 'notes';

/** A row without a usable person, and why. */
export type Skipped =
  | { row: number; why: 'no-name' }
  /** A card for a group of people. */
  | { row: number; why: 'not-a-person' }
  /**
   * A field is longer than allowed, or the whole row or card is: something was pasted into it, or a
   * closing quotation mark is missing. A limit is in characters.
   */
  | { row: number; why: 'too-long'; field: LongField | 'row'; limit: number }
  /** So many rows are about this person already that something must be wrong. */
  | { row: number; why: 'told-often'; limit: number }
  /** More cells than columns, so that none can be trusted. */
  | { row: number; why: 'extra-cells' };

export interface Contacts {
  kind: FileKind;
  found: Found[];
  skipped: Skipped[];
}

/** A `table` is any other table, with recognized or user-chosen columns. */
export type FileKind = 'linkedin' | 'google' | 'vcard' | 'table';

/** In characters. */
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
/** In UTF-16 units. */
const LABEL_LIMIT = 80;
/** The most channels, and the most labels, of one person. */
const COUNT_LIMIT = 50;

/** What programs write where they have no name. */
const EMPTY = /^(?:\(?null\)?(?: \(?null\)?)?|undefined(?: undefined)?)$/;

/**
 * Adds a person to `contacts.found`, or the row to `contacts.skipped`. A missing name is replaced by
 * the organisation or an address.
 */
export function addOrSkip(contacts: Contacts, nameless: Description, row: number): void {
  const [address] = nameless.channels.filter(({ text }) => text !== '');
  const description = {
    ...nameless,
    name:
      (EMPTY.test(nameless.name) ? '' : nameless.name) ||
      nameless.organisation ||
      (address?.text ?? ''),
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
      ({ kind, text, label = '' }) => `${kind} ${label} ${text}`,
    ),
    ...(description.dates && { dates: unitedDates(description.dates).slice(0, COUNT_LIMIT) }),
    labels: eachOnce(
      description.labels.filter((label) => label !== '' && label.length <= LABEL_LIMIT),
      (label) => label,
    ),
    place: { row },
  });
}

function isLongerThan(limit: number, text: string): boolean {
  // A character has at most two UTF-16 units, so only texts near the limit have to be counted.
  return text.length > 2 * limit || (text.length > limit && [...text].length > limit);
}

function eachOnce<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()].slice(0, COUNT_LIMIT);
}

/**
 * The yearly date of a value, as address books write it; none, if it is no day.
 *
 * @param name what the file calls it, such as `Anniversary` or Apple's `_$!<Anniversary>!$_`
 */
export function foundDate(name: string, value: string): YearlyDate[] {
  const day = readYearlyDay(value.slice(0, DATE_LABEL_LIMIT));
  if (!day) return [];
  const plain = name.replace(/^_\$!<(.{0,80})>!\$_$/, '$1').trim();
  const kind = kindNamed(plain);
  const label = kind === 'other' ? [...plain].slice(0, DATE_LABEL_LIMIT).join('') : '';
  return [{ kind, label, ...day }];
}

function kindNamed(name: string): YearlyKind {
  if (/^(?:birthday|geburtstag|geburtsdatum|date of birth|bday)$/i.test(name)) return 'birthday';
  // What has no name of its own is a day to remember.
  return /^(?:anniversary|jahrestag|)$/i.test(name) ? 'anniversary' : 'other';
}

/** Names of platforms in address books, lower case and without spaces. */
const SERVICES: Readonly<Record<string, ChannelKind>> = {
  linkedin: 'linkedin',
  xing: 'xing',
  instagram: 'instagram',
  insta: 'instagram',
  tiktok: 'tiktok',
  x: 'x',
  twitter: 'x',
  twitch: 'twitch',
  whatsapp: 'whatsapp',
  signal: 'signal',
  threema: 'threema',
  telegram: 'telegram',
  mastodon: 'mastodon',
  fediverse: 'mastodon',
  bluesky: 'bluesky',
  threads: 'threads',
  facebook: 'facebook',
  messenger: 'messenger',
  youtube: 'youtube',
  github: 'github',
  discord: 'discord',
  matrix: 'matrix',
  teams: 'teams',
  msteams: 'teams',
  slack: 'slack',
};

/** Schemes of channels other than web pages. */
const SCHEMES: Readonly<Record<string, ChannelKind>> = {
  mailto: 'email',
  tel: 'phone',
  whatsapp: 'whatsapp',
  matrix: 'matrix',
};

/**
 * The channel of an address, by scheme and host; null if it cannot be opened, such as `javascript:…`,
 * `skype:…` or two words. `https` may be missing.
 */
export function addressChannel(address: string): FoundChannel | null {
  if (address.length > ADDRESS_LIMIT) return null;
  const text = address.trim();
  const scheme = schemeOf(text);
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
    const kind = ownValue(SCHEMES, scheme);
    return kind ? { kind, text: text.slice(scheme.length + 1).trim() } : null;
  }
  const rest = scheme === undefined ? text : text.slice(scheme.length + 1);
  const host = /^(?:\/\/)?((?:[\p{L}\p{N}_-]+\.)+[\p{L}\p{N}-]{2,})(?::\d+)?(?=[/?#]|$)/u
    .exec(rest)?.[1]
    ?.toLowerCase();
  if (host === undefined || /\s/.test(text)) return null;
  return { kind: platformOf(host) ?? 'web', text };
}

/**
 * The channel on a named platform; else that of a web address; else null. A name in an unknown
 * messenger, such as `ada.beispiel`, is not taken for a host.
 */
export function serviceChannel(service: string, value: string): FoundChannel | null {
  if (value.length > ADDRESS_LIMIT) return null;
  const address = addressChannel(value);
  const byAddress = address?.kind === 'web' && !schemeOf(value.trim()) ? null : address;
  const named = ownValue(SERVICES, service.toLowerCase().replace(/[\s._-]+/g, ''));
  if (!named || (byAddress && byAddress.kind !== 'web')) return byAddress;
  // Anybody may run these, on a host of their own.
  if (byAddress && (named === 'mastodon' || named === 'matrix'))
    return { ...byAddress, kind: named };
  // Apple writes `x-apple:ada` where there is no address.
  const text = value.trim().replace(/^(?:x-apple|x-user|twitter|xmpp):/i, '');
  return schemeOf(text) !== undefined || text === '' ? byAddress : { kind: named, text };
}

/**
 * The platform in the name of a property or column, such as `x-messaging/twitter-all`, `LinkedIn URL`
 * or `instagram`; null if there is none.
 */
export function platformIn(name: string): string | null {
  const words = name
    .toLowerCase()
    .replace(/^x-/, '')
    .split(/[^a-z]+/);
  return (
    words.find(
      (word) => ownValue(SERVICES, word) !== undefined && !(word === 'x' && words.length > 2),
    ) ?? null
  );
}

/** Lower case; undefined if there is none. `example.org:8080` has a port, not a scheme. */
function schemeOf(address: string): string | undefined {
  const [, scheme, port] = /^([a-z][a-z\d+.-]*):(\d*)/i.exec(address) ?? [];
  return scheme?.includes('.') && port !== '' ? undefined : scheme?.toLowerCase();
}

/** Why a file of contacts is rejected as a whole. */
export type ImportFault =
  | FileFault
  /** Neither a recognized table nor a vCard. */
  | { what: 'unknown-kind' }
  /** A quoted cell is not closed, or closed too early: see `Place`. */
  | { what: 'broken-row'; row: number }
  /** A card, counted from 1, is not closed, or closed too early. */
  | { what: 'broken-card'; card: number }
  /** Too many rows or cards. */
  | { what: 'too-many'; limit: number };

/** Thrown when contacts cannot be read. The page words it. */
export class ImportError extends Error {
  override name = 'ImportError';
  readonly fault: ImportFault;

  constructor(fault: ImportFault) {
    super(`contacts not read: ${fault.what}`);
    this.fault = fault;
  }
}
