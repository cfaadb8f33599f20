import { isDetour, isMailFilter, wrappedAddresses } from '../wrappedAddress.ts';
import type { ChannelKind } from './channel.ts';

/** In characters, for the text and its canonical form. */
export const CHANNEL_LIMIT = 2000;

const NUMBER_LABELS =
  'tel telefon telefonnummer telephone tél téléphone fon phone ph mobil mobile mobiltelefon mobilfunk handy ' +
  'handynummer cell cellphone cellular natel gsm funk festnetz landline zentrale nummer number büro office ' +
  'privat private home work dienstlich geschäftlich direkt direct portable móvil cellulare telefono teléfono ' +
  'whatsapp signal mob nr no rufnummer telnr mobilnr handynr durchwahl direktwahl telefonzentrale hotline sekretariat gesch priv dienstl t m p d g c o';

/** Labels before an address in signatures and forms, lower case, and in brackets after it. */
const LABELS: Readonly<Record<ChannelKind, ReadonlySet<string>>> = {
  phone: words(NUMBER_LABELS),
  whatsapp: words(`${NUMBER_LABELS} wa`),
  signal: words(NUMBER_LABELS),
  threema: words('threema id link'),
  telegram: words(`${NUMBER_LABELS} telegram tg profil profile link`),
  email: words(
    'e mail email emailadresse adresse address kontakt contact courriel correo privat dienstlich',
  ),
  web: words('web website webseite homepage internet internetseite url www w link blog site'),
  linkedin: words('linkedin profil profile link'),
  xing: words('xing profil profile link'),
  instagram: words('instagram insta ig profil profile link'),
  tiktok: words('tiktok profil profile link'),
  x: words('x twitter profil profile link'),
  mastodon: words('mastodon fediverse profil profile link'),
  bluesky: words('bluesky bsky profil profile link'),
  threads: words('threads profil profile link'),
  facebook: words('facebook fb profil profile link'),
  messenger: words('messenger facebook fb link'),
  youtube: words('youtube yt link'),
  twitch: words('twitch profil profile link kanal channel'),
  github: words('github profil profile link'),
  discord: words('discord profil profile link'),
  matrix: words('matrix element link'),
  teams: words('teams chat e mail email link'),
  slack: words('slack profil profile link'),
  other: words(''),
};
const ANY_LABEL: ReadonlySet<string> = new Set(Object.values(LABELS).flatMap((set) => [...set]));

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/**
 * Removes what is copied along with an address from a mail, a signature or a PDF: white space and
 * invisible marks (address books wrap numbers in U+202A and U+202C), a mail program's angle brackets
 * and link (`a@b.org<mailto:a@b.org>`), a label before it (`Tel.: `), a remark in brackets after it,
 * and punctuation.
 *
 * @param kind the kind to parse; null if it is to be guessed, so that any label is removed
 */
