import { joined, oneLine, severalLines } from './columns.ts';
import {
  addressChannel,
  type Description,
  type FoundChannel,
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
  };
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
