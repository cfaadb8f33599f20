import type { ChannelKind } from './channel.ts';
import { type CountryCode, withoutExtension } from './channelNumber.ts';
import { CHANNEL_LIMIT, pageOf, pasted, platformOf } from './channelPasted.ts';
import { readChannel } from './readChannel.ts';

/**
 * What a number that nobody calls a number looks like: it says its country, or begins with 0 and is
 * no date (01.02.2026) and no price.
 */
const NUMBER = /^(?:tel:|[(\s]*(?:\+|0))[\d\s()/+.\-\u2010-\u2015]{6,}$/i;
const DATE = /^\d{1,2}[.\-/]\s?\d{1,2}[.\-/]\s?(?:\d{2}){1,2}$/;

/**
 * The kind of channel that a pasted text is, where that is certain; null for `@ada`, which may be
 * on four platforms, and for whatever `readChannel` would refuse.
 */
export function guessChannel(text: string, country: CountryCode = '49'): ChannelKind | null {
  if (text.trim().length > CHANNEL_LIMIT) return null;
  const kind = kindOf(pasted(text, null));
  if (kind !== null && 'channel' in readChannel(kind, text, country)) return kind;
  // A company's page on LinkedIn is a page all the same.
  const page = kind !== null && pageOf(pasted(text, null));
  return page && 'channel' in readChannel('web', text) ? 'web' : null;
}

function kindOf(text: string): ChannelKind | null {
  if (/^whatsapp:/i.test(text)) return 'whatsapp';
  const page = pageOf(text);
  if (page) return platformOf(page.hostname) ?? 'web';
  if (NUMBER.test(withoutExtension(text)) && !DATE.test(text)) return 'phone';
  return text.includes('@') && !text.startsWith('@') ? 'email' : null;
}
