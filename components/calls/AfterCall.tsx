import { useState } from 'preact/hooks';
import type { Call } from '../../core/calls/call.ts';
import { listed } from '../../locales/listed.ts';
import { words } from '../../locales/words.ts';
import { keepDraft, readDraft } from '../../platform/drafts.ts';
import { answerCall } from '../../store/calls/afterCall.ts';
import { people as everybody } from '../../store/people/people.ts';
import { attemptUndoable, say } from '../page/notices.ts';
import { PersonPicker } from '../people/PersonPicker.tsx';
import styles from './AfterCall.module.css';

const texts = words.afterCall;

interface Props {
  call: Call;
  /** Whether it is collapsed to one line at first, because another call is under way. */
  isBrief: boolean;
  /** Called when the question is answered or dismissed, so that the focus can be moved. */
  onSettled: () => void;
}

/** The question after a call: who it was with, and a note. */
export function AfterCall({ call, isBrief, onSettled }: Props) {
  const [isOpen, setOpen] = useState(!isBrief);
  // `isBrief` may be true for a moment, until the call has ended. Once opened it stays open.
  if (!isOpen && !isBrief) setOpen(true);
  const draft = `call.${call.id}`;
  const [chosen, setChosen] = useState<readonly string[]>(call.personIds);
  const [note, setNote] = useState(() => readDraft(draft) ?? call.points);
  const people = everybody.value ?? [];
  const known = chosen.filter((id) => people.some((person) => person.id === id));

  const write = (text: string) => {
    setNote(text);
    keepDraft(draft, text === call.points ? null : text);
  };
  const settle = async (ids: readonly string[], said: string) => {
    const answer = () => answerCall(call.id, ids, ids.length > 0 ? note : undefined);
    if (!(await attemptUndoable(answer, said))) return;
    if (ids.length > 0) keepDraft(draft, null);
    onSettled();
  };
  const keep = (event: Event) => {
    event.preventDefault();
    if (known.length === 0) return say(texts.choose);
    const names = known.map((id) => people.find((person) => person.id === id)?.name ?? '');
    void settle(known, texts.kept(listed(names)));
  };
  const nobody = (
    <button type="button" class="quiet" onClick={() => void settle([], texts.skipped)}>
      {texts.nobody}
    </button>
  );
  if (!isOpen) {
    return (
      <section class={styles.question} aria-label={texts.title}>
        <p class={styles.acts}>
          <button type="button" class="quiet" aria-expanded="false" onClick={() => setOpen(true)}>
            {texts.before}
          </button>
          {nobody}
        </p>
      </section>
    );
  }
  return (
    <form class={styles.question} aria-label={texts.title} onSubmit={keep}>
      <PersonPicker chosen={chosen} onChange={setChosen} label={texts.question} />
      <textarea
        value={note}
        rows={note.includes('\n') ? 4 : 1}
        dir="auto"
        aria-label={texts.note}
        placeholder={texts.note}
        onInput={(event) => write(event.currentTarget.value)}
      />
      <p class={styles.acts}>
        <button type="submit" class="edged">
          {texts.keep}
        </button>
        {nobody}
      </p>
    </form>
  );
}
