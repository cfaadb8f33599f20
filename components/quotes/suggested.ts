import { folded } from '../../core/search.ts';

/** So many are offered at a time. */
const OFFERS = 12;

/** Those of `words` that go on from `begun`: first where a word begins with it. */
export function suggested(words: readonly string[], begun: string): string[] {
  const start = folded(begun.trim());
  if (start === '') return words.slice(0, OFFERS);
  const found = words.filter((word) => ` ${folded(word)}`.includes(` ${start}`));
  return found.slice(0, OFFERS);
}

/**
 * What a field with tags between commas may go on to be: all that is typed, with each of the tags that
 * the last one may become. A list of suggestions can only replace the whole of a field.
 */
export function suggestedTags(tags: readonly string[], typed: string): string[] {
  const [, head = '', begun = ''] = /^(.*[,;]\s*)?(.*)$/su.exec(typed) ?? [];
  const used = folded(head)
    .split(/[,;]/u)
    .map((tag) => tag.replaceAll('#', '').trim());
  const free = tags.filter((tag) => !used.includes(folded(tag)));
  const space = head === '' || /\s$/u.test(head) ? head : `${head} `;
  return suggested(free, begun.replace('#', '')).map((tag) => `${space}${tag}`);
}
