export const CHANNELS = [
  'whatsapp',
  'signal',
  'threema',
  'telegram',
  'email',
  'phone',
  'linkedin',
  'xing',
  'instagram',
  'tiktok',
  'x',
  'mastodon',
  'bluesky',
  'threads',
  'facebook',
  'messenger',
  'youtube',
  'twitch',
  'github',
  'discord',
  'matrix',
  'teams',
  'slack',
  'web',
  'other',
] as const;
export type ChannelKind = (typeof CHANNELS)[number];

/** How people are in touch: face to face, in a video call, or on a channel. */
export const CONTACT_KINDS = ['in-person', 'video-call', ...CHANNELS] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** In its canonical form (see `readChannel`). */
export interface Channel {
  kind: ChannelKind;
  address: string;
  /** What the user calls a channel of the kind `other`, which none of the rest is. */
  label?: string | undefined;
}

/** The most characters of a label. */
export const CHANNEL_LABEL_LIMIT = 40;

/** Equal for channels with the same destination, ignoring case where that does not matter. */
export function channelKey({ kind, address }: Channel): string {
  const anyCase = kind === 'email' || kind === 'teams' || kind === 'xing';
  return `${kind}\n${anyCase ? address.toLowerCase() : address}`;
}

/**
 * Mobile numbers by their first digits after the country code: Germany 15x, 16x and 17x, Austria 65x to
 * 69x, Switzerland 75 to 79.
 *
 * @param number in E.164
 * @returns false for other countries, where it is not known
 */
export function isMobile(number: string): boolean {
  return /^\+(?:491[567]|436[5-9]|417[5-9])/.test(number);
}

/** Whether it is a mobile number as far as Nahbar knows: those of other countries may be. */
export function mayBeMobile(number: string): boolean {
  return isMobile(number) || !/^\+4[139]/.test(number);
}
