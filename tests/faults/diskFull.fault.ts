import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, expect, inject } from 'vitest';
import { HEART } from '../e2e/support/newTabWords';
import { Person } from '../e2e/support/person';
import { note as noteFigures } from './support/figures';
import { noteLabel, savesQuotes } from './support/life';
import { noSmallDisk, SmallDisk } from './support/smallDisk';
import { agreement } from './support/state';
import { found } from './support/stream';

const SORRY =
  'Das ließ sich nicht speichern, weil auf diesem Gerät kein Platz mehr ist. Es wurde nichts geändert.';
const MEGABYTES = 160;

const test = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest wants to see what a fixture depends on
  .extend('disk', async ({}, { onCleanup }) => {
    const disk = new SmallDisk(MEGABYTES);
    onCleanup(() => disk.leaves());
    return disk;
  })
  .extend('person', async ({ disk, task, onTestFailed }, { onCleanup }) => {
    const profile = join(disk.folder, 'profile');
    const template = inject('profileTemplate');
    if (template) cpSync(template, profile, { recursive: true });
    else mkdirSync(profile);
    const person = await Person.arrives(inject('browserName'), {}, profile);
    onTestFailed(async () => {
      for (const [i, view] of person.views.entries()) {
        await view.photographs(`fault-${task.name}-${i}`).catch(() => {});
      }
    });
    onCleanup(() => person.leaves());
    return person;
  });

test.skipIf(noSmallDisk)(
  `a full disk: acts fail with a sentence, and go on when there is space${noSmallDisk ? ` (left out: ${noSmallDisk})` : ''}`,
  async ({ person, disk }) => {
    const [text = ''] = await savesQuotes(person, 1);
    const field = ['textbox', noteLabel(text)] as const;
    const library = await person.opensLibrary('#favourites');
    const tab = await person.opensNewTab();
    await tab.finds(HEART);
    await library.comesToFront();
    await writesUntilSaved('Vorher');

    disk.fills();
    // What was set aside before the disk was full is used up at some time.
    let acknowledged = 1;
    let refused = '';
    for (let i = 1; i <= 300 && refused === ''; i++) {
      const long = `${i} ${'x'.repeat(5_000)}`;
      const answer = await tries(long);
      if (answer === 'Gespeichert') acknowledged += 1;
      else refused = answer;
    }
    expect(refused).toContain(SORRY);
    await library.isAccessible();
    const draft = await library.page.evaluate(() => document.querySelector('textarea')?.value);
    expect(draft).toMatch(new RegExp(`^${acknowledged} `));
    if (person.browserName === 'chromium') {
      // It has closed the database by now, and cannot open it either. Firefox takes what is small.
      for (const words of ['Noch einmal', 'Und noch einmal']) {
        expect(await tries(words)).toContain(SORRY);
      }
    }

    disk.empties();
    await writesUntilSaved('Nachher');
    acknowledged += 1;
    await tab.comesToFront();
    await tab.clicks(HEART);
    await tab.sees('Favoriten');
    const kept = await agreement(person);
    expect(found(kept.database ?? {}, noteLabel(text))).toBe('Nachher');

    await person.restarts();
    const again = await person.opensLibrary('#favourites');
    await again.reads(field, 'Nachher');
    const { browserName: browser } = person;
    noteFigures({ browser, test: 'a full disk', rounds: 1, acknowledged, lost: 0 });

    /** Writes a note, and says what the page says to it. */
    async function tries(words: string): Promise<string> {
      await library.writes(field, words);
      await library.page.evaluate(() => (document.activeElement as HTMLElement).blur());
      const status = () =>
        library.page.evaluate(
          () =>
            document.querySelector('textarea')?.parentElement?.querySelector('[role=status]')
              ?.textContent ?? '',
        );
      await expect.poll(status, { timeout: 15_000 }).toMatch(/^(Gespeichert|Das .*)$/);
      return status();
    }

    async function writesUntilSaved(words: string): Promise<void> {
      await expect.poll(() => tries(words), { timeout: 20_000 }).toBe('Gespeichert');
    }
  },
);
