import type { ChannelKind } from '../../core/people/channel.ts';

export const texts: Record<ChannelKind, string> = {
  whatsapp: 'WhatsApp',
  email: 'E-Mail',
  phone: 'Telefon',
  linkedin: 'LinkedIn',
  xing: 'XING',
  instagram: 'Instagram',
  tiktok: 'TikTok',
  x: 'X',
  twitch: 'Twitch',
  web: 'Website',
};

export type ChannelsTexts = typeof texts;
