import { useId, useState } from 'preact/hooks';
import { dayOf, daysAfter } from '../../core/calendar/day.ts';
import type { Call } from '../../core/calls/call.ts';
import { listed } from '../../locales/listed.ts';
import { words } from '../../locales/panelWords.ts';
import { keepDraft, readDraft } from '../../platform/drafts.ts';
import { answerCall } from '../../store/calls/afterCall.ts';
import type { NewFollowUp } from '../../store/people/followUps.ts';
import { people as everybody } from '../../store/people/people.ts';
import { attemptUndoable, say } from '../page/notices.ts';
import { PersonPicker } from '../people/PersonPicker.tsx';
import styles from './AfterCall.module.css';

const texts = words.afterCall;

interface Props {
  call: Call;
  /** Called when the question is answered or dismissed, so that the focus can be moved. */
  onSettled: () => void;
}

/** The question after a call: who it was with, and what to remember of it. */
export function AfterCall({ call, onSettled }: Props) {
  const draft = `call.${call.id}`;
  const [chosen, setChosen] = useState<readonly string[]>(call.personIds);
  const [note, setNote] = useState(() => readDraft(draft) ?? call.points);
  const [followUp, setFollowUp] = useState<NewFollowUp | null>(null);
  const hint = useId();
  const people = everybody.value ?? [];
  const known = chosen.filter((id) => people.some((person) => person.id === id));

  const write = (text: string) => {
    setNote(text);
    keepDraft(draft, text === call.points ? null : text);
  };
  const settle = async (ids: readonly string[], said: string) => {
    const asked = ids.length > 0 ? followUp : null;
    const answer = () => answerCall(call.id, ids, ids.length > 0 ? note : undefined, asked);
    if (!(await attemptUndoable(answer, said))) return;
    if (ids.length > 0) keepDraft(draft, null);
    onSettled();
  };
  const keep = (event: Event) => {
    event.preventDefault();
    if (known.length === 0) return say(words.calls.choosePeople);
    if (followUp && !isAhead(followUp.day)) return say(texts.notAhead);
    const names = known.map((id) => people.find((person) => person.id === id)?.name ?? '');
    void settle(known, texts.kept(listed(names)));
  };
  return (
    <form class={styles.question} aria-label={texts.title} onSubmit={keep}>
      <PersonPicker chosen={chosen} onChange={setChosen} label={texts.question} />
      <label class={styles.note}>
        {words.calls.remember}
        <textarea
          value={note}
          rows={3}
          dir="auto"
          aria-describedby={call.points === '' ? undefined : hint}
          onInput={(event) => write(event.currentTarget.value)}
        />
      </label>
      {call.points !== '' && (
        <p id={hint} class={styles.hint}>
          {words.calls.fromPoints}
        </p>
      )}
      <LaterOn followUp={followUp} onChange={setFollowUp} />
      <p class={styles.acts}>
        <button type="submit" class="primary">
          {words.calls.keep}
        </button>
        <button type="button" class="plain" onClick={() => void settle([], texts.skipped)}>
          {texts.nobody}
        </button>
      </p>
    </form>
  );
}

interface LaterOnProps {
  followUp: NewFollowUp | null;
  /** Called with null as long as there are no words. */
  onChange: (followUp: NewFollowUp | null) => void;
}

/** What to ask them another day: two fields, once they are wanted. */
function LaterOn({ followUp, onChange }: LaterOnProps) {
  const [isOpen, setOpen] = useState(false);
  const [input, setInput] = useState<NewFollowUp>({ day: inAWeek(), text: '' });
  const change = (part: Partial<NewFollowUp>) => {
    const next = { ...input, ...part };
    setInput(next);
    onChange(next.text.trim() === '' ? null : next);
  };
  if (!isOpen) {
    return (
      <p>
        <button type="button" class="quiet" onClick={() => setOpen(true)}>
          {texts.laterOn}
        </button>
      </p>
    );
  }
  return (
    <div class={styles.later}>
      <label>
        {texts.what}
        <input
          // biome-ignore lint/a11y/noAutofocus: the user has just asked for it
          autoFocus
          value={input.text}
          dir="auto"
          autocomplete="off"
          onInput={(event) => change({ text: event.currentTarget.value })}
        />
      </label>
      <label>
        {texts.when}
        <input
          type="date"
          value={input.day}
          min={dayOf(Date.now())}
          aria-invalid={followUp !== null && !isAhead(input.day)}
          onInput={(event) => change({ day: event.currentTarget.value })}
        />
      </label>
    </div>
  );
}

function inAWeek(): string {
  return daysAfter(dayOf(Date.now()), 7);
}

function isAhead(day: string): boolean {
  return day >= dayOf(Date.now());
}
