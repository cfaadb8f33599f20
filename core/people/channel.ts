export const CHANNELS = [
  'whatsapp',
  'email',
  'phone',
  'linkedin',
  'xing',
  'instagram',
  'tiktok',
  'x',
  'twitch',
  'web',
] as const;
export type ChannelKind = (typeof CHANNELS)[number];

/** How people are in touch: face to face, in a videocall, or on a channel. */
export const CONTACT_KINDS = ['in-person', 'video-call', ...CHANNELS] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** In its canonical form (see `readChannel`). */
export interface Channel {
  kind: ChannelKind;
  address: string;
}

/** Equal for channels with the same destination, ignoring case where that does not matter. */
export function channelKey({ kind, address }: Channel): string {
  const anyCase = kind === 'email' || kind === 'xing';
  return `${kind}\n${anyCase ? address.toLowerCase() : address}`;
}
