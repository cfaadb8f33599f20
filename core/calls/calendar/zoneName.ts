/** What programs call the zones of the world, and the names by which the browser knows them. */
import ICAL from 'ical.js';
import { DAY_MS } from '../../calendar/day.ts';
import WINDOWS from './windowsZones.json' with { type: 'json' };

/** In milliseconds. Clocks change on the quarter of an hour, wherever it is known. */
const QUARTER = 15 * 60_000;

const OFFSET = /GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/;

/** The zone of that name, such as `Europe/Berlin`, as the browser knows it; null where it does not. */
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

/** How far clocks in a zone are ahead of UTC when it is winter there, in seconds. */
function standardOffset(zone: ICAL.Timezone): number {
  const [january, july] = [1, 7].map((month) =>
    zone.utcOffset(ICAL.Time.fromData({ year: 2026, month, day: 1 })),
  );
  return Math.min(january ?? 0, july ?? 0);
}

/** A zone for ical.js by the rules of the browser, which are newer than those in most files. */
class BrowserZone extends ICAL.Timezone {
  readonly #clock: Intl.DateTimeFormat;
  readonly #known = new Map<number, number>();

  constructor(name: string, clock: Intl.DateTimeFormat) {
    super({ tzid: name });
    this.#clock = clock;
  }

  /** How far clocks are ahead of UTC when they show `time`, in seconds. */
  override utcOffset({ year, month, day, hour, minute, second }: ICAL.Time): number {
    const wall = Date.UTC(year, month - 1, day, hour, minute, second);
    const quarter = Math.floor(wall / QUARTER);
    const offset = this.#known.get(quarter) ?? this.#offsetWhenShown(quarter * QUARTER);
    this.#known.set(quarter, offset);
    return offset / 1_000;
  }

  /**
   * What clocks show twice is the first time, and what they leap over is counted on from before the
   * leap (RFC 5545, 3.3.5). In milliseconds.
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
// What Exchange writes where no zone was chosen.
windowsNames.set('tzone://microsoft/utc', 'Etc/UTC');

/** What Exchange, and so Outlook, writes for a zone that is none of its list. */
const MADE_UP =
  /^(?:customi[sz]ed time zone|custom time zone|tzone:\/\/microsoft\/custom)(?: \d+)?$/i;

/** Whether a name says no more than that somebody made the zone up. */
export function isCustomZone(name: string): boolean {
  return MADE_UP.test(name);
}

/** The usual name of a zone of Windows, such as `Europe/Berlin`; null where it is none. */
export function windowsZone(name: string): string | null {
  return windowsNames.get(name.toLowerCase()) ?? null;
}

/**
 * The zone of a name that is a usual one, such as `Europe/Berlin`, or one of Windows; null for any
 * other. Some programs write something of theirs before it: `/freeassociation.example/Europe/Berlin`.
 */
export function namedZone(name: string): ICAL.Timezone | null {
  const windows = windowsZone(name);
  if (windows) return browserZone(windows);
  const [usual] = /[A-Z][\w+-]+(?:\/[A-Z][\w+-]+){1,2}$/i.exec(name.slice(-100)) ?? [];
  if (!usual) return null;
  return browserZone(usual) ?? browserZone(usual.slice(usual.indexOf('/') + 1));
}

/**
 * The zone of a name that only people understand, for files that do not define it: by its cities, its
 * letters, its distance from UTC, or with marks and numbers that do not belong to it. Null where nobody
 * could be sure.
 */
export function guessZone(name: string): ICAL.Timezone | null {
  const plain = unmarked(name);
  if (SEVERAL.test(plain)) return null;
  const known = LETTERS.get(plain.toUpperCase()) ?? plain.replace(/ /g, '_');
  return (
    namedZone(plain.replace(/ daylight time$/i, ' Standard Time')) ??
    namedZone(known) ??
    byOffset(plain) ??
    byCities(plain) ??
    browserZone(known)
  );
}

/** Letters that mean several zones: of America or of China, of India or of Israel. */
const SEVERAL = /^(?:ACT|AST|CST|ECT|IST|NST|SST)$/i;

/** Without accents, without the number that Exchange gives to a second one, and without blanks around it. */
function unmarked(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ \d{1,3}$/, '')
    .trim();
}

