import type { ContactKind } from '../../core/people/channel.ts';

export const texts: Record<ContactKind, string> = {
  'in-person': 'Persönlich getroffen',
  'video-call': 'Videocall',
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
