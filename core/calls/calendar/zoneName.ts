/** Maps TZIDs that programs write to zones that the browser knows. */

import ICAL from 'ical.js';
import { DAY_MS } from '../../calendar/day.ts';
import { ownValue } from '../../ownValue.ts';
import { unquoted } from '../../wording.ts';
import WINDOWS from './windowsZones.json' with { type: 'json' };

/** In milliseconds. Transitions happen on quarter hours everywhere. */
const QUARTER = 15 * 60_000;

const OFFSET = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/;

/** The zone of an IANA name by the browser's data; null if unknown. */
export function browserZone(name: string): ICAL.Timezone | null {
  try {
    return new BrowserZone(
      name,
      new Intl.DateTimeFormat('en', { timeZone: name, timeZoneName: 'longOffset' }),
    );
  } catch {
    return null;
  }
}

/** The standard (winter) offset of a zone, in seconds. */
function standardOffset(zone: ICAL.Timezone): number {
  const [january, july] = [1, 7].map((month) =>
    zone.utcOffset(ICAL.Time.fromData({ year: 2026, month, day: 1 })),
  );
  return Math.min(january ?? 0, july ?? 0);
}

/** An ical.js zone backed by `Intl`, whose data is newer than that of most files. */
class BrowserZone extends ICAL.Timezone {
  readonly #clock: Intl.DateTimeFormat;
  readonly #offsets = new Map<number, number>();

  constructor(name: string, clock: Intl.DateTimeFormat) {
    super({ tzid: name });
    this.#clock = clock;
  }

  /** The UTC offset at a local time, in seconds. */
  override utcOffset({ year, month, day, hour, minute, second }: ICAL.Time): number {
    const wall = Date.UTC(year, month - 1, day, hour, minute, second);
    const quarter = Math.floor(wall / QUARTER);
    const offset = this.#offsets.get(quarter) ?? this.#offsetWhenShown(quarter * QUARTER);
    this.#offsets.set(quarter, offset);
    return offset / 1_000;
  }

  /**
   * An ambiguous local time is the first of the two, and one that is skipped has the offset before the
   * gap (RFC 5545, 3.3.5). In milliseconds.
   */
  #offsetWhenShown(wall: number): number {
    const before = this.#offsetAt(wall - DAY_MS);
    const after = this.#offsetAt(wall + DAY_MS);
    const isBefore = this.#offsetAt(wall - before) === before;
    return !isBefore && this.#offsetAt(wall - after) === after ? after : before;
  }

  /** @param at in milliseconds since 1970, UTC */
  #offsetAt(at: number): number {
    const [, sign, hours = 0, minutes = 0, seconds = 0] = OFFSET.exec(this.#clock.format(at)) ?? [];
    const ahead = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
    return (sign === '-' ? -ahead : ahead) * 1_000;
  }
}

const windowsNames = new Map(
  Object.entries(WINDOWS).map(([name, usual]) => [name.toLowerCase(), usual]),
);
// Exchange's name for "no zone chosen".
windowsNames.set('tzone://microsoft/utc', 'Etc/UTC');

/** What Exchange and Outlook write for a custom zone. */
const MADE_UP =
  /^(?:customi[sz]ed time zone|custom time zone|benutzerdefinierte zeitzone|tzone:\/\/microsoft\/custom)(?: \d+)?$/i;

/** Whether a TZID only says "custom zone". */
export function isCustomZone(name: string): boolean {
  return MADE_UP.test(name);
}

/** The IANA name of a Windows zone; null if it is none. */
export function windowsZone(name: string): string | null {
  return windowsNames.get(name.toLowerCase()) ?? null;
}

/**
 * The zone of an IANA or Windows name; null for any other. Some programs put a prefix before it:
 * `/freeassociation.example/Europe/Berlin`.
 */
export function namedZone(name: string): ICAL.Timezone | null {
  const windows = windowsZone(name);
  if (windows) return browserZone(windows);
  const [, usual] =
    /(?<![\w+-])[\d_+-]*([A-Z][\w+-]+(?:\/[A-Z][\w+-]+){1,2})$/i.exec(name.slice(-100)) ?? [];
  if (!usual) return null;
  return browserZone(usual) ?? browserZone(usual.slice(usual.indexOf('/') + 1));
}

