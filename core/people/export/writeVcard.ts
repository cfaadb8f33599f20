import { escapedText, foldedLine } from '../../files/foldedLine.ts';
import { type Channel, type ChannelKind, isMobile } from '../channel.ts';
import type { Circles, Person } from '../person.ts';
import type { YearlyDate } from '../yearlyDate.ts';
import { channelsOf, circleNames, linkOf, notesOn } from './exported.ts';

/**
 * People as vCards of version 4.0 (RFC 6350), with profiles as RFC 9554 writes them.
 *
 * @param names what the platforms are called
 */
export function vcardText(
  people: readonly Person[],
  circles: Circles,
  names: Readonly<Record<ChannelKind, string>>,
): string {
  return people.map((person) => cardOf(person, circles, names)).join('');
}

function cardOf(
  person: Person,
  circles: Circles,
  names: Readonly<Record<ChannelKind, string>>,
): string {
  const { id, name, organisation, role } = person;
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
    ...(person.dates ?? []).flatMap(dateLine),
    ...some('NOTE', notes),
    ...(labels.length === 0 ? [] : [`CATEGORIES:${labels.map(escapedText).join(',')}`]),
    'END:VCARD',
  ];
  return lines.map(foldedLine).join('');
}

/** Family name and given names, as far as one can tell: many address books sort by `N`. */
function partsOf(name: string): [family: string, given: string] {
  const words = name.trim().split(/\s+/);
  return [words.at(-1) ?? '', words.slice(0, -1).join(' ')];
}

/** `BDAY:19850412`, and without a year `BDAY:--0412`. Only birthdays and anniversaries have a property. */
function dateLine({ kind, on, year }: YearlyDate): string[] {
  const property = { birthday: 'BDAY', anniversary: 'ANNIVERSARY', other: null }[kind] ?? null;
  const first = year === null ? '--' : String(year).padStart(4, '0');
  return property === null ? [] : [`${property}:${first}${on.replace('-', '')}`];
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
