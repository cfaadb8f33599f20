import { type Day, dayOf } from '../../core/calendar/day.ts';
import type { ChannelKind } from '../../core/people/channel.ts';
import { withoutContact } from '../../core/people/contactHistory.ts';
import { followUpOf, withFollowUp, withoutFollowUp } from '../../core/people/occasions.ts';
import type { Person } from '../../core/people/person.ts';
import {
  another,
  type DayStep,
  done,
  later,
  noted,
  notForMe,
  reopened,
  STEP_NOTE_LIMIT,
  standing,
} from '../../core/steps/day.ts';
import { limitText } from '../../core/wording.ts';
import { writeForGood } from '../open.ts';
import {
  CONTACT_TABLES,
  type ContactChange,
  type ContactTables,
  changeKnown,
  contactOf,
  putContact,
  withdrawContact,
} from '../people/putContact.ts';
import type { Tables } from '../storageBackend.ts';
import { type RowChange, recordRowChanges, revert, type Undo } from '../undo.ts';

/** An act of the user on the step of a day. */
export type StepAct =
  /** If the step names a person, they were in touch, by `channel` where that is known. */
  | { do: 'done'; channel: ChannelKind | null }
  | { do: 'put-off'; until: 'tomorrow' | 'next-week' }
  | { do: 'another' }
  /**
   * It does not come again. If it names a person, it is the person who is not proposed again; a follow-up is
   * removed instead.
   */
  | { do: 'hide' }
  /** The turn of the person whom it names is passed over: their rhythm counts from today. */
  | { do: 'skip' }
  /** It was not done after all, nor is it put off; a contact that came of it was none. */
  | { do: 'reopen' };

/** A step that names a person is a contact with them. */
const STEP_TABLES = [...CONTACT_TABLES, 'steps'] as const;
type StepTables = Pick<Tables, (typeof STEP_TABLES)[number]>;

/** What an act has changed, for its undo. */
interface Trace {
  /** The id of the step's row. */
  id: string;
  changes: readonly RowChange[];
  contact: ContactChange | null;
}

/**
 * Settles the step in the row `id`. A step that was settled meanwhile, in another tab, stays as it is.
 *
 * @returns undoes it; the note on the step stays
 * @throws Refused where nothing lasts; an Error if there is no such step
 */
export async function settleStep(id: string, act: StepAct): Promise<Undo> {
  const trace = await writeForGood(STEP_TABLES, (rows) => settled(rows, id, act, Date.now()));
  return () => writeForGood(STEP_TABLES, (rows) => revertSettling(rows, trace));
}

async function settled(rows: StepTables, id: string, act: StepAct, now: number): Promise<Trace> {
  const row = await rows.steps.get(id);
  if (!row) throw new Error(`There is no step ${id}.`);
  if (act.do === 'reopen') return { id, changes: await reopen(rows, row), contact: null };
  if (row.outcome !== 'open') return { id, changes: [], contact: null };
  if (act.do === 'done') {
    // What was to be asked is what there is to remember, until more is written.
    const told = row.why.kind === 'follow-up' && row.note === '' ? noted(row, row.why.text) : row;
    const { changes } = await recordRowChanges(rows, async (recorded) => {
      const settledRow = done(told, now);
      if (settledRow) await recorded.steps.put(settledRow);
      await changeFollowUp(recorded, row, withoutFollowUp);
    });
    return { id, changes, contact: await contactFrom(rows, told, act.channel, now) };
  }
  const { changes } = await recordRowChanges(rows, async (recorded) => {
    const changed = await changedBy(act, row, recorded, dayOf(now));
    if (changed) await recorded.steps.put(changed);
    await changePersonBy(act, row, changed, recorded, now);
  });
  return { id, changes, contact: null };
}

/** What an act other than "done" means for the person whom the step names. */
async function changePersonBy(
  act: StepAct,
  row: DayStep,
  changed: DayStep | null,
  rows: Pick<Tables, 'people'>,
  now: number,
): Promise<void> {
  const { why, personId } = row;
  const until = changed?.returnsOn;
  if (act.do === 'put-off' && why.kind === 'follow-up' && until) {
    await changeFollowUp(rows, row, (person) => {
      const known = followUpOf(person, why.id);
      return known ? withFollowUp(person, { ...known, day: until }) : person;
    });
  }
  if (act.do === 'hide' && why.kind === 'follow-up') {
    await changeFollowUp(rows, row, withoutFollowUp);
  } else if (act.do === 'hide') await changeIfThere(rows, personId, { paused: true });
  if (act.do === 'skip') await changeIfThere(rows, personId, { skippedAt: now });
}

