import { computed } from '@preact/signals';
import { isUnderWay } from '../../core/calls/call.ts';
import { BASE, type CallKind } from '../../core/calls/kinds.ts';
import { preparedFor } from '../../core/calls/plannedCall.ts';
import { beginsAt, type Reminder } from '../../core/calls/reminder.ts';
import type { Person } from '../../core/people/person.ts';
import { words } from '../../locales/libraryWords.ts';
import { listed } from '../../locales/listed.ts';
import { latestCall } from '../../store/calls/calls.ts';
import { kinds } from '../../store/calls/checklists.ts';
import { reminders } from '../../store/calls/reminders.ts';
import { people } from '../../store/people/people.ts';
import { minute } from '../../store/today.ts';
import { clockOf } from '../page/clockOf.ts';
import styles from './CallsToday.module.css';

const texts = words.library;

/** The call that is being prepared, or goes on, if anything is noted of it; else null. */
export const callNow = computed(() => {
  const call = latestCall.value;
  if (!isUnderWay(call, Date.now())) return null;
  return call.personIds.length > 0 || call.points !== '' ? call : null;
});

/** The reminder of `callNow`, as long as that is only prepared; else null. */
export const preparedNow = computed(() => {
  const call = callNow.value;
  return call && preparedFor(call, reminders.value ?? [], Math.max(minute.value, Date.now()));
});

/** What a call is called in a list: after its people, or else after its kind. The usual kind is called after all calls, not after one. */
export function nameOfCall(people: readonly Person[], kind: CallKind | undefined): string {
  if (people.length > 0) return listed(people.map(({ name }) => name));
  return kind && kind.id !== BASE ? kind.name : words.nextCalls.aCall;
}

/** Its row in a list, with what the popup has been told of it; nothing where there is none. */
export function CallNow() {
  const call = callNow.value;
  if (!call) return null;
  const { checklistId, personIds, points } = call;
  const kind = kinds.value?.find(({ id }) => id === checklistId);
  const planned = preparedNow.value;
  const known = personIds.flatMap((one) => people.value?.find(({ id }) => id === one) ?? []);
  return (
    <li class={styles.row}>
      {planned ? <Beginning of={planned} /> : <span class={styles.now}>{texts.now}</span>}
      <div class={styles.what}>
        <h3 dir="auto">{planned?.title || nameOfCall(known, kind)}</h3>
        {points && <p dir="auto">{points}</p>}
      </div>
    </li>
  );
}

/** The time of day at which the call of a reminder begins. */
export function Beginning({ of }: { of: Reminder }) {
  const begins = beginsAt(of);
  return <time dateTime={new Date(begins).toISOString()}>{clockOf(begins)}</time>;
}
