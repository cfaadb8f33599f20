import { saveFile } from '../../platform/saveFile.ts';
import { readStorage, type StorageEntries } from './copy.ts';
import { readDatabase, type Stored } from './database.ts';
import { element } from './element.ts';
import { follow, foundIn, type Reading } from './reading.ts';
import { listSnapshots, type Snapshot } from './snapshots.ts';
import { texts } from './texts.ts';

/** What was read from each storage of Nahbar, so far. */
export interface Findings {
  /** Null where there is no database. */
  database: Reading<Stored | null>;
  copy: Reading<StorageEntries>;
  drafts: Reading<Record<string, string>>;
  snapshots: Reading<Snapshot[]>;
}

/**
 * Reads all storages in parallel; one that fails or is late does not affect the others.
 *
 * @param changed called whenever there is news of one
 */
export function readEverything(changed: () => void): Findings {
  const findings: Findings = {
    database: { isLate: false },
    copy: { isLate: false },
    drafts: { isLate: false },
    snapshots: { isLate: false },
  };
  const found = (news: Partial<Findings>) => {
    Object.assign(findings, news);
    changed();
  };
  follow(
    () => readDatabase('nahbar'),
    (database) => found({ database }),
  );
  follow(readStorage, (copy) => found({ copy }));
  follow(readDrafts, (drafts) => found({ drafts }));
  follow(listSnapshots, (snapshots) => found({ snapshots }));
  return findings;
}

/** Everything that could be read, unchecked, as JSON that support or a developer can work with. */
function rawExport(findings: Findings): string {
  const { database, copy, drafts, snapshots } = findings;
  const stored = foundIn(database, null);
  const backups = foundIn(snapshots, []);
  const errors = [
    ...failuresIn(findings),
    ...(stored?.errors ?? []),
    ...failuresIn(Object.fromEntries(backups.map(({ name, records }) => [name, records]))),
  ];
  return JSON.stringify(
    {
      nahbar: 'raw',
      version: 1,
      exportedAt: new Date().toISOString(),
      indexedDB: stored && { version: stored.version, tables: stored.tables },
      storageLocal: foundIn(copy, null),
      drafts: foundIn(drafts, null),
      snapshots: backups.map(({ name }) => name),
      errors,
    },
    null,
    2,
  );
}

function failuresIn(readings: object): string[] {
  return Object.entries(readings as Record<string, Reading<unknown>>).flatMap(([place, reading]) =>
    'found' in reading
      ? []
      : [`${place}: ${'failed' in reading ? reading.failed : 'No answer yet'}`],
  );
}

/** The drafts, by their keys in localStorage. */
async function readDrafts(): Promise<Record<string, string>> {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith('draft.'));
  return Object.fromEntries(keys.map((key) => [key, localStorage.getItem(key) ?? '']));
}

/** The button that saves everything that could be read so far as a file. */
export function saveAll(findings: Findings): HTMLElement {
  const saved = element('p', { role: 'status' });
  const save = () => {
    const name = `nahbar-${new Date().toISOString().slice(0, 10)}-raw.json`;
    const file = new Blob([rawExport(findings)], { type: 'application/json' });
    saveFile(name, file);
    const isAll = Object.values(findings).every((reading) => !('isLate' in reading));
    saved.textContent = isAll ? texts.saved(name) : texts.savedSoFar(name);
  };
  return element(
    'div',
    {},
    element('button', { type: 'button', class: 'edged', onClick: save }, texts.save),
    element('p', { class: 'note' }, texts.saveNote),
    saved,
  );
}
