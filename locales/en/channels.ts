import type { ChannelKind } from '../../core/people/channel.ts';

export const texts = {
  whatsapp: 'WhatsApp',
  email: 'E-mail',
  phone: 'Phone',
  linkedin: 'LinkedIn',
  xing: 'XING',
  instagram: 'Instagram',
  tiktok: 'TikTok',
  x: 'X',
  twitch: 'Twitch',
  web: 'Website',
} satisfies Record<ChannelKind, string>;

export type ChannelsTexts = Record<ChannelKind, string>;
