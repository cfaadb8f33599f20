import type { TagsTexts } from '../de/tags.ts';
import { english } from '../formats.ts';

const { locale } = english;

export const texts: TagsTexts = {
  title: 'Tags',
  tag: 'Tag',
  every: 'All tags',
  counted: (tag, n) => `#${tag} (${n.toLocaleString(locale)})`,
  done: 'Done',
  editOf: (quote) => `Tags of “${quote}”`,
  hint: 'courage, listening',
  only: (tag) => `Only quotes with #${tag}`,

  topics: {
    'be-visible': 'being visible',
    calls: 'calls',
    channels: 'channels',
    'comfort-zone': 'comfort zone',
    empathy: 'empathy',
    'go-digital': 'going digital',
    home: 'at home',
    'reach-out': 'reaching out',
    'specific-networks': 'networks in your field',
  },
};
