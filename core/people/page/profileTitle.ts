import { plainText } from '../../quotes/capture/personName.ts';
import { type Channel, type ChannelKind, channelKey } from '../channel.ts';
import { readChannel } from '../readChannel.ts';

/** What the title of a profile says of its person. */
export interface Titled {
  name: string;
  organisation: string;
  role: string;
}

/** How platforms end the titles of profiles that do not have the name in brackets behind the person's. */
const ENDS: Partial<Record<ChannelKind, string>> = {
  linkedin: ' | LinkedIn',
  xing: ' | XING',
  facebook: ' | Facebook',
  youtube: ' - YouTube',
  twitch: ' - Twitch',
  github: ' · GitHub',
};

/** How many messages wait: `(3) `. */
const WAITING = /^\(\d{1,4}\+?\)\s/;

/**
 * Reads the title of a page on a platform.
 *
 * @param profile whose page it is. A title with the name of another is of the page before, which a platform
 *   that changes pages by script may still have.
 * @returns null where it is not the title of that profile
 */
export function readProfileTitle(title: string, profile: Channel): Titled | null {
  const plain = plainText(title).replace(WAITING, '');
  const handle = plain.indexOf(' (@');
  if (handle > 0) return namedBefore(plain, handle, profile);
  const end = ENDS[profile.kind];
  if (end === undefined || !plain.endsWith(end)) return null;
  const rest = plain.slice(0, -end.length);
  if (profile.kind === 'github') return onGitHub(rest, profile);
  if (profile.kind !== 'linkedin' && profile.kind !== 'xing') return named(rest);
  // `Ada Lovelace – Chief Analyst – Analytical Engines`; of one part alone behind the name, it is where they work.
  const [name = '', ...parts] = rest.split(/\s[-–—]\s/u);
  // `Experience | Ada Lovelace` is a page of hers, in whatever language.
  if (parts.length === 0) return named(name.split(' | ').at(-1) ?? '');
  return { name, role: parts.slice(0, -1).join(' – '), organisation: parts.at(-1) ?? '' };
}

/** `Ada Lovelace (@ada) / X`, and so on most platforms, in every language. */
function namedBefore(title: string, at: number, profile: Channel): Titled | null {
  const handle = title.slice(at + ' ('.length, Math.max(at, title.indexOf(')', at)));
  return isOf(handle, profile) ? named(title.slice(0, at)) : null;
}

/** `ada (Ada Lovelace)`; whoever has given no name has their handle alone. */
function onGitHub(rest: string, profile: Channel): Titled | null {
  const at = rest.indexOf(' (');
  if (at <= 0 || !rest.endsWith(')') || !isOf(rest.slice(0, at), profile)) return null;
  return named(rest.slice(at + ' ('.length, -1));
}

function isOf(handle: string, profile: Channel): boolean {
  const reading = readChannel(profile.kind, handle);
  return 'channel' in reading && channelKey(reading.channel) === channelKey(profile);
}

function named(name: string): Titled {
  return { name, organisation: '', role: '' };
}
