import { computed } from '@preact/signals';
import { isUnderWay } from '../../core/calls/call.ts';
import { BASE } from '../../core/calls/kinds.ts';
import { words } from '../../locales/libraryWords.ts';
import { listed } from '../../locales/listed.ts';
import { latestCall } from '../../store/calls/calls.ts';
import { kinds } from '../../store/calls/checklists.ts';
import { people } from '../../store/people/people.ts';
import styles from './CallsToday.module.css';

const texts = words.library;

/** The call that is being prepared, or goes on, if anything is noted of it; else null. */
export const callNow = computed(() => {
  const call = latestCall.value;
  if (!isUnderWay(call, Date.now())) return null;
  return call.personIds.length > 0 || call.points !== '' ? call : null;
});

/** Its row in a list, with what the popup has been told of it; nothing where there is none. */
export function CallNow() {
  const call = callNow.value;
  if (!call) return null;
  const { checklistId, personIds, points } = call;
  const nameOf = new Map(people.value?.map(({ id, name }) => [id, name]));
  const names = personIds.flatMap((id) => nameOf.get(id) ?? []);
  const kind = kinds.value?.find(({ id }) => id === checklistId && id !== BASE);
  const name = kind?.name ?? words.nextCalls.aCall;
  return (
    <li class={styles.row}>
      <span class={styles.now}>{texts.now}</span>
      <div class={styles.what}>
        <h3 dir="auto">{names.length > 0 ? listed(names) : name}</h3>
        {points && <p dir="auto">{points}</p>}
      </div>
    </li>
  );
}
