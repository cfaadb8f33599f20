import { type Channel, channelKey } from './channel.ts';
import { CHANNEL_LIMIT } from './channelPasted.ts';
import { channelsIn, readChannel } from './readChannel.ts';

/** Who was written into a form. */
export interface WrittenPerson {
  /** Empty where there is only an address. */
  name: string;
  /** Null if it is unclear which ones are meant. */
  channels: Channel[] | null;
}

/**
 * A person from what was typed or pasted. Where an e-mail address stands beside the name, as mail programs copy it
 * (`Ada Lovelace <ada@example.org>`), or in its place (`mailto:ada@example.org`), it is a channel.
 *
 * @param address as `channelsIn` reads it
 */
export function writtenPerson(text: string, address = ''): WrittenPerson {
  const { name, email } = apart(text.trim());
  const channels = channelsIn(address);
  if (!channels || !email) return { name, channels };
  const isKnown = channels.some((channel) => channelKey(channel) === channelKey(email));
  return { name, channels: isKnown ? channels : [email, ...channels] };
}

/** What may stand behind an address, and between a name and an address. */
const BEHIND = '>)],;. \t\n\u00a0';
const BETWEEN = '<([,;:|·–—- \t\n\u00a0';

function apart(text: string): { name: string; email: Channel | null } {
  const whole = { name: text, email: null };
  if (!text.includes('@') || text.length > CHANNEL_LIMIT) return whole;
  const rest = withoutEnd(text, BEHIND);
  const isLink = /^mailto:/i.test(rest);
  const start = isLink
    ? 0
    : 1 + Math.max(...[...'<([ \t\n\u00a0'].map((at) => rest.lastIndexOf(at)));
  const reading = readChannel('email', rest.slice(start));
  if (!('channel' in reading)) return whole;
  const email = reading.channel;
  const name = unquoted(withoutEnd(rest.slice(0, start), BETWEEN));
  if (!name.includes('@')) return { name, email };
  // Who has no name in an address book is copied as `ada@example.org <ada@example.org>`.
  const before = readChannel('email', name);
  const isSame = 'channel' in before && channelKey(before.channel) === channelKey(email);
  return isSame ? { name: '', email } : whole;
}

/** Not by an expression, which would take quadratic time. */
function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

function unquoted(name: string): string {
  return name.replace(/^(["'“”„‘’«»[])(.*)["'“”‘’«»\]]$/su, '$2').trim();
}
