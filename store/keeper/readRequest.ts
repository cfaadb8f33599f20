import * as v from 'valibot';
import { CHANNELS } from '../../core/people/channel.ts';
import { TABLE_NAMES } from '../../core/tables.ts';
import { isRow } from '../copy/copy.ts';
import type { Request } from './requests.ts';

const id = v.pipe(v.string(), v.nonEmpty());

const changeSchema = v.pipe(
  v.strictObject({
    table: v.picklist(TABLE_NAMES),
    key: id,
    row: v.nullable(v.looseObject({})),
  }),
  v.check(({ table, key, row }) => row === null || isRow(table, key, row)),
);

const row = v.looseObject({ id });

const stepActSchema = v.variant('do', [
  v.strictObject({ do: v.literal('done'), channel: v.nullable(v.picklist(CHANNELS)) }),
  v.strictObject({ do: v.literal('put-off'), until: v.picklist(['tomorrow', 'next-week']) }),
  v.strictObject({ do: v.literal('another') }),
  v.strictObject({ do: v.literal('hide') }),
  v.strictObject({ do: v.literal('reopen') }),
]);

const turnSchema = v.pipe(
  v.strictObject({
    table: v.picklist(TABLE_NAMES),
    key: id,
    before: v.nullable(v.looseObject({})),
    after: v.nullable(v.looseObject({})),
  }),
  v.check(({ table, key, before, after }) =>
    [before, after].every((each) => each === null || isRow(table, key, each)),
  ),
);

const notedSchema = v.strictObject({
  contact: row,
  before: v.strictObject({ person: row, contacts: v.array(row) }),
});

const traceSchema = v.strictObject({
  id,
  turns: v.array(turnSchema),
  contact: v.nullable(notedSchema),
});

const callTraceSchema = v.strictObject({
  turns: v.array(turnSchema),
  contacts: v.array(notedSchema),
});

const requestSchema = v.variant('ask', [
  v.strictObject({ ask: v.literal('settle') }),
  v.strictObject({ ask: v.literal('miss') }),
  v.strictObject({ ask: v.literal('propose') }),
  v.strictObject({ ask: v.literal('settleStep'), id, act: stepActSchema }),
  v.strictObject({ ask: v.literal('reason'), id }),
  v.strictObject({ ask: v.literal('unsettleStep'), trace: traceSchema }),
  v.strictObject({
    ask: v.literal('answerCall'),
    answer: v.strictObject({ id, personIds: v.array(id), note: v.string() }),
  }),
  v.strictObject({ ask: v.literal('unanswerCall'), trace: callTraceSchema }),
  v.strictObject({ ask: v.literal('lookAtReminders') }),
  v.strictObject({
    ask: v.literal('enterCall'),
    tabId: v.pipe(v.number(), v.safeInteger()),
    url: v.string(),
  }),
  v.strictObject({ ask: v.literal('lookForCalls') }),
  v.strictObject({ ask: v.literal('showOpen') }),
  v.strictObject({
    ask: v.literal('opening'),
    personId: v.string(),
    turn: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  }),
  v.strictObject({
    ask: v.literal('commit'),
    act: v.strictObject({
      generation: v.pipe(v.number(), v.safeInteger()),
      changes: v.array(changeSchema),
    }),
  }),
]);

/** The request that `message` is; `undefined` if it is none, whatever else it may be. */
export function readRequest(message: unknown): Request | undefined {
  const { success, output } = v.safeParse(requestSchema, message);
  return success ? (output as Request) : undefined;
}