/**
 * Guesses a zone that the file does not define, from city names, abbreviations or an offset in its
 * TZID. Null if that is ambiguous.
 */
export function guessZone(name: string): ICAL.Timezone | null {
  const plain = plainName(name);
  if (AMBIGUOUS.test(plain)) return null;
  const known = ABBREVIATIONS.get(plain.toUpperCase()) ?? plain.replace(/ /g, '_');
  return (
    namedZone(plain.replace(/ (?:daylight|summer) time$/i, ' Standard Time')) ??
    namedZone(known) ??
    // Notes leaves out the end.
    namedZone(`${plain} Standard Time`) ??
    byOffset(plain) ??
    byCities(plain) ??
    browserZone(known)
  );
}

/** Abbreviations of several zones, for example of America or China, India or Israel. */
const AMBIGUOUS = /^(?:ACT|AST|CST|ECT|IST|NST|SST)$/i;

/** A name that was encoded for an address; underscores are blanks in its last part. */
function decoded(name: string): string {
  const last = name.lastIndexOf('/') + 1;
  const blanks = name.slice(0, last) + name.slice(last).replaceAll('_', ' ');
  return blanks.replaceAll('%20', ' ').replace(/%2F/gi, '/');
}

/** Without accents, Exchange's number for a duplicate, and what is not the name itself. */
function plainName(name: string): string {
  return (
    unquoted(decoded(name.normalize('NFD').replace(/\p{M}/gu, '')))
      .replace(/ \d{1,3}$/, '')
      .replace(/^W\.(?=Europe)/i, 'W. ')
      .replace(/^(Africa|America|Asia|Australia|Europe|Pacific)-/i, '$1/')
      // The rules of a POSIX name.
      .replace(/^(CET|MEZ|WET|EET)-?\d.*$/, '$1')
      .replace(/\u00b1/g, '+')
  );
}

/** Abbreviations with one usual meaning. */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map([
  ...['MEZ', 'MESZ', 'CET', 'CEST', 'ME(S)Z', 'MET', 'MEST'].map(
    (letters) => [letters, 'Europe/Berlin'] as const,
  ),
  ...[
    'MITTELEUROPAISCHE ZEIT',
    'MITTELEUROPAISCHE SOMMERZEIT',
    'MITTELEUROPAISCHE NORMALZEIT',
    'CENTRAL EUROPEAN TIME',
    'CENTRAL EUROPEAN SUMMER TIME',
  ].map((words) => [words, 'Europe/Berlin'] as const),
  ...['WEZ', 'WESZ', 'WEST'].map((letters) => [letters, 'Europe/Lisbon'] as const),
  ...['OEZ', 'OESZ', 'EEST'].map((letters) => [letters, 'Europe/Athens'] as const),
  ...['BST'].map((letters) => [letters, 'Europe/London'] as const),
  ...['EDT', 'ET'].map((letters) => [letters, 'America/New_York'] as const),
  ...['CDT'].map((letters) => [letters, 'America/Chicago'] as const),
  ...['MDT'].map((letters) => [letters, 'America/Denver'] as const),
  ...['PST', 'PDT', 'PT'].map((letters) => [letters, 'America/Los_Angeles'] as const),
  ...['JST'].map((letters) => [letters, 'Asia/Tokyo'] as const),
  ...['AEST', 'AEDT'].map((letters) => [letters, 'Australia/Sydney'] as const),
  ...['Z', 'ZULU', 'GMT', 'UCT', 'UTC', 'GREENWICH MEAN TIME'].map(
    (letters) => [letters, 'Etc/UTC'] as const,
  ),
]);

/** `UTC+1`, `GMT+01:00`, `+0100`: a fixed offset, without daylight saving. */
function byOffset(name: string): ICAL.Timezone | null {
  const [, sign, hours = '', minutes = '00'] =
    /^(?:UTC|GMT)? ?([+\-\u2212\u2013])(\d{1,2})(?::?([0-5]\d))?(?: ?h)?$/i.exec(name) ?? [];
  if (!sign || Number(hours) > 14) return null;
  return browserZone(`${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`);
}

/**
 * `(UTC+01:00) Amsterdam, Berlin, Bern`, `CET (Berlin)`: the zone of the first known city or
 * abbreviation, if it has the offset that is given.
 */