/** Letters that mean one zone wherever calendars are written. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ...['MEZ', 'MESZ', 'CEST', 'ME(S)Z', 'MET', 'MEST'].map(
    (letters) => [letters, 'Europe/Berlin'] as const,
  ),
  ...['MITTELEUROPAISCHE ZEIT', 'MITTELEUROPAISCHE SOMMERZEIT', 'CENTRAL EUROPEAN TIME'].map(
    (words) => [words, 'Europe/Berlin'] as const,
  ),
  ...['WEZ', 'WESZ', 'WEST'].map((letters) => [letters, 'Europe/Lisbon'] as const),
  ...['OEZ', 'OESZ', 'EEST'].map((letters) => [letters, 'Europe/Athens'] as const),
  ...['BST'].map((letters) => [letters, 'Europe/London'] as const),
  ...['EDT', 'ET'].map((letters) => [letters, 'America/New_York'] as const),
  ...['CDT'].map((letters) => [letters, 'America/Chicago'] as const),
  ...['MDT'].map((letters) => [letters, 'America/Denver'] as const),
  ...['PST', 'PDT', 'PT'].map((letters) => [letters, 'America/Los_Angeles'] as const),
  ...['JST'].map((letters) => [letters, 'Asia/Tokyo'] as const),
  ...['AEST', 'AEDT'].map((letters) => [letters, 'Australia/Sydney'] as const),
  ...['Z', 'ZULU', 'GMT', 'UCT', 'UTC'].map((letters) => [letters, 'Etc/UTC'] as const),
]);

/** `UTC+1`, `GMT+01:00`, `+0100`: as it is called, it knows no summer. */
function byOffset(name: string): ICAL.Timezone | null {
  const [, sign, hours = '', minutes = '00'] =
    /^(?:UTC|GMT)? ?([+\-\u2212\u2013])(\d{1,2})(?::?([0-5]\d))?(?: ?h)?$/i.exec(name) ?? [];
  if (!sign || Number(hours) > 14) return null;
  return browserZone(`${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`);
}

/** `(UTC+01:00) Amsterdam, Berlin, Bern`: one of its cities has a zone of its own, as far from UTC as it says, if so. */
function byCities(name: string): ICAL.Timezone | null {
  const [, distance, sign = '+', hours = 0, minutes = 0, places = ''] =
    /^(\((?:UTC|GMT)(?:([+\-\u2212\u2013])(\d\d):(\d\d))?\) ?)?(.{1,200})$/i.exec(name) ?? [];
  const offset = (Number(hours) * 60 + Number(minutes)) * 60 * (sign === '+' ? 1 : -1);
  const [, american] =
    /^(east|centr|mount|pacif|atlant)\w*[ -](?:(?:standard|daylight) )?(?:time|zeit)/i.exec(
      places,
    ) ?? [];
  const candidates = american
    ? [AMERICAN[american.toLowerCase()] ?? '']
    : places.split(/[,;/&]| und | and /, 20).flatMap((place) => zonesIn(place));
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

/** Zones by their cities, in small letters; read when a name is first asked for. */
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
  const city = place.trim().toLowerCase();
  const zone = cities.get(city) ?? OTHER_CITIES[city];
  return zone ? [zone] : [];
}

/** As Windows calls them in German, and those whose zone has the name of another. */
const OTHER_CITIES: Readonly<Record<string, string>> = {
  'abu dhabi': 'Asia/Dubai',
  algier: 'Africa/Algiers',
  athen: 'Europe/Athens',
  bagdad: 'Asia/Baghdad',
  beijing: 'Asia/Shanghai',
  belgrad: 'Europe/Belgrade',
  bern: 'Europe/Zurich',
  brussel: 'Europe/Brussels',
  bukarest: 'Europe/Bucharest',
  canberra: 'Australia/Sydney',
  chennai: 'Asia/Kolkata',
  edinburgh: 'Europe/London',
  hongkong: 'Asia/Hong_Kong',
  islamabad: 'Asia/Karachi',
  kairo: 'Africa/Cairo',
  kiew: 'Europe/Kiev',
  kolkata: 'Asia/Kolkata',
  kopenhagen: 'Europe/Copenhagen',
  lissabon: 'Europe/Lisbon',
  moskau: 'Europe/Moscow',
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
};
