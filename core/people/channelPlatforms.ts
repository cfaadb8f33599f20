import type { ChannelKind } from './channel.ts';
import { parsed, partsOf, unescaped } from './channelPasted.ts';

/** The channels where a person has a page under a name. */
export type PlatformKind = Exclude<
  ChannelKind,
  'whatsapp' | 'signal' | 'phone' | 'email' | 'teams' | 'web' | 'other'
>;

/** How a platform names people. */
export interface Platform {
  host: string;
  /** Hosts with pages of people; where missing, the platform's own and those for a language or a telephone. */
  hosts?: RegExp;
  /** Whether anybody may run it, on a host of their own. */
  isAnywhere?: true;
  /** The canonical name in a text that is neither an address nor a bare name. */
  nameInText?(text: string): string | null;
  /** An address, for those who wrote something of another form. */
  example?: string;
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

/** A host on the open web, in small letters: no numbers, so no router at home. */
export const HOST =
  /^(?:[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d])?\.)+(?:[a-z]{2,63}|xn--[a-z\d-]{1,59})$/;

/** Names that lead into the user's own network: RFC 6761, RFC 6762, RFC 8375 and ICANN 2024. */
export const AT_HOME = /\.(?:local|localhost|internal|home\.arpa)$/;

/** The canonical form of a host that is written in any letters; null where it is none on the open web. */
function hostIn(text: string): string | null {
  const host = /^[^\s/?#:@\\]+$/.test(text) ? parsed(`https://${text}`)?.hostname : undefined;
  return host && HOST.test(host) && !AT_HOME.test(host) ? host : null;
}

/** `@ada@example.org`, as Mastodon and the rest of the fediverse write it; the host where there is none. */
function fediverse(text: string, host = ''): string | null {
  const [, name = '', at = host] = /^@?([^@\s/:]+)(?:@([^@\s]+))?$/.exec(text) ?? [];
  const server = hostIn(at);
  return name && server ? `@${inSmallLetters(name)}@${server}` : null;
}

/** `@ada:example.org`, Matrix; a server may have a port. */
function matrixId(text: string): string | null {
  // `matrix:` may have been taken for a label.
  const uri = /^(?:matrix:)?u\/([^:]+:[^?#]+)/i.exec(text)?.[1];
  const [, name = '', at = '', port = ''] =
    /^@([^@\s/:]+):([^@\s/:]+)(:\d{1,5})?$/.exec(uri ? `@${uri}` : text) ?? [];
  const server = hostIn(at);
  return name && server ? `@${name}:${server}${port}` : null;
}

const FACEBOOK_NAME = {
  character: /^[a-z\d.]$/,
  min: 3,
  max: 50,
  misshapen: /^\.|\.$|\.\./,
  canonical: inSmallLetters,
} as const;

const INSTAGRAM_NAME = {
  character: /^[a-z\d._]$/,
  min: 1,
  max: 30,
  misshapen: /^\.|\.$|\.\./,
  canonical: inSmallLetters,
} as const;

/** The parts of the page on LinkedIn to which signing in leads; null where a page is no such. */
function behindSignIn(page: URL): string[] | null {
  if (!/^\/(?:authwall|login|signup|uas|checkpoint)(?:\/|$)/.test(page.pathname)) return null;
  const { searchParams } = page;
  const to = searchParams.get('sessionRedirect') ?? searchParams.get('session_redirect') ?? '';
  const target = parsed(to.startsWith('/') ? `https://${page.host}${to}` : to);
  return target && /(?:^|\.)linkedin\.com$/.test(target.hostname) ? partsOf(target) : null;
}

export const PLATFORMS: Readonly<Record<PlatformKind, Platform>> = {
  // linkedin.com/help/linkedin/answer/87: 3 to 100 characters, no symbols, case does not matter.
  // Names that LinkedIn gave by itself have hyphens, umlauts and even emoji. Those that begin with
  // ACoAA and the like are keys of its own, with underscores, and the only ones with case.
  linkedin: {
    host: 'www.linkedin.com',
    nameIn: (written, page) => {
      const parts = [...(behindSignIn(page) ?? written)];
      // `comm` is in the mails that LinkedIn sends, `mwlite` and `m` on old telephones.
      if (/^(?:mwlite|comm|m)$/.test(parts[0] ?? '')) parts.shift();
      if (parts[0] === 'profile' && parts[1] === 'in') parts.shift();
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
    ...INSTAGRAM_NAME,
    reserved: words(
      'p tv reel reels explore stories highlights accounts direct about legal developer share s web',
    ),
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
  // threema.ch, "What is a Threema ID?": eight capital letters and digits; those of gateways begin with *.
  threema: {
    host: 'threema.id',
    nameIn: ([first]) => first,
    character: /^[A-Z\d*]$/,
    min: 8,
    max: 8,
    misshapen: /.\*/,
    example: 'ECHOECHO',
    canonical: (name) => name.toUpperCase(),
  },
  // core.telegram.org/api/links: a letter, then letters, digits and underscores; five to 32, and four for
  // those that are sold.
  telegram: {
    host: 't.me',
    hosts: /^(?:(?:www\.)?(?:t\.me|telegram\.(?:me|dog))|web\.telegram\.org)$/,
    nameIn: ([first, second], { hostname, hash }) => {
      // In the browser: `web.telegram.org/k/#@ada_lovelace`.
      if (hostname === 'web.telegram.org') return /[#=]@(\w+)$/.exec(hash)?.[1];
      return first === 's' ? second : first;
    },
    nameInText: (text) =>
      /^tg:(?:\/\/)?resolve\?(?:[^#]*&)?domain=(\w+)/i.exec(text)?.[1]?.toLowerCase() ?? null,
    character: /^[a-z\d_]$/,
    min: 4,
    max: 32,
    misshapen: /^[\d_]|_$|__/,
    reserved: words(
      'joinchat addstickers addemoji addtheme addlist share proxy socks setlanguage login ' +
        'confirmphone invoice contact boost giftcode',
    ),
    canonical: inSmallLetters,
  },
  // docs.joinmastodon.org, "Username": letters, digits and underscores, inside also full stops and hyphens; 30
  // at most on Mastodon itself.
  mastodon: {
    host: 'mastodon.social',
    isAnywhere: true,
    nameIn: (parts, page) => {
      const [first = '', second = ''] = /^(?:web|deck)$/.test(parts[0] ?? '')
        ? parts.slice(1)
        : parts;
      if (page.port) return undefined;
      if (first === 'users') return fediverse(second, page.hostname);
      return first.startsWith('@') ? fediverse(first, page.hostname) : undefined;
    },
    nameInText: (text) => (text.includes('@') ? fediverse(text) : null),
    character: /^[a-z\d_.@-]$/,
    min: 7,
    max: 280,
    misshapen: /^(?!@[a-z\d_]+(?:[.-]+[a-z\d_]+)*@[^@]+$)/,
    example: '@ada@mastodon.social',
    canonical: (name) => name,
  },
  // atproto.com/specs/handle: a handle is the name of a host. Who changes it keeps their DID.
  bluesky: {
    host: 'bsky.app',
    hosts: /^(?:bsky\.app|[a-z\d-]+\.bsky\.social)$/,
    nameIn: ([first, second], { hostname }) => {
      if (hostname !== 'bsky.app') return hostname;
      return first === 'profile' ? second?.replace(/^@/, '') : undefined;
    },
    nameInText: (text) => (/^did:plc:[a-z2-7]{24}$/.test(text) ? text : null),
    character: /^[a-z\d.:-]$/,
    min: 4,
    max: 253,
    misshapen: /^[^.:]*$|^[.-]|[.-]$|\.\.|-\.|\.-|\.\d[^.]*$|^(?!did:plc:[a-z2-7]{24}$).*:/,
    example: 'ada.bsky.social',
    canonical: inSmallLetters,
  },
  // Names on Threads are those on Instagram.
  threads: {
    host: 'www.threads.com',
    nameIn: ([first]) => (first?.startsWith('@') ? first.slice(1) : undefined),
    ...INSTAGRAM_NAME,
  },
  // facebook.com/help/211813265517027: letters, digits and full stops; five and more, but older ones are shorter.
  // Who has chosen no name has a number.
  facebook: {
    host: 'www.facebook.com',
    hosts: /^(?:(?:www|m|mobile|touch|[a-z]{2}-[a-z]{2})\.)?[a-z]+\.[a-z]+$/,
    nameIn: ([first, second, third], page) => {
      if (page.hostname.endsWith('fb.me')) return undefined;
      if (first === 'profile.php') return page.searchParams.get('id');
      if (first === 'people') return third;
      return first === 'messages' ? (second === 't' ? third : undefined) : first;
    },
    ...FACEBOOK_NAME,
    reserved: words(
      'groups pages events watch reel photo photo.php story.php permalink.php marketplace gaming share sharer ' +
        'sharer.php login login.php help settings notifications friends hashtag search bookmarks home.php ' +
        'policies privacy dialog',
    ),
  },
  // developers.facebook.com, "m.me Links": the conversation with somebody, by the name on Facebook.
  messenger: {
    host: 'm.me',
    nameIn: ([first, second], { hostname }) =>
      hostname.endsWith('m.me')
        ? second === undefined
          ? first
          : undefined
        : first === 't'
          ? second
          : undefined,
    ...FACEBOOK_NAME,
  },
  // support.google.com/youtube/answer/11585688: 3 to 30 letters and digits of one alphabet, and between them _ - . ·
  // Channels without a handle are known by an id, or by names of older times.
  youtube: {
    host: 'www.youtube.com',
    nameIn: ([first, second]) => {
      if (first?.startsWith('@')) return first.slice(1);
      return second !== undefined && /^(?:channel|c|user)$/.test(first ?? '')
        ? `${first}/${second}`
        : undefined;
    },
    character: /^[\p{L}\p{M}\p{N}_.·/-]$/u,
    min: 3,
    max: 60,
    misshapen: /^(?!(?:channel\/UC[\w-]{22}|(?:c|user)\/[^/]+|[^/._·\p{M}-](?:[^/]*[^/._·-])?)$)/u,
    canonical: (name) => (name.startsWith('channel/') ? name : inSmallLetters(name)),
  },
  // github.com/join: letters, digits and single hyphens, none of them at an end; 39 at most.
  github: {
    host: 'github.com',
    nameIn: ([first]) => first,
    character: /^[a-z\d-]$/,
    min: 1,
    max: 39,
    misshapen: /^-|-$|--/,
    reserved: words(
      'about apps collections contact customer-stories enterprise events explore features issues join login ' +
        'marketplace new notifications orgs organizations pricing pulls search security settings site ' +
        'sponsors stars topics trending users',
    ),
    canonical: inSmallLetters,
  },
  // support.discord.com, "New Usernames": 2 to 32 letters, digits, underscores and full stops, no two of these
  // together. Only the id of somebody has an address: seventeen digits and more.
  discord: {
    host: 'discord.com',
    nameIn: ([first, second]) => (first === 'users' ? second : undefined),
    character: /^[a-z\d._]$/,
    min: 2,
    max: 32,
    misshapen: /\.\./,
    canonical: inSmallLetters,
  },
  // spec.matrix.org, "User Identifiers" and "matrix.to navigation".
  matrix: {
    host: 'matrix.to',
    isAnywhere: true,
    nameIn: (_, page) => {
      const [, id = ''] = /^#\/(?:user\/)?([^?]+)/.exec(page.hash) ?? [];
      return matrixId(unescaped(id)) ?? undefined;
    },
    nameInText: matrixId,
    character: /^[\w.=+@:-]$/,
    min: 7,
    max: 255,
    misshapen: /^(?!@[\w.=+-]+:[^@:]+(?::\d+)?$)/,
    example: '@ada:matrix.org',
    canonical: (name) => name,
  },
  // slack.com/help/articles/360003827751, a link to a member; docs.slack.dev/interactivity/deep-linking. A
  // workspace or the id of one, and the id of a member or of a conversation between two.
  slack: {
    host: 'slack.com',
    hosts: /^[a-z\d-]+(?:\.enterprise)?\.slack\.com$/,
    nameIn: ([first, second, third], { hostname }) => {
      if (hostname === 'app.slack.com') {
        return first === 'client' && third?.startsWith('D') ? `${second}/${third}` : undefined;
      }
      const isMember = first === 'team' || (first === 'archives' && second?.startsWith('D'));
      return isMember ? `${hostname.replace(/\.slack\.com$/, '')}/${second}` : undefined;
    },
    nameInText: (text) => (/^[\w.-]+\/[UWD][A-Z\d]+$/.test(text) ? text : null),
    character: /^[A-Za-z\d/.-]$/,
    min: 6,
    max: 100,
    misshapen: /^(?!(?:[a-z\d-]+(?:\.enterprise)?\/[UWD]|[TE][A-Z\d]+\/D)[A-Z\d]{5,}$)/,
    example: 'acme/U012ABCDE',
    canonical: (name) =>
      /^[TE][A-Z\d]+\/D/.test(name)
        ? name
        : name.replace(/^[^/]*/, (workspace) => workspace.toLowerCase()),
  },
};
