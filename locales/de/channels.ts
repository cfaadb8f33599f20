import type { ChannelsTexts } from '../en/channels.ts';

export const texts: ChannelsTexts = {
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
