import { words } from '../../locales/libraryWords.ts';
import { attemptUndoable } from '../page/notices.ts';
import styles from './QuoteEntry.module.css';
import { QuoteForm } from './QuoteForm.tsx';
import type { ShownRow } from './QuoteRow.tsx';

const texts = words.quoteForm;

/** A row whose quote is being edited. */
export function EditedQuote({ own, list, onOpen, store, row }: ShownRow) {
  return (
    <li ref={row} class={styles.entry}>
      <QuoteForm
        own={own}
        start={{ language: '', deckId: own.deckId }}
        decks={store.decks.value ?? []}
        known={{ speakers: list.speakers.value, tags: list.ownTags.value }}
        onSave={(wish) => attemptUndoable(() => store.editQuote(own.id, wish), texts.edited)}
        onClose={() => onOpen(null)}
        onReopen={() => onOpen(own.id)}
      />
    </li>
  );
}
