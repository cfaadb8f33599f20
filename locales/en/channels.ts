import type { ChannelsTexts } from '../de/channels.ts';

export const texts: ChannelsTexts = {
  'in-person': 'Met in person',
  'video-call': 'Videocall',
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
};
