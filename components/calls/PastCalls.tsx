import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { startOfDay } from '../../core/calendar/day.ts';
import type { Call } from '../../core/calls/call.ts';
import type { CallKind } from '../../core/calls/kinds.ts';
import type { Person } from '../../core/people/person.ts';
import { words } from '../../locales/libraryWords.ts';
import { kinds } from '../../store/calls/checklists.ts';
import { callsSince, hasCallsBefore, removePastCall } from '../../store/calls/pastCalls.ts';
import { people } from '../../store/people/people.ts';
import { Empty } from '../page/Empty.tsx';
import { focusBeside } from '../page/focus.ts';
import { attemptUndoable } from '../page/notices.ts';
import { nameOfCall } from './CallNow.tsx';
import styles from './CallsToday.module.css';

const texts = words.library;

/** How many months back the list goes at first. */
const MONTHS = 2;

/** The calls that were, with whom, and what was noted. */
export function PastCalls() {
  const from = useSignal(startOfDay(Date.now(), { months: -MONTHS }));
  const past = useMemo(() => callsSince(from), [from]);
  const hasEarlier = useMemo(() => hasCallsBefore(from), [from]);
  // Where there was none lately, all that there ever were are few.
  const isQuiet = past.value?.length === 0;
  useEffect(() => {
    if (isQuiet) from.value = 0;
  }, [isQuiet]);
  const [calls, everybody, allKinds] = [past.value, people.value, kinds.value];
  if (!calls || !everybody || !allKinds) return null;
  const personOf = new Map(everybody.map((person) => [person.id, person]));
  const kindOf = new Map(allKinds.map((kind) => [kind.id, kind]));
  return (
    <>
      {calls.length === 0 ? (
        <Empty of={['calls']}>
          <p class={styles.none}>{texts.noPastCalls}</p>
        </Empty>
      ) : (
        <ul aria-label={texts.pastCalls}>
          {calls.map((call) => (
            <PastCall
              key={call.id}
              call={call}
              people={call.personIds.flatMap((id) => personOf.get(id) ?? [])}
              kind={kindOf.get(call.checklistId)}
            />
          ))}
        </ul>
      )}
      {hasEarlier.value && (
        <button
          type="button"
          class={`plain out ${styles.earlier}`}
          onClick={() => {
            from.value = 0;
          }}
        >
          {texts.earlierCalls}
        </button>
      )}
    </>
  );
}

interface Props {
  call: Call;
  people: readonly Person[];
  /** Missing where it was removed. */
  kind: CallKind | undefined;
}

function PastCall({ call: { id, startedAt, points }, people, kind }: Props) {
  const began = new Date(startedAt);
  const isThisYear = began.getFullYear() === new Date().getFullYear();
  const [first] = people;
  const name = nameOfCall(people, kind);
  const date = texts.date(began, isThisYear ? undefined : 'numeric');
  const remove = async (button: HTMLElement) => {
    const focusOther = focusBeside(button.closest('li'));
    if (await attemptUndoable(() => removePastCall(id), texts.callRemoved)) focusOther();
  };
  return (
    <li class={styles.row}>
      <time dateTime={began.toISOString()}>{date}</time>
      <div class={styles.what}>
        <h3 dir="auto">{first ? <a href={`#people/${first.id}`}>{name}</a> : name}</h3>
        {points && <p dir="auto">{points}</p>}
      </div>
      <button
        type="button"
        class={`quiet ${styles.above}`}
        aria-label={texts.removeCall(name, date)}
        onClick={(event) => void remove(event.currentTarget)}
      >
        {words.several.remove}
      </button>
    </li>
  );
}
