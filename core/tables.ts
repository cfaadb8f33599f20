import type { Call } from './calls/call.ts';
import type { Checklist } from './calls/checklist.ts';
import type { Reminder } from './calls/reminder.ts';
import type { ImportRecord } from './people/import/importRecord.ts';
import type { Circle, Contact, Person, RemovedPerson } from './people/person.ts';
import type { RemovedDeck, StoredDeck } from './quotes/deck.ts';
import type { Favourite } from './quotes/favourite.ts';
import type { OwnQuote } from './quotes/ownQuote.ts';
import type { HiddenQuote } from './quotes/quote.ts';
import type { Rotation } from './quotes/rotation.ts';
import type { SettingRow } from './settings/settings.ts';
import type { DayStep } from './steps/day.ts';
import type { TrashEntry } from './trash.ts';

/**
 * What there is to know of a table. The schema of its rows stands beside their type (`…Schemas.ts`), and
 * not here: every page reads this file, and only a few check rows.
 *
 * `Kind` is the name under which its rows lie in the trash, if they go there, and `Removed` what lies
 * there: the row itself, or more with it.
 */
export interface TableDeclaration<
  Row extends object = object,
  Kind extends string = string,
  Removed extends object = Row,
> {
  /** The field that a row is called by. */
  readonly key: 'id' | 'key';
  /** The fields that rows are found by, as Dexie writes them: a star before one with many values. */
  readonly indexes: readonly string[];
  /**
   * `much`: what a person has collected, and would miss. `little`: what they would count, and not miss
   * for long. `none`: how things stand, which nobody counts.
   */
  readonly worth: 'much' | 'little' | 'none';
  /** Whether a row counts as an entry; each does where this is not there. */
  isEntry?(row: Row): boolean;
  /** What rows of an earlier Nahbar do not say, and what it was for them. */
  earlier?(row: Row): Partial<Row>;
  readonly trash?: TrashDeclaration<Kind, Removed>;
  /** Never there: carries the type. */
  readonly row?: Row;
}

/** How the rows of a table lie in the trash. */
export interface TrashDeclaration<Kind extends string, Removed extends object> {
  readonly kind: Kind;
  /** What the list of the trash says of one. */
  facts(removed: Removed): Partial<TrashFacts>;
  /** The rows in it by their tables, where it is more than a row of its table. */
  parts?(removed: Removed): Readonly<Record<string, readonly { id: string }[]>>;
}

/** What is said of something in the trash. */
export interface TrashFacts {
  /** By what one knows it again; empty where there is nothing, as of a contact without a note. */
  title: string;
  /** Of a deck, how many quotes went with it. */
  count: number | null;
  /** Of a contact or a call to come, when that was or is. In milliseconds since 1970, UTC. */
  at: number | null;
}

/** The single facts about a profile, a row each. */
export type StateRow =
  | { key: 'rotation'; rotation: Rotation }
  | { key: 'currentCall'; callId: string }
  /** By which the choice of steps differs from everybody else's. */
  | { key: 'steps'; seed: number };

