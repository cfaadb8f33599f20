import { dayOf } from '../../calendar/day.ts';
import { guarded } from '../../files/formulaGuard.ts';
import { CHANNELS, type Channel, type ChannelKind } from '../channel.ts';
import type { Circles, Person } from '../person.ts';
import { channelsOf, circleNames, linkOf, notesOn } from './exported.ts';

/** The columns that are no channels. */
export type PeopleColumn = 'name' | 'organisation' | 'role' | 'notes' | 'circles' | 'lastContact';

export interface TableWords {
  columns: Readonly<Record<PeopleColumn, string>>;
  channels: Readonly<Record<ChannelKind, string>>;
  /** Between cells, as the spreadsheets of that country expect it. */
  separator: ',' | ';';
}

/** The channels that have a column though nobody has them. */
const ALWAYS: readonly ChannelKind[] = ['email', 'phone'];

/**
 * People as a table (RFC 4180), a column for each channel that somebody has. Several addresses of a kind are
 * several lines of a cell. It begins with a byte order mark, by which Excel knows UTF-8.
 */
export function peopleTable(
  people: readonly Person[],
  circles: Circles,
  { columns, channels, separator }: TableWords,
): string {
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
    ...[notesOn(person), circleNames(person, circles).join('\n')],
    person.lastContactAt === null ? '' : dayOf(person.lastContactAt),
  ]);
  const lines = [header, ...rows].map((cells) => cells.map(cellText).join(separator));
  return `\ufeff${lines.join('\r\n')}\r\n`;
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
  if (kind === 'other') return label ? `${label}: ${address}` : address;
  const isPlain = kind === 'email' || kind === 'teams' || /^\+\d+$/.test(address);
  // A `;` would be between two addresses.
  return (isPlain ? address : linkOf(channel)).replaceAll(';', '%3B');
}

function cellText(cell: string): string {
  const text = guarded(cell);
  return /[",;\s]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
