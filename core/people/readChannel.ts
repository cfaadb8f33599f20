import type { Channel, ChannelKind } from './channel.ts';
import { readEmail } from './channelEmail.ts';
import type { ChannelFault, Reading } from './channelFault.ts';
import { type CountryCode, readNumber } from './channelNumber.ts';
import { CHANNEL_LIMIT, pasted } from './channelPasted.ts';
import { readProfile } from './channelProfile.ts';
import { readWeb } from './channelWeb.ts';

/**
 * A channel in its canonical form, from what a person typed or pasted: a number in E.164, an e-mail
 * address, the name of a profile, or a page on https. Reading that form again gives it again.
 *
 * @param country where a number without a country code is from
 * @returns the channel, or why the text is none of that kind
 */
export function readChannel(
  kind: ChannelKind,
  text: string,
  country: CountryCode = '49',
): { channel: Channel } | { fault: ChannelFault } {
  const trimmed = text.trim();
  if (trimmed.length > CHANNEL_LIMIT) {
    return { fault: { because: 'tooLong', limit: CHANNEL_LIMIT } };
  }
  const written = pasted(trimmed, kind);
  if (written === '') return { fault: { because: 'empty' } };
  const reading = read(kind, written, country);
  return 'fault' in reading ? reading : { channel: { kind, address: reading.address } };
}

function read(kind: ChannelKind, text: string, country: CountryCode): Reading {
  switch (kind) {
    case 'phone':
    case 'whatsapp':
      return readNumber(text, country);
    case 'email':
      return readEmail(text);
    case 'web':
      return readWeb(text);
    default:
      return readProfile(kind, text);
  }
}
