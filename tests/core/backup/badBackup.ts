import { backupText } from '../../../core/backup/backup.ts';
import { parseBackup, textOf } from '../../../core/backup/parse.ts';
import { type BackupProblem, BadBackup } from '../../../core/backup/problem.ts';
import { newCall } from '../../../core/calls/call.ts';
import { backupOf } from './someBackup.ts';

const call = newCall('c', 'base', 1);
export const step = {
  id: '2026-11-22/1',
  day: '2026-11-22',
  stepId: 's',
  words: 'Größe',
  personId: null,
  why: { kind: 'weekend' as const },
  outcome: 'done' as const,
  doneAt: 1,
  note: '',
  returnsOn: null,
};
/** A backup in which everything is right. */
export const sound = backupText(backupOf({ calls: [call], steps: [step] }));

/** What is wrong with a file; `read` if nothing is. */
export function problemIn(text: string | Uint8Array): BackupProblem | 'read' {
  try {
    parseBackup(typeof text === 'string' ? text : textOf(text));
  } catch (error) {
    if (error instanceof BadBackup) {
      return error.reason.problem;
    }
    throw error;
  }
  return 'read';
}

/** A backup with a setting whose value is this text of JSON. */
export function withValue(json: string): string {
  const text = backupText(backupOf({ settings: [{ key: 'a', value: 'HERE' }] }));
  return text.replace('"HERE"', () => json);
}

export function damaged(
  table: string | null,
  entry: number | null,
  field: string,
  fault = 'wrong',
) {
  return { what: 'damaged', place: { table, entry, field }, fault };
}
