import type { ChannelKind } from './channel.ts';

/** The channels where a person has a page under a name. */
export type PlatformKind = Exclude<ChannelKind, 'whatsapp' | 'phone' | 'email' | 'web'>;

/** How a platform names people. */
export interface Platform {
  host: string;
  /** The name within the address of a profile; undefined where it is another page. */
  nameIn(parts: string[], page: URL): string | null | undefined;
  /** A character that a name may have. */
  character: RegExp;
  /** How many characters a name has. */
  min: number;
  max: number;
  /** What is wrong though each character is right. */
  misshapen?: RegExp;
  /** First parts of addresses that are pages of the platform, and no one's name. */
  reserved?: ReadonlySet<string>;
  /** The one form of a name that may be written in several. */
  canonical(name: string): string;
}

const inSmallLetters = (name: string) => name.toLowerCase().normalize('NFC');
const words = (list: string) => new Set(list.split(' '));

export const PLATFORMS: Readonly<Record<PlatformKind, Platform>> = {
  // linkedin.com/help/linkedin/answer/87: 3 to 100 characters, no symbols, case does not matter.
  // Names that LinkedIn gave by itself have hyphens, umlauts and even emoji. Those that begin with
  // ACoAA and the like are keys of its own, with underscores, and the only ones with case.
  linkedin: {
    host: 'www.linkedin.com',
    nameIn: ([...parts]) => {
      // `comm` is in the mails that LinkedIn sends, `mwlite` and `m` on old telephones.
      if (/^(?:mwlite|comm|m)$/.test(parts[0] ?? '')) parts.shift();
      return parts[0] === 'in' ? parts[1] : undefined;
    },
    character:
      /^(?:[\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}_-]|\u200d)$/u,
    min: 3,
    max: 100,
    // A joiner that joins no emoji would make two names look alike.
    misshapen:
      /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d|\u200d(?!\p{Extended_Pictographic})|^\p{M}/u,
    canonical: (name) => (/^AC[a-z]AA/.test(name) ? name : inSmallLetters(name)),
  },
  // XING gives First_Last, and a number where that is taken; without a published rule.
  xing: {
    host: 'www.xing.com',
    nameIn: ([first, second, third], page) => {
      if (first === 'profile') return second;
      if (first === 'app' && second === 'profile') return third ?? page.searchParams.get('name');
      return undefined;
    },
    character: /^[\p{L}\p{M}\p{N}_-]$/u,
    min: 2,
    max: 100,
    // A mark belongs to the letter before it, and a pasted one at the beginning is taken for noise.
    misshapen: /^\p{M}/u,
    canonical: (name) => name,
  },
  // Instagram's sign-up: up to 30 letters, digits, full stops and underscores; no full stop at
  // either end, nor two together; case does not matter.
  instagram: {
    host: 'www.instagram.com',
    nameIn: ([first, second], page) => {
      if (page.hostname.endsWith('ig.me')) return first === 'm' ? second : undefined;
      return first === 'stories' || first === '_u' ? second : first;
    },
    character: /^[a-z\d._]$/,
    min: 1,
    max: 30,
    misshapen: /^\.|\.$|\.\./,
    reserved: words(
      'p tv reel reels explore stories highlights accounts direct about legal developer share s web',
    ),
    canonical: inSmallLetters,
  },
  // support.tiktok.com, "Changing your username": letters, digits, underscores and full stops, none
  // of those at the end; 2 to 24.
  tiktok: {
    host: 'www.tiktok.com',
    nameIn: ([first]) => (first?.startsWith('@') ? first.slice(1) : undefined),
    character: /^[a-z\d._]$/,
    min: 2,
    max: 24,
    misshapen: /\.$/,
    canonical: inSmallLetters,
  },
  // help.x.com, "X username rules": 15 characters at most, A to Z, digits and underscores. New ones
  // have four or more; there are older ones that are shorter.
  x: {
    host: 'x.com',
    nameIn: ([first], page) =>
      first === 'intent' ? page.searchParams.get('screen_name') : first?.replace(/^@/, ''),
    character: /^[a-z\d_]$/,
    min: 1,
    max: 15,
    reserved: words(
      'home explore i search hashtag settings messages notifications intent share login compose ' +
        'tos privacy jobs about download signup',
    ),
    canonical: inSmallLetters,
  },
  // Twitch's sign-up: 4 to 25 letters, digits and underscores, none of those at the beginning.
  // Names of three letters are older.
  twitch: {
    host: 'www.twitch.tv',
    nameIn: ([first, second]) =>
      first === 'popout' || first === 'moderator' || first === 'u' ? second : first,
    character: /^[a-z\d_]$/,
    min: 3,
    max: 25,
    misshapen: /^_/,
    reserved: words(
      'directory videos settings popout moderator jobs downloads prime turbo subscriptions wallet ' +
        'inventory drops search store login signup friends payments collections team clip',
    ),
    canonical: inSmallLetters,
  },
};
