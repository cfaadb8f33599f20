import { readDay } from '../../calendar/readDay.ts';
import { unescaped as unescapedUrl } from '../channelPasted.ts';
import {
  type About,
  addressIn,
  followUpsIn,
  type Introducer,
  pauseIn,
  someAbout,
  storedRhythm,
} from './about.ts';
import { joined, oneLine, severalLines } from './columns.ts';
import {
  addressChannel,
  type Description,
  type FoundChannel,
  foundDate,
  platformIn,
  serviceChannel,
} from './contacts.ts';
import { ownLabels } from './googleContacts.ts';
import { type Property, propertyIn } from './vcardCards.ts';

/** Parses a card's content lines; null if it is a group. */
export function personOnCard(lines: readonly string[]): Description | null {
  const properties = lines.flatMap((line) => propertyIn(line) ?? []);
  const each = (name: string) => properties.filter((property) => property.name === name);
  const first = (...names: string[]) =>
    names
      .flatMap(each)
      .map((property) => oneLine(property.values.join(' ')))
      .find((text) => text !== '') ?? '';

  const kind = first('kind', 'x-addressbookserver-kind').toLowerCase();
  if (kind === 'group') return null;
  const [organisation = '', ...units] = each('org')
    .map(({ values }) => values.map(oneLine).filter((unit) => unit !== ''))
    .find((org) => org.length > 0) ?? [''];
  return {
    name:
      first('fn') || nameFromParts(each('n')[0]) || oneLine(each('nickname')[0]?.values[0] ?? ''),
    organisation,
    role: joined(', ', first('title', 'role'), ...units),
    channels: properties.flatMap(channelsIn),
    notes: joined('\n\n', ...each('note').map(({ values }) => severalLines(values.join(' ')))),
    labels: ownLabels(each('categories').flatMap(({ values }) => values.map(oneLine))),
    connectedOn: null,
    ...withDates(properties),
    ...someAbout({
      uids: each('uid').flatMap(({ values }) => uidIn(values.join(''))),
      place: homeOf(each('adr')),
      howMet: severalLines(each('x-nahbar-how-met')[0]?.values.join(' ') ?? ''),
      introducers: each('related').flatMap(introducerIn),
      followUps: followUpsIn(
        each('x-nahbar-follow-up').map(({ values }) => oneLine(values.join(' '))),
      ),
      ...ownFields(first),
    }),
  };
}

/** What only Nahbar writes, see `writeVcard.ts`. */
function ownFields(
  first: (name: string) => string,
): Pick<About, 'rhythm' | 'address' | 'lastContactOn' | 'pausedUntil' | 'heavyUntil'> {
  return {
    rhythm: storedRhythm(first('x-nahbar-rhythm')),
    address: addressIn(first('x-nahbar-address')),
    lastContactOn: readDay(first('x-nahbar-last-contact')) ?? undefined,
    pausedUntil: pauseIn(first('x-nahbar-paused-until')),
    heavyUntil: readDay(first('x-nahbar-difficult-time-until')) ?? undefined,
  };
}

/** `urn:uuid:…`; other ids mean nothing outside of the program that made them. */
function uidIn(text: string): string[] {
  const [, uid] = /^urn:uuid:([\w-]{1,60})$/i.exec(text.trim()) ?? [];
  return uid === undefined ? [] : [uid.toLowerCase()];
}

/** The town of an address that is not one of work. */
function homeOf(addresses: readonly Property[]): string {
  const towns = addresses
    .filter((address) => !address.parameter('type').includes('work'))
    .map(({ values }) => oneLine(values[3] ?? ''));
  return towns.find((town) => town !== '') ?? '';
}

function introducerIn(related: Property): Introducer[] {
  if (!related.parameter('type').includes('x-introduced-by')) return [];
  const name = oneLine(related.values.join(' '));
  const [uid = null] = related.parameter('x-nahbar-uid');
  return [{ name, uid }];
}

/** Apple puts the name of a date beside it, in a property of the same group. */
function withDates(properties: readonly Property[]): Pick<Description, 'dates'> {
  const labels = new Map(
    properties.flatMap((property): [string, string][] => {
      const [group] = property.parameter('group');
      const label = oneLine(property.values.join(' '));
      return group !== undefined && property.name === 'x-ablabel' ? [[group, label]] : [];
    }),
  );
  const dates = properties.flatMap((property) => {
    const value = oneLine(property.values.join(' '));
    if (property.name === 'bday') return foundDate('birthday', value);
    if (property.name.endsWith('anniversary')) return foundDate('anniversary', value);
    if (property.name !== 'x-abdate') return [];
    return foundDate(labels.get(property.parameter('group')[0] ?? '') ?? '', value);
  });
  return dates.length > 0 ? { dates } : {};
}

/** `N` has the family name, the given one, further ones, titles before and after. */
function nameFromParts(property: Property | undefined): string {
  const [family = '', given = '', further = ''] = property?.values.map(oneLine) ?? [];
  return joined(' ', given, further, family);
}

function channelsIn(property: Property): FoundChannel[] {
  const text = oneLine(property.values.join(' '));
  switch (property.name) {
    case 'email':
      return [{ kind: 'email', text: text.replace(/^mailto:/i, '') }];
    case 'tel':
      return isForTalking(property) ? [{ kind: 'phone', text: text.replace(/^tel:/i, '') }] : [];
    case 'url':
      return some(addressChannel(unescaped(text)));
    case 'x-nahbar-channel':
      return ownChannel(text);
    case 'impp':
    case 'socialprofile':
    case 'x-socialprofile':
      return some(channelOfProfile(property, unescaped(text)));
    default: {
      const platform = platformIn(property.name);
      return platform === null ? [] : some(serviceChannel(platform, unescaped(text)));
    }
  }
}

/** A channel of the user's own naming, as `writeVcard.ts` writes it. */
function ownChannel(text: string): FoundChannel[] {
  const [label = '', address = ''] = text.split('/').map(unescapedUrl);
  return address === '' ? [] : [{ kind: 'other', text: address, label }];
}

/** Not a fax machine or a pager. */
function isForTalking(tel: Property): boolean {
  const types = tel.parameter('type');
  return !types.some((type) => /fax|pager/.test(type)) || types.includes('voice');
}

/** `IMPP` and `X-SOCIALPROFILE` name the platform in a parameter, each program in its own. */
function channelOfProfile(property: Property, text: string): FoundChannel | null {
  const services = ['service-type', 'x-service-type', 'type'].flatMap(property.parameter);
  const channels = [...services, text.split(':')[0] ?? ''].map((service) =>
    serviceChannel(service, text),
  );
  return channels.find((channel) => channel && channel.kind !== 'web') ?? channels[0] ?? null;
}

/** Addresses have no escapes, but some programs write `https\://…`. */
function unescaped(address: string): string {
  return address.replace(/\\([:;,])/g, '$1');
}

function some(channel: FoundChannel | null): FoundChannel[] {
  return channel ? [channel] : [];
}