function byCities(name: string): ICAL.Timezone | null {
  const [, distance, sign = '+', hours = 0, minutes = 0, places = ''] =
    /^(\(?(?:UTC|GMT) ?(?:([+\-\u2212\u2013])(\d\d?)[:.]?(\d\d)?)?\)? ?)?(.{1,200})$/i.exec(name) ??
    [];
  const offset = (Number(hours) * 60 + Number(minutes)) * 60 * (sign === '+' ? 1 : -1);
  const [, american] =
    /^(east|centr|mount|pacif|atlant)\w*[ -](?:(?:standard|daylight) )?(?:time|zeit)/i.exec(
      places,
    ) ?? [];
  const candidates = american
    ? [AMERICAN[american.toLowerCase()] ?? '']
    : places.split(/[,;/&()]| - | und | and /, 20).flatMap((place) => zonesIn(place));
  for (const candidate of candidates) {
    const zone = browserZone(candidate);
    if (zone && (!distance || standardOffset(zone) === offset)) return zone;
  }
  return /^(?:coordinated universal time|koordinierte weltzeit)$/i.test(places)
    ? browserZone('Etc/UTC')
    : null;
}

const AMERICAN: Readonly<Record<string, string>> = {
  atlant: 'America/Halifax',
  east: 'America/New_York',
  centr: 'America/Chicago',
  mount: 'America/Denver',
  pacif: 'America/Los_Angeles',
};

/** Zones by lower-case city; built on first use. */
let cities: Map<string, string> | null = null;

function zonesIn(place: string): string[] {
  cities ??= new Map(
    Intl.supportedValuesOf('timeZone').map((zone) => [
      zone
        .slice(zone.lastIndexOf('/') + 1)
        .replace(/_/g, ' ')
        .toLowerCase(),
      zone,
    ]),
  );
  // `CET Berlin`
  const city = place
    .trim()
    .replace(/^(?:ME|CE)S?[TZ] /, '')
    .toLowerCase();
  const isAbbreviation = /^[A-Z]{3,4}$/.test(place.trim());
  const zone =
    cities.get(city) ??
    ownValue(OTHER_CITIES, city) ??
    (isAbbreviation ? ABBREVIATIONS.get(place.trim()) : undefined);
  return zone ? [zone] : [];
}

/** German names, and cities without a zone of their own. */
const OTHER_CITIES: Readonly<Record<string, string>> = {
  'abu dhabi': 'Asia/Dubai',
  algier: 'Africa/Algiers',
  athen: 'Europe/Athens',
  bagdad: 'Asia/Baghdad',
  beijing: 'Asia/Shanghai',
  belgrad: 'Europe/Belgrade',
  bern: 'Europe/Zurich',
  brasilia: 'America/Sao_Paulo',
  brussel: 'Europe/Brussels',
  bukarest: 'Europe/Bucharest',
  canberra: 'Australia/Sydney',
  chennai: 'Asia/Kolkata',
  dusseldorf: 'Europe/Berlin',
  edinburgh: 'Europe/London',
  frankfurt: 'Europe/Berlin',
  hamburg: 'Europe/Berlin',
  hongkong: 'Asia/Hong_Kong',
  islamabad: 'Asia/Karachi',
  kairo: 'Africa/Cairo',
  kiew: 'Europe/Kiev',
  kolkata: 'Asia/Kolkata',
  koln: 'Europe/Berlin',
  kopenhagen: 'Europe/Copenhagen',
  lissabon: 'Europe/Lisbon',
  moskau: 'Europe/Moscow',
  munchen: 'Europe/Berlin',
  munich: 'Europe/Berlin',
  mumbai: 'Asia/Kolkata',
  'neu-delhi': 'Asia/Kolkata',
  'new delhi': 'Asia/Kolkata',
  osaka: 'Asia/Tokyo',
  peking: 'Asia/Shanghai',
  prag: 'Europe/Prague',
  pretoria: 'Africa/Johannesburg',
  rom: 'Europe/Rome',
  singapur: 'Asia/Singapore',
  'st. petersburg': 'Europe/Moscow',
  taipeh: 'Asia/Taipei',
  teheran: 'Asia/Tehran',
  tokio: 'Asia/Tokyo',
  warschau: 'Europe/Warsaw',
  wellington: 'Pacific/Auckland',
  wien: 'Europe/Vienna',
  wilna: 'Europe/Vilnius',
  zuerich: 'Europe/Zurich',
};
