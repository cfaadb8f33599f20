import * as v from 'valibot';
import { isText, text, time } from '../fieldSchemas.ts';
import type { After, Call, EndedBy } from './call.ts';
import type { Checklist } from './checklist.ts';
import { isLink, type Reminder, type ReminderOutcome } from './reminder.ts';

const checklist = v.object({
  id: text,
  name: v.nullable(text),
  of: text,
  entries: v.array(
    v.object({
      id: text,
      own: v.boolean(),
      words: v.nullable(v.object({ label: text, why: text })),
      removedAt: v.nullable(time),
    }),
  ),
}) satisfies v.GenericSchema<unknown, Checklist>;

const call = v.object({
  id: text,
  checklistId: text,
  startedAt: time,
  endedAt: v.nullable(time),
  ticked: v.array(text),
  checked: v.exactOptional(v.record(text, time)),
  room: v.nullable(text),
  personIds: v.array(text),
  points: text,
  after: v.nullable(v.custom<After>(isText)),
  endedBy: v.exactOptional(v.custom<EndedBy>(isText)),
  prepares: v.exactOptional(text),
}) satisfies v.GenericSchema<unknown, Call>;

const reminder = v.object({
  id: text,
  at: time,
  startsAt: v.nullable(time),
  title: text,
  personId: v.nullable(text),
  // It becomes a link, so the scheme must be safe.
  link: v.nullable(v.pipe(text, v.check(isLink))),
  outcome: v.custom<ReminderOutcome>(isText),
}) satisfies v.GenericSchema<unknown, Reminder>;

/** A row of each table. */
export const callRows = { checklists: checklist, calls: call, reminders: reminder };
