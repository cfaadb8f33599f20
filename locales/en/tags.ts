export const texts = {
  title: 'Tags',
  tag: 'Tag',
  every: 'All tags',
  counted: (tag: string, n: number) => `#${tag} (${n.toLocaleString('en')})`,
  done: 'Done',
  editOf: (quote: string) => `Tags of “${quote}”`,
  hint: 'courage, listening',
  only: (tag: string) => `Only quotes with #${tag}`,

  /** What the bundled quotes are about. */
  topics: {
    'be-visible': 'being visible',
    calls: 'calls',
    channels: 'channels',
    'comfort-zone': 'comfort zone',
    empathy: 'empathy',
    'go-digital': 'digital ways',
    home: 'at home',
    'reach-out': 'reaching out',
    'specific-networks': 'networks of one’s own',
  } as Record<string, string>,
};

export type TagsTexts = typeof texts;
