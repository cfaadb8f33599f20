import { useId } from 'preact/hooks';
import { DECK_TITLE_LIMIT } from '../../../core/quotes/storedDeck.ts';
import { words } from '../../../locales/libraryWords.ts';
import styles from './ImportQuotes.module.css';
import { type IntoModel, NEW } from './intoModel.ts';

const texts = words.deckImport;

/** Which deck the quotes go into: a new one, and what it is called, or one of the user's. */
export function IntoDeck({ model }: { model: IntoModel }) {
  const [deckId, titleId, problemId] = [useId(), useId(), useId()];
  const isNew = model.deckId.value === NEW;
  const problem = model.problem.value;
  return (
    <div class={styles.into}>
      <p class={styles.field}>
        <label for={deckId}>{texts.into}</label>
        <select
          id={deckId}
          value={model.deckId}
          onChange={(event) => {
            model.deckId.value = event.currentTarget.value;
          }}
        >
          <option value={NEW}>{texts.newDeck}</option>
          {model.own.map(({ id, title }) => (
            <option key={id} value={id}>
              {title ?? texts.mine}
            </option>
          ))}
        </select>
      </p>
      {isNew && (
        <p class={styles.field}>
          <label for={titleId}>{texts.deckTitle}</label>
          <input
            id={titleId}
            value={model.title}
            maxLength={2 * DECK_TITLE_LIMIT}
            aria-invalid={problem !== null}
            aria-describedby={problemId}
            onInput={(event) => {
              model.title.value = event.currentTarget.value;
            }}
          />
        </p>
      )}
      <p id={problemId} role="status" class={styles.note}>
        {isNew && problem && texts.titleProblems[problem]}
      </p>
    </div>
  );
}
