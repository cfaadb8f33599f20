import type { ReadonlySignal } from '@preact/signals';
import type { Call } from '../../core/calls/call.ts';
import type { Person } from '../../core/people/person.ts';
import { listed } from '../../locales/listed.ts';
import { words } from '../../locales/words.ts';
import { answerCall } from '../../store/calls/afterCall.ts';
import { attemptUndoable } from '../page/notices.ts';
import styles from './QuickAnswer.module.css';

const texts = words.afterCall;

interface Props {
  call: Call;
  /** Called when the question is answered or dismissed, so that the focus can be moved. */
  onSettled: () => void;
  /** The people of the call, as far as they were known before it. */
  people: ReadonlySignal<Person[] | undefined>;
  titleId: string;
}

/** The question after a call on the new tab; one tap answers it if the people were known. */
export function QuickAnswer({ call, onSettled, people, titleId }: Props) {
  const known = people.value;
  if (!known) return null;
  const names = listed(known.map(({ name }) => name));
  const settle = async (ids: readonly string[], said: string) => {
    if (await attemptUndoable(() => answerCall(call.id, ids), said)) onSettled();
  };
  const ids = known.map(({ id }) => id);
  return (
    <div class={styles.question}>
      <h2 id={titleId}>{texts.title}</h2>
      <p class={styles.words}>{texts.question}</p>
      <ul class={styles.acts}>
        {known.length > 0 && (
          <li>
            <button
              type="button"
              class="edged"
              dir="auto"
              onClick={() => void settle(ids, texts.kept(names))}
            >
              {names}
            </button>
          </li>
        )}
        <li>
          <a class="plain" href="/library.html#calls">
            {known.length > 0 ? texts.other : texts.choosePeople}
          </a>
        </li>
        <li>
          <button type="button" class="plain" onClick={() => void settle([], texts.skipped)}>
            {texts.nobody}
          </button>
        </li>
      </ul>
    </div>
  );
}
