import { dayOf } from '../../calendar/day.ts';
import { escapedText, foldedLine } from '../../files/foldedLine.ts';
import { type Channel, type ChannelKind, isMobile } from '../channel.ts';
import { fieldOf } from '../dateField.ts';
import { OPEN_END } from '../import/about.ts';
import type { Circles, Person } from '../person.ts';
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

/**
 * People as vCards of version 4.0 (RFC 6350), with profiles as RFC 9554 writes them.
 *
 * @param names what the platforms are called
 * @param nameOf see `NamesOfPeople`
 */
export function vcardText(
  people: readonly Person[],
  circles: Circles,
  names: Readonly<Record<ChannelKind, string>>,
  nameOf: NamesOfPeople = namesOfPeople(people),
): string {
  return people.map((person) => cardOf(person, circles, names, nameOf)).join('');
}

function cardOf(
  person: Person,
  circles: Circles,
  names: Readonly<Record<ChannelKind, string>>,
  nameOf: NamesOfPeople,
): string {
  const { id, name, organisation, role, place = '' } = person;
  const notes = notesOn(person);
  const labels = circleNames(person, circles);
  const some = (property: string, text: string) =>
    text === '' ? [] : [`${property}:${escapedText(text)}`];
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `UID:urn:uuid:${id}`,
    ...some('FN', name),
    `N:${partsOf(name).map(escapedText).join(';')};;;`,
    ...some('ORG', organisation),
    ...some('TITLE', role),
    ...channelsOf(person).map((channel) => lineFor(channel, names)),
    ...dateLines(person),
    ...(place === '' ? [] : [`ADR;TYPE=home:;;;${escapedText(place)};;;`]),
    ...some('NOTE', notes),
    ...(labels.length === 0 ? [] : [`CATEGORIES:${labels.map(escapedText).join(',')}`]),
    ...introducedLines(person, nameOf),
    ...ownLines(person),
    'END:VCARD',
  ];
  return lines.map(foldedLine).join('');
}

/** Family name and given names, as far as one can tell: many address books sort by `N`. */
function partsOf(name: string): [family: string, given: string] {
  const words = name.trim().split(/\s+/);
  return [words.at(-1) ?? '', words.slice(0, -1).join(' ')];
}

/**
 * `BDAY:19850412`, and without a year `BDAY:--0412`. There is one birthday and one anniversary in a card; others, and days
 * of the user's own, are written as Apple does it.
 */
function dateLines(person: Person): string[] {
  const { birthday, anniversary, others } = datesApart(person);
  const digits = ({ on }: YearlyDate) => on.replace('-', '');
  const basic = (date: YearlyDate) => `${date.year === null ? '--' : yearOf(date)}${digits(date)}`;
  return [
    ...(birthday ? [`BDAY:${basic(birthday)}`] : []),
    ...(anniversary ? [`ANNIVERSARY:${basic(anniversary)}`] : []),
    ...others.flatMap((date, i) => [
      date.year === null
        ? `item${i + 1}.X-ABDATE;X-APPLE-OMIT-YEAR=1604:1604-${date.on}`
        : `item${i + 1}.X-ABDATE:${yearOf(date)}-${date.on}`,
      `item${i + 1}.X-ABLABEL;VALUE=text:${escapedText(dateName(date))}`,
    ]),
  ];
}

function yearOf({ year }: YearlyDate): string {
  return String(year).padStart(4, '0');
}

/** No type of `RELATED` says who introduced somebody. Its text is the name, which every program shows. */
function introducedLines({ introducedBy = [] }: Person, nameOf: NamesOfPeople): string[] {
  return introducedBy.flatMap((id) => {
    const name = nameOf.get(id);
    const head = `RELATED;VALUE=text;TYPE=x-introduced-by;X-NAHBAR-UID=${id}`;
    return name === undefined ? [] : [`${head}:${escapedText(name)}`];
  });
}

/** What has no property anywhere else. */
function ownLines(person: Person): string[] {
  const { howMet = '', rhythm, address, lastContactAt, followUps = [] } = person;
  const { paused, restsUntil, heavyUntil } = person;
  const pausedUntil = paused ? OPEN_END : fieldOf(restsUntil);
  return [
    ...(howMet === '' ? [] : [`X-NAHBAR-HOW-MET;VALUE=text:${escapedText(howMet)}`]),
    ...(rhythm === null ? [] : [`X-NAHBAR-RHYTHM:${rhythm}`]),
    ...(address === undefined ? [] : [`X-NAHBAR-ADDRESS:${address}`]),
    ...(lastContactAt === null ? [] : [`X-NAHBAR-LAST-CONTACT:${dayOf(lastContactAt)}`]),
    ...followUps.map((one) => `X-NAHBAR-FOLLOW-UP;VALUE=text:${escapedText(followUpLine(one))}`),
    ...(pausedUntil === '' ? [] : [`X-NAHBAR-PAUSED-UNTIL:${pausedUntil}`]),
    ...(heavyUntil == null ? [] : [`X-NAHBAR-DIFFICULT-TIME-UNTIL:${heavyUntil}`]),
  ];
}

function lineFor(channel: Channel, names: Readonly<Record<ChannelKind, string>>): string {
  const { kind, address, label = '' } = channel;
  const link = linkOf(channel);
  switch (kind) {
    case 'email':
      return `EMAIL:${escapedText(address)}`;
    case 'phone':
      return `TEL;VALUE=uri;TYPE=${isMobile(address) ? 'cell' : 'voice'}:tel:${address}`;
    case 'web':
      return `URL:${link}`;
    case 'other':
      // What only Nahbar understands, in a form without anything to escape.
      return `X-NAHBAR-CHANNEL:${encodeURIComponent(label)}/${encodeURIComponent(address)}`;
    default: {
      const service = (names[kind] ?? kind).replace(/[^\p{L}\p{N} -]/gu, '');
      return link.startsWith('https:')
        ? `SOCIALPROFILE;SERVICE-TYPE=${service}:${link}`
        : `SOCIALPROFILE;SERVICE-TYPE=${service};VALUE=text:${escapedText(link)}`;
    }
  }
}
