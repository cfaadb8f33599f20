import * as v from 'valibot';
import { TABLE_NAMES } from '../core/tables.ts';
import type { Messages } from './messages.ts';
import { isRow } from './replica/replica.ts';

const changeSchema = v.pipe(
  v.strictObject({
    table: v.picklist(TABLE_NAMES),
    key: v.pipe(v.string(), v.nonEmpty()),
    row: v.nullable(v.looseObject({})),
  }),
  v.check(({ table, key, row }) => row === null || isRow(table, key, row)),
);

/** What is told with each message. */
const TOLD: { [Name in keyof Messages]: v.GenericSchema<unknown, Parameters<Messages[Name]>> } = {
  settle: v.strictTuple([]),
  commit: v.strictTuple([
    v.strictObject({
      generation: v.pipe(v.number(), v.safeInteger()),
      changes: v.array(changeSchema),
    }),
  ]),
  miss: v.strictTuple([]),
  lookAtReminders: v.strictTuple([]),
  enterCall: v.strictTuple([
    v.strictObject({ id: v.pipe(v.number(), v.safeInteger()), url: v.string() }),
  ]),
  lookForCalls: v.strictTuple([]),
  showOpen: v.strictTuple([]),
};

const messageSchema = v.strictObject({
  ask: v.picklist(Object.keys(TOLD) as (keyof Messages)[]),
  told: v.array(v.unknown()),
});

/**
 * Answers what a page asks (`ask` in messages.ts).
 *
 * @returns `undefined` where `message` is none of these, whatever else it may be: then nothing is done
 */
export function answerMessage(message: unknown, answers: Messages): Promise<unknown> | undefined {
  if (!v.is(messageSchema, message)) return undefined;
  const told = v.safeParse(TOLD[message.ask], message.told);
  const answer = answers[message.ask] as (...told: unknown[]) => Promise<unknown>;
  return told.success ? answer(...told.output) : undefined;
}
