/** The SHA-256 of the file of Dexie, 4.4.7, that was read for what stands below. */
export const DEXIE_READ = '46455ef477a974109b0036735625b8e0d5efabf2b0fb08c6477217e365cdb254';

/**
 * The layers of Dexie that Nahbar has no use for: its cache, which shows a write before the disk has
 * it and which `store/database.ts` turns off anyway; its hooks, which nobody here hangs anything on,
 * and the old rows that were kept for them; and the part of an index of several fields as an index
 * of its own, for no index here has several.
 */
export const LAYERS = [
  'cacheMiddleware',
  'cacheExistingValuesMiddleware',
  'hooksMiddleware',
  'virtualIndexMiddleware',
];

/**
 * What Dexie does for browsers that Nahbar does not run in, and what is left of it: Safari 14 has to be
 * woken, and one without `indexedDB.databases` has its names written down.
 */
export const ELSEWHERE = [
  ['(useSafari14Workaround ? idbReady() : DexiePromise.resolve())', 'DexiePromise.resolve()'],
  ['_onDatabaseCreated(db._deps, dbName);', ';'],
] as const;

/**
 * The verbs that nobody calls: neither through `Table` of store/shelf.ts, nor in a migration, nor
 * Dexie itself for any of these. What remains of each class is what Dexie needs inside, and
 *
 * - of a table: `get`, `toArray`, `count`, `put`, `delete`, `bulkPut`, `bulkDelete`, `where`;
 * - of `where`: `between`, which needs `limit` where there is nothing between, and of what that gives
 *   `toArray`, `count` and `primaryKeys`.
 *
 * `Dexie` has its verbs, then those of the class itself.
 */
export const VERBS = {
  'class Table': `filter offset limit each orderBy reverse mapToClass defineClass add upsert update
    clear bulkGet bulkAdd bulkUpdate`,
  'class WhereClause': `equals above aboveOrEqual below belowOrEqual startsWith startsWithIgnoreCase
    equalsIgnoreCase anyOfIgnoreCase startsWithAnyOfIgnoreCase anyOf notEqual noneOf inAnyRange
    startsWithAnyOf`,
  'class Collection': `_write _addAlgorithm clone raw each sortBy offset until first last filter and
    or reverse desc eachKey eachUniqueKey eachPrimaryKey keys uniqueKeys firstKey lastKey
    distinct modify delete`,
  'class Transaction': 'waitFor',
  'props(DexiePromise.prototype,': 'timeout',
  'class Dexie': 'delete hasBeenClosed hasFailed dynamicallyOpened',
  'props(Dexie,': `delete exists getDatabaseNames defineClass ignoreTransaction async spawn
    currentTransaction waitFor Promise debug derive extend props override Events on liveQuery
    extendObservabilitySet getByKeyPath setByKeyPath delByKeyPath shallowClone deepClone
    getObjectDiff cmp asap minKey connections errnames cache semVer version`,
};
