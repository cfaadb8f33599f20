import type { ContactKind } from '../../core/people/channel.ts';

export const texts: Record<ContactKind, string> = {
  whatsapp: 'WhatsApp',
  signal: 'Signal',
  threema: 'Threema',
  telegram: 'Telegram',
  linkedin: 'LinkedIn',
  xing: 'XING',
  instagram: 'Instagram',
  tiktok: 'TikTok',
  x: 'X',
  mastodon: 'Mastodon',
  bluesky: 'Bluesky',
  threads: 'Threads',
  facebook: 'Facebook',
  messenger: 'Messenger',
  youtube: 'YouTube',
  twitch: 'Twitch',
  github: 'GitHub',
  discord: 'Discord',
  matrix: 'Matrix',
  teams: 'Teams',
  slack: 'Slack',
  'in-person': 'Persönlich getroffen',
  'video-call': 'Videocall',
  email: 'E-Mail',
  phone: 'Telefon',
  web: 'Website',
  other: 'Anderer Kanal',
};

export type ChannelsTexts = typeof texts;
