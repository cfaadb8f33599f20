import { useRef, useState } from 'preact/hooks';
import { dayOf, daysAfter } from '../../core/calendar/day.ts';
import type { FollowUp, Person } from '../../core/people/person.ts';
import { words } from '../../locales/libraryWords.ts';
import { keepDraft, readDraft } from '../../platform/drafts.ts';
import {
  addFollowUp,
  changeFollowUp,
  removeFollowUp,
  settleFollowUp,
} from '../../store/people/followUps.ts';
import { Adding, closeAdding } from '../page/Adding.tsx';
import { useAcknowledged } from '../page/acknowledged.ts';
import { Field } from '../page/Field.tsx';
import { focusBeside } from '../page/focus.ts';
import { attemptUndoable } from '../page/notices.ts';
import { SavedField } from '../page/SavedField.tsx';
import { DateField } from './DateField.tsx';
import styles from './FollowUps.module.css';

const texts = words.occasions;

/** What to ask or do with a person, each on its day, and a line to note more. */
export function FollowUps({ person }: { person: Person }) {
  const section = useRef<HTMLDivElement>(null);
  const { id, followUps = [] } = person;
  /** Carries out what makes a row go. */
  const act = async (what: Parameters<typeof attemptUndoable>, button: HTMLElement) => {
    const adding = section.current?.querySelector('summary');
    const focusOther = focusBeside(button.closest('li'), adding);
    if (await attemptUndoable(...what)) focusOther();
  };
  return (
    <div ref={section}>
      {followUps.length > 0 && (
        <ul class={styles.list} aria-label={texts.followUps}>
          {followUps.map((one) => (
            <FollowUpRow
              key={one.id}
              personId={id}
              followUp={one}
              onDone={(button) =>
                void act([() => settleFollowUp(id, one.id), texts.saidDone], button)
              }
              onRemove={(button) =>
                void act([() => removeFollowUp(id, one.id), texts.removed], button)
              }
            />
          ))}
        </ul>
      )}
      <NewFollowUp personId={id} />
    </div>
  );
}

interface RowProps {
  personId: string;
  followUp: FollowUp;
  onDone: (button: HTMLElement) => void;
  onRemove: (button: HTMLElement) => void;
}

function FollowUpRow({ personId, followUp: { id, day, text }, onDone, onRemove }: RowProps) {
  return (
    <li class={styles.row}>
      <DateField
        label={texts.dayOf(text)}
        saved={day}
        min={dayOf(Date.now())}
        outOfRange={texts.notADay}
        onSave={async (moved) => {
          if (moved !== '') await changeFollowUp(personId, id, { day: moved });
        }}
      />
      <SavedField
        name={`followUp.${id}`}
        label={texts.wordsOf(text)}
        saved={text}
        onSave={async (said) => void (await changeFollowUp(personId, id, { text: said }))}
        isLong
      />
      <p class={styles.acts}>
        <button
          type="button"
          class="quiet"
          aria-label={texts.isDone(text)}
          onClick={(event) => onDone(event.currentTarget)}
        >
          {texts.done}
        </button>
        <button
          type="button"
          class="quiet"
          aria-label={texts.removeOf(text)}
          onClick={(event) => onRemove(event.currentTarget)}
        >
          {texts.remove}
        </button>
      </p>
    </li>
  );
}

function NewFollowUp({ personId }: { personId: string }) {
  const draft = `followUp.new.${personId}`;
  const [text, setText] = useState(() => readDraft(draft) ?? '');
  const { refusal, refuse } = useAcknowledged();
  const date = useRef<HTMLInputElement>(null);
  const today = dayOf(Date.now());
  const inAWeek = daysAfter(today, 7);
  const write = (said: string) => {
    setText(said);
    keepDraft(draft, said || null);
  };
  const add = async (event: Event) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLElement;
    const day = date.current?.value ?? '';
    if (day === '' || day < today) return refuse(texts.notADay);
    refuse('');
    if (!(await attemptUndoable(() => addFollowUp(personId, { day, text }), texts.added))) return;
    write('');
    if (date.current) date.current.value = inAWeek;
    closeAdding(form);
  };
  return (
    <Adding label={texts.remember} startsOpen={text !== ''}>
      {/* `noValidate`: errors are shown in the page's language, which may differ from the browser's. */}
      <form class={styles.add} noValidate onSubmit={(event) => void add(event)}>
        <Field label={texts.what} state="" refusal="">
          <input
            value={text}
            dir="auto"
            autocomplete="off"
            placeholder={texts.whatHint}
            onInput={(event) => write(event.currentTarget.value)}
          />
        </Field>
        <Field label={texts.when} state="" refusal={refusal}>
          <input
            ref={date}
            type="date"
            defaultValue={inAWeek}
            min={today}
            aria-invalid={refusal !== ''}
          />
        </Field>
        <button type="submit" class="edged">
          {texts.add}
        </button>
      </form>
    </Adding>
  );
}
