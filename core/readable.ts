import {
  type AllRows,
  type Kinds,
  type RowOf,
  TABLE_NAMES,
  TABLE_OF_KIND,
  type TableName,
} from './tables.ts';
import { kindAndId, type TrashEntry } from './trash.ts';

/** What every row has; fields that are optional are missing. */
type Example<Row> = {
  [Field in keyof Row as object extends Pick<Row, Field> ? never : Field]: Row[Field];
};

const wording = { language: '', text: '', role: '', question: '' };
const quote = {
  ...{ id: '', topic: '', speaker: '', original: wording, translation: null },
  source: { title: '', author: '', publisher: '', series: null },
};

/**
 * A row of each table that pages show: what it has at least, as texts, numbers, lists of such. Null stands for anything.
 * Simpler than the schemas of backups, because every page loads it, and every row that is read is compared with it.
 */
const EXAMPLES = {
  favourites: { id: '', quote, note: '', tags: [''], savedAt: 0 },
  quotes: { id: '', deckId: '', quote, tags: [''], addedAt: 0 },
  decks: { id: '', title: null, isOn: true, frequency: 'normal', addedAt: 0 },
  hiddenQuotes: { id: '', hiddenAt: 0 },
  state: null,
  settings: null,
  checklists: {
    ...{ id: '', name: null, of: '' },
    entries: [{ id: '', own: true, words: null, removedAt: null }],
  },
  calls: {
    ...{ id: '', checklistId: '', startedAt: 0, endedAt: null, ticked: [''], room: null },
    ...{ personIds: [''], points: '', after: null },
  },
  reminders: {
    ...{ id: '', at: 0, startsAt: null, title: '', personId: null, link: null },
    outcome: 'waiting',
  },
  people: {
    ...{ id: '', name: '', organisation: '', role: '', circles: [''], rhythm: null },
    ...{ channels: [{ kind: 'email', address: '' }], personal: '', professional: '' },
    ...{ lastContactAt: null, restsUntil: null, paused: false, addedAt: 0 },
  },
  circles: { id: '', name: '', rhythm: null },
  contacts: { id: '', personId: '', at: 0, channel: null, note: '' },
  imports: null,
  steps: {
    ...{ id: '', day: '', stepId: '', words: '', personId: null, why: { kind: 'just-added' } },
    ...{ outcome: 'open', doneAt: null, note: '', returnsOn: null },
  },
  trash: { id: '', row: null, discardedAt: 0 },
} satisfies { [Name in TableName]: Example<RowOf<Name>> | null };

/** What the trash has of kinds of which it has more than the row. */
const REMOVED: Readonly<Record<string, object>> = {
  deck: { id: '', deck: EXAMPLES.decks, quotes: [EXAMPLES.quotes] },
  person: { id: '', person: EXAMPLES.people, contacts: [EXAMPLES.contacts] },
} satisfies { [Kind in keyof Kinds]?: Example<Kinds[Kind]> };

/** Whether a row of that table has what pages need to show it. No act writes another: the database is damaged. */
export function isReadable(name: TableName, row: object): boolean {
  if (!isLike(row, EXAMPLES[name])) return false;
  if (name !== 'trash') return true;
  const { id, row: removed } = row as TrashEntry;
  const [kind] = kindAndId(id);
  const table = TABLE_OF_KIND.get(kind);
  return !table || isLike(removed, REMOVED[kind] ?? EXAMPLES[table]);
}

/** All rows but those of which something is missing: with one of them, a backup of all could not be restored. */
export function readableRows(rows: AllRows): AllRows {
  const readable = TABLE_NAMES.map((name) => [
    name,
    rows[name].filter((row) => isReadable(name, row)),
  ]);
  return Object.fromEntries(readable) as AllRows;
}

function isLike(value: unknown, example: unknown): boolean {
  if (example === null) return true;
  if (Array.isArray(example)) {
    return Array.isArray(value) && value.every((one) => isLike(one, example[0]));
  }
  // A time that is none cannot be shown, either.
  if (typeof example === 'number') return !Number.isNaN(new Date(value as number).getTime());
  if (typeof example !== 'object') return typeof value === typeof example;
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Record<string, unknown>;
  return Object.entries(example).every(([field, one]) => isLike(fields[field], one));
}
