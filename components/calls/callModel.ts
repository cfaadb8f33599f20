import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type Call, isUnderWay, progressOf } from '../../core/calls/call.ts';
import type { ChecklistItem } from '../../core/calls/checklist.ts';
import { BASE } from '../../core/calls/kinds.ts';
import type { Person } from '../../core/people/person.ts';
import { words } from '../../locales/panelWords.ts';
import { chooseKind, endCall, hangUp, latestCall, tick } from '../../store/calls/calls.ts';
import { itemsOfKind } from '../../store/calls/checklists.ts';
import { peopleWith } from '../../store/people/people.ts';
import { attempt, attemptUndoable } from '../page/notices.ts';

const texts = words.calls;

/** The checklist of the call that is under way. */
export interface CallModel {
  /** The call that is under way; null where none has begun, `undefined` until that is known. */
  readonly call: ReadonlySignal<Call | null | undefined>;
  readonly kindId: ReadonlySignal<string | undefined>;
  /** Those whom it is with. */
  readonly people: ReadonlySignal<Person[] | undefined>;
  readonly items: ReadonlySignal<ChecklistItem[] | undefined>;
  /** The ids of the items that are done; `undefined` until they are known. */
  readonly ticked: ReadonlySignal<readonly string[] | undefined>;
  readonly progress: ReadonlySignal<ReturnType<typeof progressOf>>;
  tick(itemId: string, done: boolean): Promise<void>;
  chooseKind(kindId: string): Promise<void>;
  /** The call is over: the user may be asked who it was. */
  hangUp(): Promise<void>;
  startAfresh(): Promise<void>;
}

/** How often an open checklist looks whether its call is over: ticks go stale by the hour. */
const LOOKS_EVERY_MS = 30_000;

/** The checklist of whatever call is under way, for as long as the page lives. */
export function callModel(): CallModel {
  const now = signal(Date.now());
  setInterval(() => {
    now.value = Date.now();
  }, LOOKS_EVERY_MS);

  const call = computed(() => {
    const latest = latestCall.value;
    if (latest === undefined) return undefined;
    // A call that was begun after the last look is under way, too; not one from before the clock was
    // set back.
    return isUnderWay(latest, Math.max(now.value, Date.now())) ? latest : null;
  });
  const ticked = computed(() =>
    call.value === undefined ? undefined : (call.value?.ticked ?? []),
  );
  const kindId = computed(() =>
    call.value === undefined ? undefined : (call.value?.checklistId ?? BASE),
  );
  const personIds = computed(() =>
    call.value === undefined ? undefined : (call.value?.personIds ?? []),
  );
  const items = itemsOfKind(kindId);

  return {
    call,
    kindId,
    people: peopleWith(personIds),
    items,
    ticked,
    progress: computed(() => progressOf(items.value ?? [], ticked.value ?? [])),
    async tick(itemId, done) {
      await attempt(() => tick(itemId, done));
    },
    async chooseKind(id) {
      await attempt(() => chooseKind(id));
    },
    async hangUp() {
      if (call.peek()) await attemptUndoable(hangUp, texts.overDone);
    },
    async startAfresh() {
      const id = call.peek()?.id;
      if (id === undefined) return;
      await attemptUndoable(() => endCall(id), texts.newCallDone);
    },
  };
}
