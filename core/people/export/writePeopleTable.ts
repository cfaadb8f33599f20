import { dayOf } from '../../calendar/day.ts';
import { guarded } from '../../files/formulaGuard.ts';
import { CHANNELS, type Channel, type ChannelKind } from '../channel.ts';
import { fieldOf } from '../dateField.ts';
import type { Address, Circles, Person, Rhythm } from '../person.ts';
import type { YearlyDate } from '../yearlyDate.ts';
import {
  channelsOf,
  circleNames,
  dateName,
  datesApart,
  followUpLine,
  linkOf,
  type NamesOfPeople,
  namesOfPeople,
  notesOn,
} from './exported.ts';

/** The columns that are no channels. */
export type PeopleColumn =
  | 'name'
  | 'organisation'
  | 'role'
  | 'notes'
  | 'circles'
  | 'lastContact'
  | SomeColumn;

/** Those that are there only where somebody has something in them. */
type SomeColumn =
  | 'birthday'
  | 'anniversary'
  | 'dates'
  | 'place'
  | 'howMet'
  | 'introducedBy'
  | 'rhythm'
  | 'address'
  | 'followUps'
  | 'pausedUntil'
  | 'heavyUntil';

export interface TableWords {
  columns: Readonly<Record<PeopleColumn, string>>;
  channels: Readonly<Record<ChannelKind, string>>;
  rhythm: (rhythm: Rhythm) => string;
  addresses: Readonly<Record<Address, string>>;
  /** The end of a pause that has none. */
  openEnd: string;
  /** Between cells, as the spreadsheets of that country expect it. */
  separator: ',' | ';';
}

/** The channels that have a column though nobody has them. */
const ALWAYS: readonly ChannelKind[] = ['email', 'phone'];

/**
 * People as a table (RFC 4180), a column for each channel that somebody has, and for whatever else is known of somebody.
 * Several addresses of a kind are several lines of a cell. It begins with a byte order mark, by which Excel
 * knows UTF-8.
 *
 * @param nameOf see `NamesOfPeople`
 */
export function peopleTable(
  people: readonly Person[],
  circles: Circles,
  words: TableWords,
  nameOf: NamesOfPeople = namesOfPeople(people),
): string {
  const { columns, channels, separator } = words;
  const used = new Set(people.flatMap((person) => person.channels.map(({ kind }) => kind)));
  const kinds = CHANNELS.filter((kind) => used.has(kind) || ALWAYS.includes(kind));
  const header = [
    ...[columns.name, columns.organisation, columns.role],
    ...kinds.map((kind) => channels[kind]),
    ...[columns.notes, columns.circles, columns.lastContact],
  ];
  const rows = people.map((person) => [
    ...[person.name, person.organisation, person.role],
    ...kinds.map((kind) => addressesOf(person, kind)),
    ...[notesOn(person), circleNames(person, circles).map(labelIn).join('\n')],
    person.lastContactAt === null ? '' : dayOf(person.lastContactAt),
  ]);
  for (const column of SOME) {
    const cells = people.map((person) => CELLS[column](person, words, nameOf));
    if (cells.every((cell) => cell === '')) continue;
    header.push(columns[column]);
    for (const [i, cell] of cells.entries()) rows[i]?.push(cell);
  }
  const lines = [header, ...rows].map((cells) => cells.map(cellText).join(separator));
  return `\ufeff${lines.join('\r\n')}\r\n`;
}

const CELLS: Readonly<
  Record<SomeColumn, (person: Person, words: TableWords, nameOf: NamesOfPeople) => string>
> = {
  birthday: (person) => dayIn(datesApart(person).birthday),
  anniversary: (person) => dayIn(datesApart(person).anniversary),
  dates: (person) =>
    datesApart(person)
      .others.map((date) => `${dateName(date)}: ${dayIn(date)}`)
      .join('\n'),
  place: ({ place = '' }) => place,
  howMet: ({ howMet = '' }) => howMet,
  introducedBy: ({ introducedBy = [] }, _, nameOf) =>
    introducedBy.flatMap((id) => nameOf.get(id) ?? []).join('\n'),
  rhythm: ({ rhythm }, words) => (rhythm === null ? '' : words.rhythm(rhythm)),
  address: ({ address }, { addresses }) => (address && addresses[address]) ?? '',
  followUps: ({ followUps = [] }) => followUps.map(followUpLine).join('\n'),
  pausedUntil: ({ paused, restsUntil }, { openEnd }) => (paused ? openEnd : fieldOf(restsUntil)),
  heavyUntil: ({ heavyUntil }) => heavyUntil ?? '',
};
const SOME = Object.keys(CELLS) as SomeColumn[];

/** As Google has it without a year: a spreadsheet would make a day of this year of any other form. */
function dayIn(date: YearlyDate | undefined): string {
  if (!date) return '';
  return `${date.year === null ? '-' : String(date.year).padStart(4, '0')}-${date.on}`;
}

/** In quotation marks where it has what stands between labels. */
function labelIn(label: string): string {
  return /[,;"]/.test(label) ? `"${label.replaceAll('"', '""')}"` : label;
}

function addressesOf(person: Person, kind: ChannelKind): string {
  return channelsOf(person)
    .filter((channel) => channel.kind === kind)
    .map(addressIn)
    .join('\n');
}

/** Numbers and mail addresses as they are; profiles as links, which a spreadsheet opens. */
function addressIn(channel: Channel): string {
  const { kind, address, label } = channel;
  if (kind === 'other') {
    const name = (label ?? '').replaceAll('%', '%25').replaceAll(':', '%3A');
    return name || address.includes(': ') ? `${name}: ${address}` : address;
  }
  const isPlain = kind === 'email' || kind === 'teams' || /^\+\d+$/.test(address);
  // A `;` would be between two addresses.
  return (isPlain ? address : linkOf(channel)).replaceAll(';', '%3B');
}

function cellText(cell: string): string {
  const text = guarded(cell);
  return /[",;\s]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
