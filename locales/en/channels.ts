import type { ChannelsTexts } from '../de/channels.ts';

export const texts: ChannelsTexts = {
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
  'in-person': 'Met in person',
  'video-call': 'Video call',
  email: 'Email',
  phone: 'Phone',
  web: 'Website',
  other: 'Another channel',
};

/** The words among the names, which are no names of a company and so in small letters within a sentence. */
const COMMON: readonly string[] = [texts.email, texts.phone, texts.web, texts.other];

/** The name of a channel as it stands within a sentence: “email”, but “LinkedIn”. */
export function withinSentence(name: string): string {
  return COMMON.includes(name) ? name.toLowerCase() : name;
}
