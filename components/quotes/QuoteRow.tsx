import { Component, createRef, type RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { OwnQuote } from '../../core/quotes/ownQuote.ts';
import {
  type QuoteLanguage,
  quotedText,
  type ShownQuote,
  shownQuote,
} from '../../core/quotes/quote.ts';
import { words } from '../../locales/libraryWords.ts';
import { decks } from '../../store/quotes/decks.ts';
import { removeFavourite, saveFavourite } from '../../store/quotes/favourites.ts';
import { editQuote, removeQuotes, tagQuote } from '../../store/quotes/ownQuotes.ts';
import { COPY, EDIT, MOVE, TAG, TRASH } from '../page/actIcons.ts';
import { actBeside, useFocusOnChange } from '../page/focus.ts';
import { HEART, Icon } from '../page/Icon.tsx';
import { attempt, attemptUndoable } from '../page/notices.ts';
import { copyText } from './copyText.ts';
import { MoveForm } from './MoveForm.tsx';
import { LongText, QuoteCaption } from './QuoteCaption.tsx';
import { QuoteForm } from './QuoteForm.tsx';
import styles from './QuoteRow.module.css';
import type { QuotesModel } from './quotesModel.ts';
import { brief } from './quoteText.ts';
import { ShareButton } from './share/ShareButton.tsx';
import { TagsField, useTagsEditing } from './TagsField.tsx';

export interface RowProps {
  own: OwnQuote;
  /** Whether the quote is bundled, and so cannot be changed. */
  isBundled: boolean;
  isFavourite: boolean;
  isEdited: boolean;
  /** Null while the list is not in selection mode. */
  isSelected: boolean | null;
  /** Whether there is another deck to move it to. */
  isMovable: boolean;
  /** Empty if the list is of one deck, or there is only one. */
  deckName: string;
  /** The tag that the list is filtered by. */
  tag: string | null;
  language: QuoteLanguage;
  list: QuotesModel;
  onOpen: (part: string | null) => void;
}

/** What of a row is shown: itself, or its form. */
export interface ShownRow extends RowProps {
  row: RefObject<HTMLLIElement | null>;
}

/** A row of a list that may have thousands: renders again only if something in it has changed. */
export class QuoteRow extends Component<RowProps> {
  readonly #row = createRef<HTMLLIElement>();

  override shouldComponentUpdate({ own, ...next }: RowProps): boolean {
    const { own: before, ...now } = this.props;
    const keys = Object.keys(next) as (keyof typeof next)[];
    return keys.some((key) => next[key] !== now[key]) || !isSame(own, before);
  }

  override componentDidUpdate({ isEdited }: RowProps): void {
    if (!isEdited || this.props.isEdited) return;
    this.#row.current?.querySelector<HTMLElement>('button[name="edit"]')?.focus();
  }

  override render(props: RowProps) {
    const shown = { ...props, row: this.#row };
    return props.isEdited ? <EditedQuote {...shown} /> : <QuoteEntry {...shown} />;
  }
}

/** Compares by content, because each answer of the database consists of new objects. */
function isSame(one: OwnQuote, other: OwnQuote): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

const texts = words.ownQuotes;

/** A quote of the list with its buttons. */
function QuoteEntry(props: ShownRow) {
  const { own, isBundled, isSelected, deckName, tag, language, list, row } = props;
  const { id, quote, tags } = own;
  const shown = shownQuote(quote, language);
  const name = brief(shown.text);
  const isSelecting = isSelected !== null;
  const editing = useTagsEditing(id, row, {
    known: () => list.ownTags.value,
    onSave: (words) => tagQuote(id, words),
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
      {/* In selection mode, the acts are those of the selection bar. */}
      {!isSelecting && <QuoteActs {...props} {...{ shown, name }} onTag={editing.open} />}
      <TagsField
        id={id}
        name={name}
        tags={tags}
        topic={quote.topic}
        chosen={tag}
        onChoose={list.chooseTag}
        {...(!isBundled && !isSelecting && { editing })}
      />
    </li>
  );
}

const quoteFormTexts = words.quoteForm;

/** A row with the form of its quote. */
function EditedQuote({ own, list, onOpen, row }: ShownRow) {
  return (
    <li ref={row} class={styles.entry}>
      <QuoteForm
        own={own}
        start={{ language: '', deckId: own.deckId }}
        decks={decks.value ?? []}
        known={{ speakers: list.speakers.value, tags: list.ownTags.value }}
        onSave={(input) => attemptUndoable(() => editQuote(own.id, input), quoteFormTexts.edited)}
        onClose={() => onOpen(null)}
        onReopen={() => onOpen(own.id)}
      />
    </li>
  );
}

interface Props extends RowProps {
  shown: ShownQuote;
  /** The beginning of the quote. */
  name: string;
  /** Opens the field for its tags. */
  onTag: () => void;
}

/** The buttons of a quote: favourite, copy and share for any; edit, move and remove for own quotes. */
function QuoteActs({ shown, name, onTag, ...row }: Props) {
  const { own, isBundled, isFavourite, isMovable, list, onOpen } = row;
  const { id, quote } = own;
  const [isMoving, setMoving] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const returns = useRef(false);
  useFocusOnChange(
    isMoving,
    () => returns.current && place.current?.querySelector<HTMLElement>('button[name="move"]'),
  );

  const toggleHeart = () => {
    if (!isFavourite) return attempt(() => saveFavourite(quote), { say: words.quotes.saved });
    return attemptUndoable(() => removeFavourite(id), words.quotes.removed);
  };
  const remove = async (button: HTMLButtonElement) => {
    const next = actBeside(button, 'remove');
    if (await attemptUndoable(() => removeQuotes([id]), texts.removed(1))) next?.focus();
  };
  const closeMove = (isDone: boolean) => {
    // In the list of one deck, a moved quote disappears.
    const leaves = isDone && list.deck.peek() !== null;
    returns.current = !leaves;
    if (leaves && place.current) actBeside(place.current, 'edit')?.focus();
    setMoving(false);
  };
  if (isMoving) {
    return (
      <div ref={place}>
        <MoveForm ids={[id]} except={own.deckId} onClose={closeMove} />
      </div>
    );
  }
  return (
    <div ref={place} class={styles.acts}>
      <button
        type="button"
        class={`glyph ${styles.heart}`}
        title={texts.favourite}
        aria-pressed={isFavourite}
        aria-label={texts.favouriteOf(name)}
        onClick={() => void toggleHeart()}
      >
        <Icon path={HEART} filled={isFavourite} />
      </button>
      {!isBundled && (
        <>
          <button
            type="button"
            class="glyph"
            name="edit"
            title={texts.edit}
            aria-label={texts.editQuote(name)}
            onClick={() => onOpen(id)}
          >
            <Icon path={EDIT} />
          </button>
          <button
            type="button"
            class="glyph"
            name="tags"
            title={words.tags.title}
            aria-label={words.tags.editOf(name)}
            onClick={onTag}
          >
            <Icon path={TAG} />
          </button>
          {isMovable && (
            <button
              type="button"
              class="glyph"
              name="move"
              title={texts.move}
              aria-label={texts.moveQuote(name)}
              onClick={() => setMoving(true)}
            >
              <Icon path={MOVE} />
            </button>
          )}
        </>
      )}
      <button
        type="button"
        class="glyph"
        title={words.quotes.copy}
        aria-label={words.favourites.copyQuote(name)}
        onClick={() => void copyText(quotedText(shown, quote.source, words.quotes.translatedFrom))}
      >
        <Icon path={COPY} />
      </button>
      <ShareButton shown={shown} source={quote.source} name={name} />
      {!isBundled && (
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
      )}
    </div>
  );
}
