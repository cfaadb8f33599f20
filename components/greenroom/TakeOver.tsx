import type { ReadonlySignal } from '@preact/signals';
import type { Call } from '../../core/calls/call.ts';
import type { ChecklistItem } from '../../core/calls/checklist.ts';
import { words } from '../../locales/greenroomWords.ts';
import { uiLocale } from '../../platform/language.ts';
import type { Undo } from '../../store/undo.ts';
import { attemptUndoable } from '../page/notices.ts';
import { type Finding, ITEM_OF } from './findings.ts';
import styles from './TakeOver.module.css';

const texts = words.greenroom;

/** What taking over asks of the store. */
export interface TakeOverStore {
  /** The call that is under way; null where none is, `undefined` until that is known. */
  call: ReadonlySignal<Call | null | undefined>;
  /** What is on its checklist; `undefined` until that is known. */
  items: ReadonlySignal<readonly ChecklistItem[] | undefined>;
  tickChecked(itemIds: readonly string[]): Promise<Undo>;
}

/** Takes all that was found good into the checklist of the call: nothing ticks itself. */
export function TakeOver({ findings, store }: TakeOverProps) {
  const checkable = checkableItems(findings.value, store);
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
        onClick={() => void take(store, fresh)}
      >
        {texts.take}
      </button>
      <p>{fresh.length > 0 && whatIsTicked(fresh, open, others(checkable, store))}</p>
    </div>
  );
}

interface TakeOverProps {
  findings: ReadonlySignal<readonly Finding[]>;
  store: TakeOverStore;
}

/** The same for one finding; nothing where it is not good, or its item is not on the list. */
export function TakeOne({ finding, store }: { finding: Finding; store: TakeOverStore }) {
  const [item] = checkableItems([finding], store);
  if (item?.state !== 'good') return null;
  const { label, checkedAt } = item;
  // One button throughout, so that the focus stays where it is.
  return (
    <button
      type="button"
      class={`quiet ${styles.one}`}
      aria-disabled={checkedAt !== null}
      aria-label={checkedAt === null ? texts.takeItem(label) : undefined}
      onClick={() => void take(store, checkedAt === null ? [item] : [])}
    >
      {checkedAt === null
        ? texts.takeOne
        : texts.ticked(new Date(checkedAt).toLocaleTimeString(uiLocale, { timeStyle: 'short' }))}
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

function checkableItems(findings: readonly Finding[], store: TakeOverStore): Checkable[] {
  const call = store.call.value;
  return findings.flatMap(({ id, state }) => {
    const item = store.items.value?.find((each) => each.id === ITEM_OF[id]);
    return item
      ? [{ id: item.id, label: item.label, state, checkedAt: call?.checked?.[item.id] ?? null }]
      : [];
  });
}

/** How many items are on the list that nothing here looks for. */
function others(checkable: readonly Checkable[], store: TakeOverStore): number {
  return (store.items.value ?? []).filter(({ id }) => !checkable.some((one) => one.id === id))
    .length;
}

function whatIsTicked(
  fresh: readonly Checkable[],
  open: readonly Checkable[],
  others: number,
): string {
  const labels = open.map(({ label }) => texts.quoted(label));
  const list = new Intl.ListFormat(uiLocale).format(labels);
  const rest = labels.length > 0 ? texts.stayOpen(labels.length, list) : texts.others(others);
  return `${texts.ticks(fresh.length)} ${rest}`;
}

async function take(store: TakeOverStore, items: readonly Checkable[]): Promise<void> {
  if (items.length === 0) return;
  const ids = items.map(({ id }) => id);
  await attemptUndoable(() => store.tickChecked(ids), texts.taken(items.length));
}
