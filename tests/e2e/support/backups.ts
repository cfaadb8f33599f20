import { TABLE_NAMES } from '../../../core/tables';
import { someRow } from '../../core/steps/someSteps';
import { leavesRows } from './leavesRows';
import { waitFor } from './patience';
import type { Person } from './person';
import type { View } from './view';

/** Every row of the database, table by table, read behind Nahbar's back. */
export function allRows(person: Person): Promise<Record<string, unknown[]>> {
  return person.backstage(
    async (tables: string[]) => {
      const request = indexedDB.open('nahbar');
      await new Promise((resolve, reject) => {
        request.onsuccess = resolve;
        request.onerror = () => reject(request.error);
      });
      const transaction = request.result.transaction(tables);
      const asked = tables.map(
        (table) => [table, transaction.objectStore(table).getAll()] as const,
      );
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
      request.result.close();
      return Object.fromEntries(asked.map(([table, all]) => [table, all.result]));
    },
    [...TABLE_NAMES],
  );
}

/**
 * Leaves a person in a circle, a contact with them, a call to come, a quote in a deck,
 * the record of an import, and a step of today.
 */
export async function knowsSomebody(person: Person): Promise<void> {
  const day = new Date().toISOString().slice(0, 10);
  await leavesRows(person, {
    state: [{ key: 'steps', seed: 1 }],
    steps: [someRow(day, 'any', { words: 'Hör heute jemandem zu.' })],
    people: [
      {
        id: 'ada',
        name: 'Ada Lovelace',
        organisation: '',
        role: '',
        circles: ['film'],
        rhythm: 'none',
        channels: [{ kind: 'email', address: 'ada@example.org' }],
        personal: 'spielt Schach',
        professional: '',
        lastContactAt: 1_700_000_000_000,
        restsUntil: null,
        paused: false,
        addedAt: 1_700_000_000_000,
        followUps: [{ id: 'move', day: '2999-12-12', text: 'fragen, wie der Umzug war' }],
        dates: [{ kind: 'birthday', label: '', on: '12-10', year: 1815 }],
        howMet: 'auf der Berlinale',
        place: 'London',
      },
    ],
    circles: [{ id: 'film', name: 'Film', rhythm: 'month' }],
    reminders: [
      {
        id: 'soon',
        at: 4_000_000_000_000,
        startsAt: null,
        title: 'Rückruf',
        personId: 'ada',
        link: null,
        outcome: 'waiting',
      },
    ],
    contacts: [{ id: 'talk', personId: 'ada', at: 1_700_000_000_000, channel: 'email', note: '' }],
    imports: [
      {
        id: '1700000000000',
        at: 1_700_000_000_000,
        fileName: 'kontakte.vcf',
        people: [['ada', 1]],
        circles: [],
        completed: [],
      },
    ],
    decks: [{ id: 'stoa', title: 'Stoa', isOn: true, frequency: 'often', addedAt: 1 }],
    quotes: [
      {
        id: 'own',
        deckId: 'stoa',
        quote: {
          id: 'own',
          topic: '',
          speaker: 'Seneca',
          original: { language: 'la', text: 'Vindica te tibi.', role: '', question: '' },
          translation: null,
          source: {
            title: 'Epistulae',
            author: '',
            publisher: '',
            series: null,
            url: 'https://example.org/seneca#:~:text=Vindica%20te',
            date: '2026-03-04',
          },
        },
        tags: ['Zeit'],
        addedAt: 1,
      },
    ],
  });
}

/** Chooses a file as the file dialog would have it. */
export async function choosesFile(library: View, path: string): Promise<void> {
  const input = await waitFor('a field for a file', () => library.page.$('input[type=file]'));
  await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
}

/** Puts a file among the snapshots on this device, or changes it. */
export async function leavesSnapshot(
  person: Person,
  name: string,
  content: string | { gzipped: string },
): Promise<void> {
  await person.backstage(
    async (name: string, content: string | { gzipped: string }) => {
      const body = new Blob([typeof content === 'string' ? content : content.gzipped]);
      const file =
        typeof content === 'string'
          ? body
          : await new Response(body.stream().pipeThrough(new CompressionStream('gzip'))).blob();
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle('snapshots', { create: true });
      const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await stream.write(file);
      await stream.close();
    },
    name,
    content,
  );
}

/** The names of the snapshots that acts have taken, in their order. */
export function snapshotFiles(person: Person): Promise<string[]> {
  return person.backstage(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('snapshots', { create: true });
    const names = await Array.fromAsync(folder.keys());
    // The background takes its own whenever one is due.
    return names.filter((name) => !name.includes('.regular')).sort();
  });
}