export function pasted(text: string, kind: ChannelKind | null): string {
  const labels = kind === null ? ANY_LABEL : LABELS[kind];
  let rest = bare(text);
  if (/^<[^<>]*>$/.test(rest)) rest = bare(rest.slice(1, -1));
  rest = withoutRemark(withoutEnd(withoutLabels(rest, labels), kind));
  if (/^<[^<>]*>$/.test(rest)) rest = bare(rest.slice(1, -1));
  rest = withoutEnd(withoutLink(rest, kind, labels), kind);
  return bare(rest.replace(/^(["'“”„‘’«»])(.*)["'“”‘’«»]$/su, '$2'));
}

function bare(text: string): string {
  const trimmed = text.trim();
  let [start, end] = [0, trimmed.length];
  while (start < end && /[\s\p{Cf}]/u.test(trimmed.charAt(start))) start++;
  while (end > start && /[\s\p{Cf}]/u.test(trimmed.charAt(end - 1))) end--;
  return trimmed.slice(start, end);
}

/** The most words of a label: `Tel. (mobil, privat): `. */
const LABEL_WORDS = 4;

/** A word of a label, with what stands around it. A number, or a symbol of a telephone, needs no colon. */
const LABEL =
  /^(?:[([*•·☎✆✉📞📱📧🌐\s]|\ufe0f){0,9}(\p{L}{1,20})[.)\]]{0,3}\s{0,9}([:：/&|,\u2010\u2011-]?)\s{0,9}/u;
const SYMBOL = /^(?:[☎☏✆✉📞📱📲📧🌐•·\s]|\ufe0f){1,9}:?\s?/u;

function withoutLabels(text: string, labels: ReadonlySet<string>): string {
  let rest = text;
  for (let i = 0; i < LABEL_WORDS; i++) {
    const [whole = '', word = '', mark = ''] = LABEL.exec(rest) ?? [];
    const behind = rest.slice(whole.length);
    const isApart = mark !== '' || /\s$/.test(whole);
    const isLabel = labels.has(word.toLowerCase()) && isApart && behind !== '';
    // `mailto:` and the like are no labels, and neither is the first part of `x/ada` or `e-mail@…`.
    if (
      !isLabel ||
      (/[\u2010\u2011-]/.test(mark) && !/\s$/.test(whole) && !isBeforeLabel(behind, labels)) ||
      behind.startsWith('//') ||
      (mark !== '' && mark !== ':' && !/^[\p{L}(\s]/u.test(behind))
    )
      break;
    rest = behind;
  }
  return rest.replace(SYMBOL, '');
}

/** Whether a hyphen before `text` is within a label, as in `E-Mail: `, and not in an address: `e-mueller@…`. */
function isBeforeLabel(text: string, labels: ReadonlySet<string>): boolean {
  const [whole = '', word = '', mark = ''] = LABEL.exec(text) ?? [];
  return labels.has(word.toLowerCase()) && (mark !== '' || /\s$/.test(whole));
}

/**
 * Removes a remark after an address, such as `(mobil)` or `[Ada, ab 18 Uhr]`, but never another number.
 */
function withoutRemark(text: string): string {
  const opening = Math.max(text.lastIndexOf('('), text.lastIndexOf('['));
  if (opening < 1 || !/[)\]]$/.test(text)) return text;
  const remark = text.slice(opening + 1, -1);
  const isRemark =
    remark.length <= 40 &&
    /\p{L}/u.test(remark) &&
    !/[@:/()[\]]|fax/i.test(remark) &&
    remark.replace(/\D/g, '').length <= 4;
  return isRemark && /\s$/.test(text.slice(0, opening)) ? text.slice(0, opening).trimEnd() : text;
}

/** Removes punctuation of a list or sentence. A profile name may end with a full stop. */
function withoutEnd(text: string, kind: ChannelKind | null): string {
  const isName = kind !== null && PLATFORM_HOSTS[kind] !== undefined && !text.includes('/');
  const ends = isName ? ',; ' : `,;. |${text.includes('<') ? '' : '>'}`;
  let end = text.length;
  while (end > 0 && ends.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** Of `text<link>`, `text [link]` and `[text](link)` what is seen, unless that is only a word or a name. */
function withoutLink(text: string, kind: ChannelKind | null, labels: ReadonlySet<string>): string {
  if (kind === 'email') return text;
  const [, seen, link] =
    /^([^<>[\]]*)[<[]((?:tel|https?):[^<>[\]\s]*)[>\]]$/i.exec(text) ??
    /^\[([^[\]()]*)\]\(((?:tel|https?):[^()[\]\s]*)\)$/i.exec(text) ??
    [];
  if (seen === undefined || link === undefined) return text;
  const shown = bare(seen);
  const isAddress = isNumbered(kind) ? /\d{3}/.test(shown) : pageOf(shown);
  return isAddress && !labels.has(shown.toLowerCase()) ? shown : link;
}

/** Whether the addresses of a kind are telephone numbers. */
export function isNumbered(kind: ChannelKind | null): kind is 'phone' | 'whatsapp' | 'signal' {
  return kind === 'phone' || kind === 'whatsapp' || kind === 'signal';
}

/** The domains of each platform, including subdomains. */
const PLATFORM_HOSTS: Partial<Record<ChannelKind, readonly string[]>> = {
  whatsapp: ['wa.me', 'whatsapp.com'],
  signal: ['signal.me'],
  threema: ['threema.id'],
  telegram: ['t.me', 'telegram.me', 'telegram.dog', 'web.telegram.org'],
  linkedin: ['linkedin.com'],
  xing: ['xing.com'],
  instagram: ['instagram.com', 'instagr.am', 'ig.me'],
  tiktok: ['tiktok.com'],
  x: ['x.com', 'twitter.com'],
  // Every handle that Bluesky gives is a host of its own.
  bluesky: ['bsky.app', 'bsky.social'],
  threads: ['threads.net', 'threads.com'],
  facebook: ['facebook.com', 'fb.com', 'fb.me'],
  messenger: ['m.me', 'messenger.com'],
  youtube: ['youtube.com', 'youtu.be'],
  twitch: ['twitch.tv'],
  github: ['github.com'],
  discord: ['discord.com', 'discordapp.com', 'discord.gg'],
  matrix: ['matrix.to'],
  teams: ['teams.microsoft.com', 'teams.cloud.microsoft', 'teams.live.com'],
  slack: ['slack.com'],
};

/** The platform of a host; null if it is none of these. */
export function platformOf(hostname: string): ChannelKind | null {
  const domain = ([, hosts]: [string, readonly string[]]) =>
    hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
  return (Object.entries(PLATFORM_HOSTS).find(domain)?.[0] as ChannelKind | undefined) ?? null;
}

/**
 * Parses `text` as a web address if it certainly is one: with http(s), with `www.`, or on a platform's
 * domain; redirects are resolved. Null for anything else: "ada.lovelace" may be a name.
 */
export function pageOf(text: string): URL | null {
  const page = writtenPage(text);
  return page && behindDetours(page);
}

/** The page to which `page` leads, if it is known to be nothing but the way there; else `page`. */
export function behindDetours(page: URL): URL {
  if (!isDetour(page)) return page;
  return wrappedAddresses(page, parsed).find((inner) => !isDetour(inner)) ?? page;
}

function writtenPage(text: string): URL | null {
  if (/^https?:/i.test(text)) return parsed(text);
  const host = /^[^/?#:]*/.exec(text)?.[0].toLowerCase() ?? '';
  const isHost = /^www\../.test(host) || platformOf(host) !== null || isMailFilter(host);
  return isHost ? parsed(`https://${text}`) : null;
}

export function parsed(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

/** `text` with its %-escapes resolved; as it is where they are broken. */
export function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The parts of a page's path, unescaped. */
export function partsOf(page: URL): string[] {
  return page.pathname.split('/').filter(Boolean).map(unescaped);
}
