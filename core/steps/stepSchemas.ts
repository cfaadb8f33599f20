import * as v from 'valibot';
import { day, isText, text, time } from '../fieldSchemas.ts';
import type { DayStep, Outcome } from './day.ts';
import type { Why } from './step.ts';

const dayStep = v.object({
  id: text,
  day,
  stepId: text,
  words: text,
  personId: v.nullable(text),
  why: v.custom<Why>((why) => isText((why as Partial<Why> | null)?.kind)),
  outcome: v.custom<Outcome>(isText),
  doneAt: v.nullable(time),
  note: text,
  returnsOn: v.nullable(day),
}) satisfies v.GenericSchema<unknown, DayStep>;

/** A row of each table. */
export const stepRows = { steps: dayStep };
