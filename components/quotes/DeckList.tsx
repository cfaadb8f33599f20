import { useRef, useState } from 'preact/hooks';
import { normalizeForSearch } from '../../core/search.ts';
import { words } from '../../locales/libraryWords.ts';
import { keepDraft, readDraft } from '../../platform/drafts.ts';
import { addDeck, type DeckView, removeDeck } from '../../store/quotes/decks.ts';
import { useAcknowledged } from '../page/acknowledged.ts';
import { actBeside } from '../page/focus.ts';
import { announce, attemptUndoable } from '../page/notices.ts';
import styles from './DeckList.module.css';
import { DeckRow } from './DeckRow.tsx';
import { deckTitle } from './quoteText.ts';

const texts = words.decks;

interface Props {
  decks: readonly DeckView[];
}

/** With more decks than `MANY`, only `FEW` are shown until the user asks for all. */
const MANY = 9;
const FEW = 6;

/** All decks: to switch on and off, rename, delete and add. */
export function DeckList({ decks }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const rows = useRef<HTMLUListElement>(null);
  const [isExpanded, setExpanded] = useState(false);
  const isFolded = !isExpanded && decks.length > MANY;
  const isTaken = (title: string, id?: string) =>
    decks.some(
      (deck) =>
        deck.id !== id && normalizeForSearch(deckTitle(deck)) === normalizeForSearch(title.trim()),
    );
  const remove = async (deck: DeckView, button: HTMLButtonElement) => {
    const hasOthers = decks.some(({ id, isBundled }) => !isBundled && id !== deck.id);
    const next = hasOthers ? actBeside(button, 'removeDeck') : field.current;
    const words = texts.removed(deckTitle(deck), deck.count);
    if (await attemptUndoable(() => removeDeck(deck.id), words)) next?.focus();
  };
  const unfold = () => {
    setExpanded(true);
    // The button is removed: keep the focus near where it was, in the last row above it.
    rows.current?.querySelectorAll<HTMLElement>('li')[FEW - 1]?.querySelector('select')?.focus();
  };
  return (
    <section aria-label={texts.title}>
      <p class={styles.why}>{texts.why}</p>
      <ul ref={rows} class={styles.rows} aria-label={texts.title}>
        {(isFolded ? decks.slice(0, FEW) : decks).map((deck) => (
          <DeckRow
            key={deck.id}
            deck={deck}
            isTaken={(title) => isTaken(title, deck.id)}
            onRemove={(button) => void remove(deck, button)}
          />
        ))}
      </ul>
      {isFolded && (
        <button type="button" class={`quiet ${styles.all}`} onClick={unfold}>
          {texts.showAll(decks.length)}
        </button>
      )}
      <p role="status" class={styles.off}>
        {decks.every(({ isOn }) => !isOn) && texts.allOff}
      </p>
      <NewDeck field={field} isTaken={isTaken} onAdded={() => setExpanded(true)} />
    </section>
  );
}

const DRAFT = 'decks.new';

interface NewDeckProps {
  field: { current: HTMLInputElement | null };
  isTaken: (title: string) => boolean;
  onAdded: () => void;
}

function NewDeck({ field, isTaken, onAdded }: NewDeckProps) {
  const [title, setTitle] = useState(() => readDraft(DRAFT) ?? '');
  const { refusal, refuse, change } = useAcknowledged();
  const isBusy = useRef(false);
  const write = (text: string) => {
    setTitle(text);
    refuse('');
    keepDraft(DRAFT, text === '' ? null : text);
  };
  const add = async (event: Event) => {
    event.preventDefault();
    field.current?.focus();
    if (isBusy.current) return;
    if (isTaken(title)) return refuse(texts.known(title.trim()));
    isBusy.current = true;
    const isAdded = await change(() => addDeck(title));
    isBusy.current = false;
    if (!isAdded) return;
    write('');
    announce(texts.added(title.trim()));
    onAdded();
  };
  return (
    <form class={styles.new} onSubmit={(event) => void add(event)}>
      <input
        ref={field}
        value={title}
        dir="auto"
        autocomplete="off"
        aria-label={texts.newDeck}
        aria-invalid={refusal !== ''}
        placeholder={texts.newDeck}
        onInput={(event) => write(event.currentTarget.value)}
      />
      <button type="submit" class="edged">
        {texts.add}
      </button>
      <p role="status" class={styles.refusal}>
        {refusal}
      </p>
    </form>
  );
}
