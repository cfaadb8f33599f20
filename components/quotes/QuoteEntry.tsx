import { shownQuote } from '../../core/quotes/quote.ts';
import { words } from '../../locales/libraryWords.ts';
import { brief } from './brief.ts';
import { LongText } from './LongText.tsx';
import { QuoteActs } from './QuoteActs.tsx';
import { QuoteCaption } from './QuoteCaption.tsx';
import styles from './QuoteEntry.module.css';
import type { ShownRow } from './QuoteRow.tsx';
import { TagsField, useTagsEditing } from './TagsField.tsx';

const texts = words.ownQuotes;

/** One quote of the list, with what can be done with it. */
export function QuoteEntry(props: ShownRow) {
  const { own, isBundled, isSelected, deckName, tag, language, list, store, row } = props;
  const { id, quote, tags } = own;
  const shown = shownQuote(quote, language);
  const name = brief(shown.text);
  const isSelecting = isSelected !== null;
  const editing = useTagsEditing(id, row, {
    known: () => list.ownTags.value,
    onSave: (words) => store.tagQuote(id, words),
  });
  return (
    <li ref={row} class={styles.entry} data-selecting={isSelecting ? '' : undefined}>
      {isSelecting && (
        <input
          type="checkbox"
          class={styles.select}
          checked={isSelected}
          aria-label={texts.select(name)}
          onInput={(event) => list.selection.mark(id, event.currentTarget.checked)}
        />
      )}
      <figure>
        <LongText text={shown.text} language={shown.language} />
        <QuoteCaption shown={shown} source={quote.source} aside={deckName} />
      </figure>
      <TagsField
        id={id}
        name={name}
        tags={tags}
        topic={quote.topic}
        chosen={tag}
        onChoose={list.chooseTag}
        {...(!isBundled && !isSelecting && { editing })}
      />
      {/* What is done while several are selected, is done with them. */}
      {!isSelecting && <QuoteActs {...props} {...{ shown, name }} onTag={editing.open} />}
    </li>
  );
}
