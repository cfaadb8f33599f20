import { type TagCount, tagKey } from '../../core/quotes/tags.ts';
import { words } from '../../locales/libraryWords.ts';

const texts = words.tags;

interface Props {
  /** The tags in use. */
  tags: readonly TagCount[];
  chosen: string | null;
  onChoose: (tag: string | null) => void;
}

/** The value of the option for all tags. */
const EVERY_TAG = '';

/** A select to filter by a tag; nothing if no tag is in use. */
export function TagFilter({ tags, chosen, onChoose }: Props) {
  if (tags.length === 0 && chosen === null) return null;
  const key = chosen === null ? EVERY_TAG : tagKey(chosen);
  const isThere = chosen === null || tags.some(({ tag }) => tagKey(tag) === key);
  return (
    <select
      aria-label={texts.tag}
      value={key}
      onChange={({ currentTarget: { value } }) => onChoose(value || null)}
    >
      <option value={EVERY_TAG}>{texts.every}</option>
      {!isThere && <option value={key}>{texts.counted(chosen, 0)}</option>}
      {tags.map(({ tag, count }) => (
        <option key={tagKey(tag)} value={tagKey(tag)}>
          {texts.counted(tag, count)}
        </option>
      ))}
    </select>
  );
}
