import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { backupText, sameRows } from '../../core/backup/backup.ts';
import { consistent } from '../../core/backup/consistent.ts';
import { findFault } from '../../core/backup/schema.ts';
import { answer as answerContacts } from '../../core/people/import/readContacts.ts';
import { Refused } from '../../core/refusal.ts';
import { readBackup, readSnapshot } from '../../store/backup/readBackup.ts';
import { restoreBackup } from '../../store/backup/restore.ts';
import { importPeople } from '../../store/people/imports.ts';
import { backupOf, someRows } from '../core/backup/someBackup.ts';
import { LINKEDIN } from '../core/people/import/importing.ts';
import { someFile } from '../core/someFile.ts';
import { everything, holds } from './realStore.ts';

// The rotation would go on, which is another story: here it stands still.
vi.mock(import('../../store/quotes/rotation.ts'), async (original) => ({
  ...(await original()),
  refreshQuoteCache: async () => {},
}));

const place = vi.hoisted(() => ({ snapshots: new Map<string, Blob>() }));

vi.mock('../../platform/worker.ts', () => import('./noWorker.ts'));
vi.mock('../../platform/snapshotFolder.ts', () => ({
  readFile: async (name: string) => place.snapshots.get(name) ?? null,
}));
vi.mock('../../store/backup/snapshots.ts', () => ({
  removeSnapshot: async (name: string) => void place.snapshots.delete(name),
  takeSnapshot: async () => 'safety',
}));

/** So many files for each whole act. */
const FILES = 200;

const profiles = fc
  .sample(someRows, { numRuns: 100, seed: 7 })
  .filter((rows) => JSON.stringify(rows).length < 8_000);
const mine = profiles[0];
const backups = fc.constantFrom(...profiles).map((rows) => backupText(backupOf(rows)));
const files = someFile(
  backups,
  ['{"id":"a"},', '"__proto__":{"x":1},', `${'['.repeat(999)}`],
  fc.jsonValue().map((rows) =>
    JSON.stringify({
      ...{ nahbar: 'backup', version: 4, exportedAt: '2026-11-22', appVersion: '1' },
      rows,
    }),
  ),
);
const contacts = someFile(
  fc.constant(`${LINKEDIN}\nAda,Beispiel,,a@example.org,B,Ton,\nJörg,"Ü, nal",,,,,\n`),
  ['"', 'BEGIN:VCARD\n', 'END:VCARD\n'],
  fc.string({ unit: 'binary', maxLength: 80 }).map((rows) => `${LINKEDIN}\n${rows}`),
);

/** Whether the act was done wholly; if not, it was refused and everything is as it was. */
async function isDone(act: () => Promise<unknown>): Promise<boolean> {
  const before = JSON.stringify(await everything());
  try {
    await act();
    return true;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    expect(JSON.stringify(await everything())).toBe(before);
    return false;
  }
}

const gzipped = (file: Blob) =>
  new Response(file.stream().pipeThrough(new CompressionStream('gzip'))).blob();

beforeEach(() => holds(mine));

describe('a whole act with any file', () => {
  it.each([
    ['a restore from a file', async (file: Blob) => readBackup(file)],
    [
      'a restore from a snapshot',
      async (file: Blob) => {
        place.snapshots.set('it', file);
        return readSnapshot('it');
      },
    ],
  ])('%s does all of it or nothing', async (what, read) => {
    let done = 0;
    await fc.assert(
      fc.asyncProperty(files, async (bytes) => {
        const text = new Blob([bytes as Uint8Array<ArrayBuffer>]);
        const isSnapshot = what.endsWith('snapshot');
        const file = isSnapshot ? await gzipped(text) : text;
        if (
          await isDone(async () => {
            const { rows } = await read(file);
            const wanted = structuredClone(rows);
            const at = vi.spyOn(Date, 'now').mockReturnValue(Date.now());
            await restoreBackup({ rows }, { way: 'replace' });
            const whole = consistent(wanted, { decks: [], kinds: [] }, Date.now());
            at.mockRestore();
            expect(sameRows(await everything(), whole)).toBe(true);
            await holds(mine);
            await restoreBackup({ rows: wanted }, { way: 'merge', preference: 'backup' });
            expect(findFault(await everything())).toBeNull();
          })
        ) {
          done += 1;
          await holds(mine);
        }
      }),
      { numRuns: FILES },
    );
    expect(done).toBeGreaterThan(FILES / 20);
    expect(done).toBeLessThan(FILES);
  });

  it('an import of people does all of it or nothing', async () => {
    let done = 0;
    await fc.assert(
      fc.asyncProperty(contacts, async (bytes) => {
        const { people, circles } = await everything();
        const before = JSON.stringify(await everything());
        const file = new File([bytes as Uint8Array<ArrayBuffer>], 'a.csv');
        const answer = await answerContacts({ file, people, circles }, () => {});
        expect(JSON.stringify(await everything())).toBe(before);
        if ('fault' in answer) return;
        const { candidates, seen } = answer.preview;
        const input = { fileName: 'a.csv', rhythm: null, withCircles: true };
        const { added } = await importPeople(candidates, seen, input);
        expect((await everything()).people.length).toBe(people.length + added);
        done += 1;
        await holds(mine);
      }),
      { numRuns: FILES },
    );
    expect(done).toBeGreaterThan(FILES / 20);
  });
});