/** Changes the follow-up that a step is about, on its person; does nothing for another step. */
async function changeFollowUp(
  rows: Pick<Tables, 'people'>,
  { why, personId }: DayStep,
  change: (person: Person, id: string) => Person,
): Promise<void> {
  const person = why.kind === 'follow-up' && personId && (await rows.people.get(personId));
  if (person) await rows.people.put(change(person, why.id));
}

async function changeIfThere(
  rows: Pick<Tables, 'people'>,
  id: string | null,
  change: Partial<Person>,
): Promise<void> {
  const person = id && (await rows.people.get(id));
  if (person) await rows.people.put({ ...person, ...change });
}

async function changedBy(
  act: Exclude<StepAct, { do: 'done' | 'reopen' }>,
  row: DayStep,
  rows: Pick<Tables, 'steps'>,
  today: Day,
): Promise<DayStep | null> {
  switch (act.do) {
    case 'put-off':
      return later(row, act.until, today);
    case 'another':
      return another(
        row,
        await rows.steps.where('day').between(row.day, row.day, true, true).toArray(),
      );
    case 'hide':
    case 'skip':
      return notForMe(row);
  }
}

async function reopen(rows: StepTables, row: DayStep): Promise<readonly RowChange[]> {
  const { changes } = await recordRowChanges(rows, async (noted) => {
    const open = reopened(row);
    if (!open) return;
    await noted.steps.put(open);
    const { why } = row;
    if (why.kind === 'follow-up') {
      const { id, day, text } = why;
      await changeFollowUp(noted, row, (person) => withFollowUp(person, { id, day, text }));
    }
    const contact = await noted.contacts.get(contactOf(row.id));
    if (!contact) return;
    await changeKnown(noted, contact.personId, (known) => withoutContact(known, contact));
  });
  return changes;
}

async function contactFrom(
  rows: ContactTables,
  { id, personId, note }: DayStep,
  channel: ChannelKind | null,
  at: number,
): Promise<ContactChange | null> {
  if (personId === null) return null;
  return putContact(rows, { id: contactOf(id), personId, at, channel, note });
}

async function revertSettling(rows: StepTables, { id, changes, contact }: Trace): Promise<number> {
  if (changes.length > 0 && contact) {
    const note = (await rows.steps.get(id))?.note ?? contact.contact.note;
    const isGone = await withdrawContact(rows, {
      ...contact,
      contact: { ...contact.contact, note },
    });
    // The contact was edited since: so the step stays done.
    if (!isGone) return 1;
  }
  const [ofStep, others] = [true, false].map((is) =>
    changes.filter(({ table }) => (table === 'steps') === is),
  );
  // A step that was settled can only differ by its note, which is kept on purpose.
  await revert(rows, ofStep ?? []);
  return revert(rows, others ?? []);
}

/**
 * Completes the open step of today that names a person, because a contact was logged. Part of an act.
 *
 * @param at the time of the contact, in milliseconds since 1970, UTC, like `now`
 */
export async function completeStepFor(
  rows: Pick<Tables, 'steps'>,
  personId: string,
  at: number,
  now: number,
): Promise<readonly RowChange[]> {
  const today = dayOf(now);
  if (dayOf(at) !== today) return [];
  const { changes } = await recordRowChanges(rows, async (noted) => {
    const ofDay = await noted.steps.where('day').between(today, today, true, true).toArray();
    const row = standing(ofDay, today);
    // Somebody whom the user spoke to need not have been asked what was to be asked.
    const isMeant = row?.personId === personId && row.why.kind !== 'follow-up';
    const settled = isMeant ? done(row, now) : null;
    if (settled) await noted.steps.put(settled);
  });
  return changes;
}

/** Notes what came of a step that is done. @throws Refused if it is too long, or nothing lasts. */
export async function noteOnStep(id: string, note: string): Promise<void> {
  const text = limitText(note, STEP_NOTE_LIMIT);
  await writeForGood(['contacts', 'steps'], async (rows) => {
    const row = await rows.steps.get(id);
    if (!row) throw new Error(`There is no step ${id}.`);
    await rows.steps.put(noted(row, text));
    const contact = await rows.contacts.get(contactOf(id));
    // The contact has the same note, until it is edited separately in the library.
    if (contact?.note === row.note) await rows.contacts.put({ ...contact, note: text });
  });
}
