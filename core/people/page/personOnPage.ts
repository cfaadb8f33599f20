import {
  FACT_LIMIT,
  textIn,
  thingsById,
  thingsOf,
  typesOf,
} from '../../quotes/capture/pageFacts.ts';
import { plainText } from '../../quotes/capture/personName.ts';
import { type Channel, channelKey } from '../channel.ts';
import { CHANNEL_LIMIT } from '../channelPasted.ts';
import { PERSON_LIMITS } from '../person.ts';
import { channelsIn } from '../readChannel.ts';
import type { FoundPerson } from './foundPerson.ts';
import type { PageCard, PersonFacts } from './personFacts.ts';
import { readProfileTitle } from './profileTitle.ts';

/** What one source says. Empty where it says nothing. */
interface Said {
  name: string;
  organisation: string;
  role: string;
  urls: readonly string[];
}

/**
 * The one person whom a page is about: by its JSON-LD, its card, what it tells social networks, and, on a
 * known platform, its title and address. Nobody on a page that is about several, or about something else.
 *
 * @returns null if there is nobody
 */
export function personOnPage(facts: PersonFacts): FoundPerson | null {
  if (!/^https?:/i.test(facts.url)) return null;
  const profile = profileAt(facts.url);
  const sources = [
    inThings(facts, profile),
    inCards(facts, profile),
    profile && inTitle(facts, profile),
    inOpenGraph(facts, profile),
  ].filter((said) => said !== null);
  const first = (field: 'name' | 'organisation' | 'role') =>
    sources.map((said) => cleaned(said[field], PERSON_LIMITS[field])).find(Boolean) ?? '';
  const name = first('name');
  if (name === '' && !profile) return null;
  const urls = sources.flatMap((said) => said.urls);
  return {
    name,
    organisation: first('organisation'),
    role: first('role'),
    address: addressOf(facts, profile, urls),
  };
}

/** The profile on a known platform whose page is at an address; null if it is none. */
function profileAt(url: string): Channel | null {
  if (url.length > CHANNEL_LIMIT) return null;
  const [channel] = channelsIn(url) ?? [];
  return channel && channel.kind !== 'web' && channel.kind !== 'other' ? channel : null;
}

/** Metadata as one line without invisible marks, not longer than what is kept. */
function cleaned(text: string, limit: number): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out
  const marks = /[\0-\x1f\x7f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
  const plain = plainText(text.slice(0, FACT_LIMIT)).replace(marks, '').replace(/\s+/gu, ' ');
  // LinkedIn shows to strangers that there is something, by asterisks.
  if (/^[*\s]*$/.test(plain)) return '';
  return [...plain].slice(0, limit).join('').trim();
}

/** Types of schema.org whose page is about something else, even if it names one person. */
const ABOUT_ELSE =
  /(?:Article|Posting|Report|Review|Episode|Recipe|HowTo|Chapter|Thesis|Quotation|Product|Event|Movie|Book)$/;

/** The person of the JSON-LD whom the page calls its subject, whose address it has, or who is the only one. */
function inThings(facts: PersonFacts, profile: Channel | null): Said | null {
  const { things } = facts;
  const byId = thingsById(things, (thing) => typesOf(thing).includes('Person') && isNamed(thing));
  const isOwn = (thing: unknown) => addressesOf(thing).some((url) => leadsTo(url, facts, profile));
  const subjects = thingsOf(things, /^(?:ProfilePage|AboutPage)$/)
    .flatMap((page) => [page.mainEntity, page.about].flat())
    .map((thing) => (textIn(thing, '@id') && byId.get(textIn(thing, '@id'))) || thing)
    .filter((thing) => typesOf(thing).includes('Person') && isNamed(thing));
  const all = thingsOf(things, /^Person$/).filter(isNamed);
  // A platform that changes pages by script may still have the data of the page before.
  if (profile) return asSaid([...subjects, ...all].find(isOwn));
  if (distinct(subjects).length === 1) return asSaid(subjects[0]);
  const own = distinct(all.filter(isOwn));
  if (own.length > 0) return own.length === 1 ? asSaid(own[0]) : null;
  const isElse = thingsOf(things, ABOUT_ELSE).length > 0;
  return distinct(all).length === 1 && !isElse ? asSaid(all[0]) : null;
}

function isNamed(thing: unknown): boolean {
  return nameOf(thing).trim() !== '';
}

function nameOf(thing: unknown): string {
  const name = textIn(thing, 'name');
  return name || `${textIn(thing, 'givenName')} ${textIn(thing, 'familyName')}`.trim();
}

/** One for each name: a graph often has somebody twice. */
function distinct(things: readonly unknown[]): unknown[] {
  return [...new Map(things.map((thing) => [nameOf(thing), thing])).values()];
}

