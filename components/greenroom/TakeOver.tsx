import { computed, type ReadonlySignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { isUnderWay } from '../../core/calls/call.ts';
import { BASE } from '../../core/calls/kinds.ts';
import { ownValue } from '../../core/ownValue.ts';
import { words } from '../../locales/greenroomWords.ts';
import { uiLocale } from '../../platform/language.ts';
import { latestCall, tickChecked } from '../../store/calls/calls.ts';
import { itemsOfKind } from '../../store/calls/checklists.ts';
import { minute } from '../../store/today.ts';
import { clockOf } from '../page/clockOf.ts';
import { CHECK, Icon } from '../page/Icon.tsx';
import { attemptUndoable } from '../page/notices.ts';
import { type Finding, ITEM_OF } from './findings.ts';
import styles from './TakeOver.module.css';

const texts = words.greenroom;

/** The call that is under way; null where none is, `undefined` until that is known. */
const call = computed(() => {
  const latest = latestCall.value;
  // The later of both, as in `callModel`.
  const now = Math.max(minute.value, Date.now());
  return latest === undefined || isUnderWay(latest, now) ? latest : null;
});

/** What is on its checklist; `undefined` until that is known. */
const items = itemsOfKind(
  computed(() => (call.value === undefined ? undefined : (call.value?.checklistId ?? BASE))),
);

/** Takes all that was found good into the checklist of the call: nothing ticks itself. */
export function TakeOver({ findings }: TakeOverProps) {
  const checkable = checkableItems(findings.value);
  const id = useId();
  const good = checkable.filter(({ state }) => state === 'good');
  if (good.length === 0) return null;
  const fresh = good.filter(({ checkedAt }) => checkedAt === null);
  const open = checkable.filter(({ state }) => state !== 'good');
  return (
    <div class={styles.all}>
      <button
        type="button"
        class={styles.primary}
        aria-disabled={fresh.length === 0}
        aria-describedby={id}
        onClick={() => void take(fresh)}
      >
        {texts.take}
      </button>
      <p id={id}>{whatIsTicked(fresh, open, others(checkable))}</p>
    </div>
  );
}

interface TakeOverProps {
  findings: ReadonlySignal<readonly Finding[]>;
}

/** The same for one finding; nothing where it is not good, or its item is not on the list. */
export function TakeOne({ finding }: { finding: Finding }) {
  const [item] = checkableItems([finding]);
  if (item?.state !== 'good') return null;
  const { label, checkedAt } = item;
  const clock = checkedAt === null ? null : clockOf(checkedAt);
  // One button throughout, so that the focus stays where it is.
  return (
    <button
      type="button"
      class={`quiet ${styles.one}`}
      aria-disabled={checkedAt !== null}
      aria-label={clock === null ? texts.takeItem(label) : texts.ticked(clock)}
      onClick={() => void take(checkedAt === null ? [item] : [])}
    >
      {clock === null ? (
        texts.takeOne
      ) : (
        <>
          <Icon path={CHECK} />
          {clock}
        </>
      )}
    </button>
  );
}

/** An item of the checklist that is looked for here. */
interface Checkable {
  id: string;
  label: string;
  state: Finding['state'];
  /** When it was taken over, in milliseconds since 1970; null where it was not. */
  checkedAt: number | null;
}

function checkableItems(findings: readonly Finding[]): Checkable[] {
  return findings.flatMap(({ id, state }) => {
    const item = items.value?.find((each) => each.id === ITEM_OF[id]);
    return item
      ? [
          {
            id: item.id,
            label: item.label,
            state,
            checkedAt: ownValue(call.value?.checked ?? {}, item.id) ?? null,
          },
        ]
      : [];
  });
}

/** How many items are on the list that nothing here looks for. */
function others(checkable: readonly Checkable[]): number {
  return (items.value ?? []).filter(({ id }) => !checkable.some((one) => one.id === id)).length;
}

function whatIsTicked(
  fresh: readonly Checkable[],
  open: readonly Checkable[],
  others: number,
): string {
  const labels = open.map(({ label }) => texts.quoted(label));
  const list = new Intl.ListFormat(uiLocale).format(labels);
  const rest = labels.length > 0 ? texts.leftOut(list) : texts.others(others);
  return `${texts.ticks(fresh.length)} ${rest}`;
}

async function take(checked: readonly Checkable[]): Promise<void> {
  if (checked.length === 0) return;
  const ids = checked.map(({ id }) => id);
  await attemptUndoable(() => tickChecked(ids), texts.taken(checked.length));
}
