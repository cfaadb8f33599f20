import * as v from 'valibot';
import { day, isText, monthDay, text, time } from '../fieldSchemas.ts';
import type { ChannelKind, ContactKind } from './channel.ts';
import type { ImportRecord } from './import/importRecord.ts';
import type { Address, Circle, Contact, Person, RemovedPerson, Rhythm } from './person.ts';
import type { YearlyKind } from './yearlyDate.ts';

// A rhythm or a channel that only a newer Nahbar knows is none to this one, and stays in the row.
const rhythm = v.nullable(v.custom<Rhythm>(isText));
const channelKind = v.custom<ChannelKind>(isText);
const contactKind = v.custom<ContactKind>(isText);
const yearlyKind = v.custom<YearlyKind>(isText);

const person = v.object({
  id: text,
  name: text,
  organisation: text,
  role: text,
  circles: v.array(text),
  rhythm,
  channels: v.array(v.object({ kind: channelKind, address: text, label: v.optional(text) })),
  personal: text,
  professional: text,
  lastContactAt: v.nullable(time),
  restsUntil: v.nullable(time),
  paused: v.boolean(),
  addedAt: time,
  followUps: v.exactOptional(v.array(v.object({ id: text, day, text }))),
  dates: v.exactOptional(
    v.array(
      v.object({ kind: yearlyKind, label: text, on: monthDay, year: v.nullable(v.number()) }),
    ),
  ),
  skippedAt: v.exactOptional(v.nullable(time)),
  heavyUntil: v.exactOptional(v.nullable(day)),
  howMet: v.exactOptional(text),
  introducedBy: v.exactOptional(v.array(text)),
  place: v.exactOptional(text),
  // As with rhythms, one that only a newer Nahbar knows stays.
  address: v.exactOptional(v.custom<Address>(isText)),
}) satisfies v.GenericSchema<unknown, Person>;

const circle = v.object({
  id: text,
  name: text,
  rhythm,
  meetsAt: v.exactOptional(text),
  nextMeeting: v.exactOptional(v.nullable(v.object({ day, time: text }))),
}) satisfies v.GenericSchema<unknown, Circle>;

const contact = v.object({
  id: text,
  personId: text,
  at: time,
  channel: v.nullable(contactKind),
  note: text,
}) satisfies v.GenericSchema<unknown, Contact>;

const imprints = v.array(v.tuple([text, time]));

const importRecord = v.object({
  id: text,
  at: time,
  fileName: text,
  people: imprints,
  circles: imprints,
  completed: v.array(v.object({ before: person, imprint: time })),
}) satisfies v.GenericSchema<unknown, ImportRecord>;

/** In the trash. */
export const removedPerson = v.object({
  id: text,
  person,
  contacts: v.array(contact),
  into: v.optional(text),
}) satisfies v.GenericSchema<unknown, RemovedPerson>;

/** A row of each table. */
export const peopleRows = {
  people: person,
  circles: circle,
  contacts: contact,
  imports: importRecord,
};