const ADDRESS_FIELDS = ['url', 'sameAs', '@id', 'mainEntityOfPage'] as const;

/** So many addresses of one person are looked at. */
const ADDRESSES_LIMIT = 50;

function addressesOf(thing: unknown): string[] {
  if (!isThing(thing)) return [];
  return ADDRESS_FIELDS.flatMap((field) => [thing[field]].flat().slice(0, ADDRESSES_LIMIT))
    .map((value) => (isThing(value) ? textIn(value, '@id') || textIn(value, 'url') : value))
    .filter((value) => typeof value === 'string');
}

function asSaid(thing: unknown): Said | null {
  if (!isThing(thing)) return null;
  const texts = (field: string) =>
    [thing[field]]
      .flat()
      .slice(0, ADDRESSES_LIMIT)
      .map((value) => (typeof value === 'string' ? value : textIn(value, 'name')));
  const first = (...fields: string[]) =>
    fields.flatMap(texts).find((text) => cleaned(text, FACT_LIMIT) !== '') ?? '';
  return {
    name: nameOf(thing),
    organisation: first('worksFor', 'affiliation'),
    role: first('jobTitle'),
    urls: addressesOf(thing),
  };
}

/** The only card, or the one whose address is that of the page. */
function inCards({ cards, ...facts }: PersonFacts, profile: Channel | null): Said | null {
  const named = cards.filter(({ name }) => name.trim() !== '');
  const isOwn = ({ urls }: PageCard) => urls.some((url) => leadsTo(url, facts, profile));
  const own = named.filter(isOwn);
  if (own.length > 0) return own.length === 1 ? (own[0] ?? null) : null;
  return named.length === 1 && !profile ? (named[0] ?? null) : null;
}

function inTitle({ title, metas }: PersonFacts, profile: Channel): Said | null {
  const titles = [title, metas['og:title'] ?? ''];
  // Telegram's pages have the name alone, and a title that has none.
  if (profile.kind === 'telegram') return { ...NOTHING, name: metas['og:title'] ?? '' };
  const read = titles.map((one) => readProfileTitle(one, profile)).find((one) => one !== null);
  return read ? { ...NOTHING, ...read } : null;
}

const NOTHING: Said = { name: '', organisation: '', role: '', urls: [] };

/** Whom a page calls its subject in the Open Graph: ogp.me, "profile". */
function inOpenGraph(facts: PersonFacts, profile: Channel | null): Said | null {
  const { metas } = facts;
  if (metas['og:type']?.trim().toLowerCase() !== 'profile') return null;
  const url = metas['og:url'] ?? '';
  if (profile && !leadsTo(url, facts, profile)) return null;
  const parts = [metas['profile:first_name'], metas['profile:last_name']];
  const full = parts.map((part) => part?.trim()).filter(Boolean);
  if (full.length > 0) return { ...NOTHING, name: full.join(' ') };
  // On a platform the title has been read already, by its own rules.
  return profile ? null : { ...NOTHING, name: headOf(metas['og:title'] ?? facts.title) };
}

/** The first part of a title: `Ada Lovelace – Analytical Engines`. */
function headOf(title: string): string {
  return plainText(title.slice(0, FACT_LIMIT)).split(/\s[-–—|·•]\s/u)[0] ?? '';
}

/** Whether an address is that of the page, or of the profile whose page it is. */
function leadsTo(
  url: string,
  { url: here, canonical }: Pick<PersonFacts, 'url' | 'canonical'>,
  profile: Channel | null,
): boolean {
  if (profile) {
    const other = profileAt(url);
    return other !== null && channelKey(other) === channelKey(profile);
  }
  const place = placeOf(url);
  return place !== '' && (place === placeOf(here) || place === placeOf(canonical));
}

/** An address without what may differ between two of the same page. */
function placeOf(url: string): string {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return '';
  const { hostname, pathname } = new URL(url);
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}`;
}

/** Where the person is found: the profile whose page it is, else one that the page names, else the page itself. */
function addressOf(
  { url, canonical }: PersonFacts,
  profile: Channel | null,
  urls: readonly string[],
): string {
  if (profile) return bareAddress(url, profile);
  const other = urls.slice(0, ADDRESSES_LIMIT).find((one) => profileAt(one) !== null);
  const page = [canonical, url].find((one) => /^https?:/i.test(one)) ?? '';
  const address = other ?? page.replace(/#.*$/s, '');
  return channelsIn(address) ? address : '';
}

/** The address of a profile without what the platform has put behind it, if it is the same without. */
function bareAddress(url: string, profile: Channel): string {
  const bare = url.replace(/[?#].*$/s, '');
  const other = profileAt(bare);
  return other && channelKey(other) === channelKey(profile) ? bare : url;
}

function isThing(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
