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
 * The declaration of a table. The schema of its rows stands beside their type (`…Schemas.ts`): every
 * page loads this file, but few validate rows.
 *
 * `Kind` is the kind of its rows in the trash, if they go there, and `Removed` what is stored there:
 * the row, or more.
 */
export interface TableDeclaration<
  Row extends object = object,
  Kind extends string = string,
  Removed extends object = Row,
> {
  /** The field with the primary key. */
  readonly key: 'id' | 'key';
  /** Indexes in Dexie's syntax: a star marks a multi-valued one. */
  readonly indexes: readonly string[];
  /**
   * How much the user would miss a row: `much` for what they have collected, `little` for what counts
   * but is soon replaced, `none` for internal state, which is not counted.
   */
  readonly worth: 'much' | 'little' | 'none';
  /** Whether a row counts as an entry; without this, each does. */
  isEntry?(row: Row): boolean;
  /** Default values for fields that rows of earlier versions lack. */
  earlier?(row: Row): Partial<Row>;
  readonly trash?: TrashDeclaration<Kind, Removed>;
  /** Never set: carries the type. */
  readonly row?: Row;
}

/** How removed rows of a table are stored in the trash. */
export interface TrashDeclaration<Kind extends string, Removed extends object> {
  readonly kind: Kind;
  /** What the list of the trash shows. */
  facts(removed: Removed): Partial<TrashFacts>;
  /** The rows by table, if there are more than the row itself. */
  parts?(removed: Removed): Readonly<Record<string, readonly { id: string }[]>>;
}

/** What the list of the trash shows of an entry. */
export interface TrashFacts {
  /** Empty if there is none, as of a contact without a note. */
  title: string;
  /** For a deck, the number of its quotes. */
  count: number | null;
  /** For a contact, a call or a reminder, its time. In milliseconds since 1970, UTC. */
  at: number | null;
  /** For a person who was merged into another, the id of that one. */
  into: string | null;
}

/** Single values of a profile, a row each. */
export type StateRow =
  | { key: 'rotation'; rotation: Rotation }
  | { key: 'currentCall'; callId: string }
  /** Until when the user asked for discretion, in milliseconds since 1970, UTC. */
  | { key: 'discretion'; until: number }
  /** The hints that were shown: each is shown once. */
  | { key: 'hints'; shown: string[] }
  /** The seed of the choice of steps, random for each profile. */
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
  calls: table<Call, 'call'>({
    key: 'id',
    indexes: ['startedAt', 'room'],
    worth: 'much',
    trash: { kind: 'call', facts: ({ points, startedAt }) => ({ title: points, at: startedAt }) },
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
      facts: ({ person, into = null }) => ({ title: person.name, into }),
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
  // What is needed to revert an import, kept as long as trash.
  imports: table<ImportRecord>({ key: 'id', indexes: ['at'], worth: 'none' }),
  steps: table<DayStep>({
    key: 'id',
    indexes: ['day'],
    worth: 'little',
    // A step left open does not count.
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

/** What the trash stores, by kind. */
export type Kinds = { [Name in TableName as KindOf<Name>]: RemovedOf<Name> };

/** The names of all tables. */
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

/** The declaration of a table, without its specific types. */
export function declarationOf(name: TableName): TableDeclaration {
  return TABLES[name] as TableDeclaration;
}

/** Whether there is a table of that name. */
export function isTableName(name: string): name is TableName {
  return Object.hasOwn(TABLES, name);
}

/** The primary key of `row`. */
export function keyOf(name: TableName, row: object): string {
  return (row as Record<string, string>)[TABLES[name].key] as string;
}

/** The table of each kind of trash entry. */
export const TABLE_OF_KIND: ReadonlyMap<string, TableName> = /* @__PURE__ */ new Map(
  TABLE_NAMES.flatMap((name) => {
    const kind = declarationOf(name).trash?.kind;
    return kind === undefined ? [] : [[kind, name]];
  }),
);
