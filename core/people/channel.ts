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
/** A way to reach a person, in its canonical form (see `readChannel`). */
export interface Channel {
  kind: ChannelKind;
  address: string;
}
