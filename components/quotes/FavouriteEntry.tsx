import { useRef } from 'preact/hooks';
import type { Favourite } from '../../core/quotes/favourite.ts';
import { type QuoteLanguage, quotedText, shownQuote } from '../../core/quotes/quote.ts';
import { words } from '../../locales/libraryWords.ts';
import { noteOnFavourite, removeFavourite } from '../../store/quotes/favourites.ts';
import { tagQuote } from '../../store/quotes/ownQuotes.ts';
import { COPY, TAG, TRASH } from '../page/actIcons.ts';
import { actBeside } from '../page/focus.ts';
import { Icon } from '../page/Icon.tsx';
import { NoteField } from '../page/NoteField.tsx';
import { attemptUndoable } from '../page/notices.ts';
import { copyText } from './copyText.ts';
import styles from './FavouriteEntry.module.css';
import { LongText, QuoteCaption } from './QuoteCaption.tsx';
import { brief } from './quoteText.ts';
import { ShareButton } from './share/ShareButton.tsx';
import { TagsField, useTagsEditing } from './TagsField.tsx';

const texts = words.favourites;
const quotesTexts = words.quotes;
const tagsTexts = words.tags;

interface Props {
  favourite: Favourite;
  language: QuoteLanguage;
  /** The tag that the list is filtered by; null where by none. */
  tag: string | null;
  onChooseTag: (tag: string | null) => void;
  /** The user's tags, to be suggested. */
  knownTags: () => readonly string[];
}

/** One favourite, from the copy that was made of it: its deck may have changed since. */
export function FavouriteEntry(props: Props) {
  const { favourite, language, tag, onChooseTag, knownTags } = props;
  const { id, quote, note, tags, savedAt } = favourite;
  const shown = shownQuote(quote, language);
  const name = brief(shown.text);
  const entry = useRef<HTMLLIElement>(null);
  const editing = useTagsEditing(id, entry, {
    known: knownTags,
    onSave: (words) => tagQuote(id, words),
  });
  const remove = async (button: HTMLButtonElement) => {
    const next = actBeside(button, 'remove');
    if (await attemptUndoable(() => removeFavourite(id), texts.removed)) next?.focus();
  };
  return (
    <li ref={entry} class={styles.entry}>
      <figure>
        <LongText text={shown.text} language={shown.language} />
        <QuoteCaption
          shown={shown}
          source={quote.source}
          aside={texts.savedOn(new Date(savedAt))}
        />
      </figure>
      <div class={styles.acts}>
        <button
          type="button"
          class="glyph"
          name="tags"
          title={tagsTexts.title}
          aria-label={tagsTexts.editOf(name)}
          onClick={editing.open}
        >
          <Icon path={TAG} />
        </button>
        <button
          type="button"
          class="glyph"
          title={quotesTexts.copy}
          aria-label={texts.copyQuote(name)}
          onClick={() => void copyText(quotedText(shown, quote.source, quotesTexts.translatedFrom))}
        >
          <Icon path={COPY} />
        </button>
        <ShareButton shown={shown} source={quote.source} name={name} />
        <button
          type="button"
          class="glyph"
          name="remove"
          title={texts.remove}
          aria-label={texts.removeQuote(name)}
          onClick={(event) => void remove(event.currentTarget)}
        >
          <Icon path={TRASH} />
        </button>
      </div>
      <TagsField
        id={id}
        name={name}
        tags={tags}
        topic={quote.topic}
        chosen={tag}
        onChoose={onChooseTag}
        editing={editing}
      />
      <NoteField
        name={`note.${id}`}
        label={texts.noteOn(name)}
        hint={texts.noteHint}
        saved={note}
        onSave={(text) => noteOnFavourite(id, text)}
        isText
      />
    </li>
  );
}