/** Every table of a profile, in the order of a backup. CONTRIBUTING.md says how to add one. */
export const TABLES = {
  favourites: table<Favourite, 'favourite'>({
    key: 'id',
    indexes: ['savedAt'],
    worth: 'much',
    earlier: () => ({ tags: [] }),
    trash: { kind: 'favourite', facts: ({ quote }) => ({ title: quote.original.text }) },
  }),
  quotes: table<OwnQuote, 'quote'>({
    key: 'id',
    indexes: ['deckId'],
    worth: 'much',
    trash: { kind: 'quote', facts: ({ quote }) => ({ title: quote.original.text }) },
  }),
  decks: table<StoredDeck, 'deck', RemovedDeck>({
    key: 'id',
    indexes: [],
    worth: 'much',
    trash: {
      kind: 'deck',
      facts: ({ deck, quotes }) => ({ title: deck.title ?? '', count: quotes.length }),
      parts: ({ deck, quotes }) => ({ decks: [deck], quotes }),
    },
  }),
  hiddenQuotes: table<HiddenQuote>({ key: 'id', indexes: [], worth: 'much' }),
  state: table<StateRow>({ key: 'key', indexes: [], worth: 'none' }),
  settings: table<SettingRow>({ key: 'key', indexes: [], worth: 'little' }),
  checklists: table<Checklist, 'checklist'>({
    key: 'id',
    indexes: [],
    worth: 'much',
    earlier: ({ id }) => ({ name: null, of: id }),
    trash: { kind: 'checklist', facts: ({ name }) => ({ title: name ?? '' }) },
  }),
  calls: table<Call>({
    key: 'id',
    indexes: ['startedAt', 'room'],
    worth: 'much',
    earlier: () => ({ room: null, personIds: [], points: '', after: null }),
  }),
  reminders: table<Reminder, 'reminder'>({
    key: 'id',
    indexes: ['at'],
    worth: 'much',
    trash: { kind: 'reminder', facts: ({ title, at }) => ({ title, at }) },
  }),
  people: table<Person, 'person', RemovedPerson>({
    key: 'id',
    indexes: ['*circles', 'lastContactAt'],
    worth: 'much',
    trash: {
      kind: 'person',
      facts: ({ person }) => ({ title: person.name }),
      parts: ({ person, contacts }) => ({ people: [person], contacts }),
    },
  }),
  circles: table<Circle, 'circle'>({
    key: 'id',
    indexes: [],
    worth: 'much',
    trash: { kind: 'circle', facts: ({ name }) => ({ title: name }) },
  }),
  contacts: table<Contact, 'contact'>({
    key: 'id',
    indexes: ['personId', 'at'],
    worth: 'much',
    trash: { kind: 'contact', facts: ({ note, at }) => ({ title: note, at }) },
  }),
  // What it takes to take an import back, for as long as what was removed lies in the trash.
  imports: table<ImportRecord>({ key: 'id', indexes: ['at'], worth: 'none' }),
  steps: table<DayStep>({
    key: 'id',
    indexes: ['day'],
    worth: 'little',
    // One that nothing was done with is none.
    isEntry: ({ outcome }) => outcome !== 'open',
  }),
  trash: table<TrashEntry>({ key: 'id', indexes: ['discardedAt'], worth: 'little' }),
} as const;

/* @__NO_SIDE_EFFECTS__ */
function table<Row extends object, Kind extends string = never, Removed extends object = Row>(
  declaration: TableDeclaration<Row, Kind, Removed>,
): TableDeclaration<Row, Kind, Removed> {
  return declaration;
}

type Tables = typeof TABLES;

/** The name of a table. */
export type TableName = keyof Tables;

/** A row of a table. */
export type RowOf<Name extends TableName> = NonNullable<Tables[Name]['row']>;

/** Every row of a profile, table by table. */
export type AllRows = { [Name in TableName]: RowOf<Name>[] };

type KindOf<Name extends TableName> = NonNullable<Tables[Name]['trash']>['kind'];
type RemovedOf<Name extends TableName> =
  Tables[Name] extends TableDeclaration<infer _Row, infer _Kind, infer Removed> ? Removed : never;

/** What lies in the trash, by the name of its kind. */
export type Kinds = { [Name in TableName as KindOf<Name>]: RemovedOf<Name> };

/** The names of all tables. */
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

/** The declaration of a table, whichever it is. */
export function declarationOf(name: TableName): TableDeclaration {
  return TABLES[name] as TableDeclaration;
}

/** Whether there is a table of that name. */
export function isTableName(name: string): name is TableName {
  return Object.hasOwn(TABLES, name);
}

/** What `row` is called by in its table. */
export function keyOf(name: TableName, row: object): string {
  return (row as Record<string, string>)[TABLES[name].key] as string;
}

/** Where a thing of each kind was before it was removed. */
export const TABLE_OF_KIND: ReadonlyMap<string, TableName> = /* @__PURE__ */ new Map(
  TABLE_NAMES.flatMap((name) => {
    const kind = declarationOf(name).trash?.kind;
    return kind === undefined ? [] : [[kind, name]];
  }),
);
