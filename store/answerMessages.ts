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

/** The schema of the arguments of each message. */
const ARGS: { [Name in keyof Messages]: v.GenericSchema<unknown, Parameters<Messages[Name]>> } = {
  settle: v.strictTuple([]),
  rebuild: v.strictTuple([]),
  commit: v.strictTuple([
    v.strictObject({
      generation: v.pipe(v.number(), v.safeInteger()),
      changes: v.array(changeSchema),
    }),
  ]),
  miss: v.strictTuple([]),
  isBrowserPrivate: v.strictTuple([]),
  lookAtReminders: v.strictTuple([]),
  enterCall: v.strictTuple([
    v.strictObject({ id: v.pipe(v.number(), v.safeInteger()), url: v.string() }),
  ]),
  takePerson: v.strictTuple([
    v.strictObject({ id: v.pipe(v.number(), v.safeInteger()), url: v.string() }),
  ]),
  lookForCalls: v.strictTuple([]),
  showOpen: v.strictTuple([]),
};

const messageSchema = v.strictObject({
  ask: v.picklist(Object.keys(ARGS) as (keyof Messages)[]),
  told: v.array(v.unknown()),
});

/**
 * Handles a message that a page has sent with `ask` (messages.ts).
 *
 * @returns `undefined` if `message` is not valid: then nothing is done
 */
export function answerMessage(message: unknown, answers: Messages): Promise<unknown> | undefined {
  if (!v.is(messageSchema, message)) return undefined;
  const told = v.safeParse(ARGS[message.ask], message.told);
  const answer = answers[message.ask] as (...told: unknown[]) => Promise<unknown>;
  return told.success ? answer(...told.output) : undefined;
}
