import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type Call, isUnderWay, progressOf } from '../../core/calls/call.ts';
import type { ChecklistItem } from '../../core/calls/checklist.ts';
import { BASE } from '../../core/calls/kinds.ts';
import { preparedFor } from '../../core/calls/plannedCall.ts';
import type { Reminder } from '../../core/calls/reminder.ts';
import type { Contact, Person } from '../../core/people/person.ts';
import { words } from '../../locales/panelWords.ts';
import { chooseKind, endCall, hangUp, latestCall, tick } from '../../store/calls/calls.ts';
import { itemsOfKind } from '../../store/calls/checklists.ts';
import { reminders } from '../../store/calls/reminders.ts';
import { latestContactsWith, peopleWith } from '../../store/people/people.ts';
import { attempt, attemptUndoable } from '../page/notices.ts';

const texts = words.calls;

/** The current call with its checklist. */
export interface CallModel {
  /** The current call; null if there is none, `undefined` until loaded. */
  readonly call: ReadonlySignal<Call | null | undefined>;
  /** The reminder whose call is prepared, and not under way: see `preparedFor`. */
  readonly planned: ReadonlySignal<Reminder | null>;
  readonly kindId: ReadonlySignal<string | undefined>;
  /** The people of the call. */
  readonly people: ReadonlySignal<Person[] | undefined>;
  /** The latest contact with each of them, by their ids. */
  readonly contacts: ReadonlySignal<ReadonlyMap<string, Contact> | undefined>;
  readonly items: ReadonlySignal<ChecklistItem[] | undefined>;
  /** The ids of the ticked items; `undefined` until loaded. */
  readonly ticked: ReadonlySignal<readonly string[] | undefined>;
  readonly progress: ReadonlySignal<ReturnType<typeof progressOf>>;
  tick(itemId: string, done: boolean): Promise<void>;
  chooseKind(kindId: string): Promise<void>;
  /** Ends the call; the user may be asked who it was with. */
  hangUp(): Promise<void>;
  startAfresh(): Promise<void>;
}

/** How often is checked whether the call has expired: its ticks hold for some hours. */
const CHECK_INTERVAL_MS = 30_000;

/** The model of the current call, for the lifetime of the page. */
export function callModel(): CallModel {
  const now = signal(Date.now());
  setInterval(() => {
    now.value = Date.now();
  }, CHECK_INTERVAL_MS);

  const call = computed(() => {
    const latest = latestCall.value;
    if (latest === undefined) return undefined;
    // The later of both: a call may have begun after the last check; and the clock may have been set back.
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
  const planned = computed(() =>
    call.value === undefined
      ? null
      : preparedFor(call.value, reminders.value ?? [], Math.max(now.value, Date.now())),
  );

  return {
    call,
    planned,
    kindId,
    people: peopleWith(personIds),
    contacts: latestContactsWith(personIds),
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
