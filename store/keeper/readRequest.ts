import * as v from 'valibot';
import { TABLES } from '../../core/backup/rows.ts';
import { isRow } from '../copy/copy.ts';
import type { Request } from './requests.ts';

const changeSchema = v.pipe(
  v.strictObject({
    table: v.picklist(TABLES),
    key: v.pipe(v.string(), v.nonEmpty()),
    row: v.nullable(v.looseObject({})),
  }),
  v.check(({ table, key, row }) => row === null || isRow(table, key, row)),
);

const requestSchema = v.variant('ask', [
  v.strictObject({ ask: v.literal('settle') }),
  v.strictObject({ ask: v.literal('miss') }),
  v.strictObject({ ask: v.literal('propose') }),
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
