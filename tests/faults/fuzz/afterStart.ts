import type { Expected, Model } from './model';
import type { Start } from './sequence';
import { common, listed, missing, same, type Things, union } from './things';

interface AfterStart extends Expected {
  /** What the person has to be told once they see that. */
  toTell: (seen: Things) => string[];
}

/** After a start with a database: nothing is lost that either place had, and what is lost is told. */
export function afterStart(model: Model, { ending, ...damage }: Start): AfterStart {
  const { seenWithout, fromBefore } = model;
  const { database, copy } = model.held;
  const isWhole = model.isWhole('database') || model.isWhole('copy');
  if (seenWithout && database && copy && damage.database === 'none' && damage.copy === 'none') {
    return replayed(model, { database, seenWithout, copy });
  }
  if (isWhole && fromBefore) return unitedWithEarlier(model.things, fromBefore, ending);
  if (isWhole && !seenWithout) {
    const before = model.things;
    return { ...model.exactly(() => before), toTell: () => [] };
  }
  return whatIsLeft(model, ending);
}

/** After a start without: what the copy has is there, and may be all that is. */
export function withoutDatabase(model: Model): Expected {
  const left: Things = model.held.copy ?? new Map();
  return {
    isRight: (seen) => [...left.keys()].every((name) => model.isOf(name, seen, [left])),
    complaint: insteadOf(`at least ${listed(left)}`),
  };
}

type Without = Record<'database' | 'seenWithout' | 'copy', Things>;

/** The database opens again: what was done in the copy meanwhile is done to it, too. */
function replayed(model: Model, places: Without): AfterStart {
  const { database, seenWithout, copy } = places;
  const before = model.things;
  const isDone = (seen: Things) => isReplayed(seen, places, model);
  const isUnited = (seen: Things) =>
    [...database.keys(), ...copy.keys()].every((name) => seen.has(name));
  return {
    isRight: (seen) => isDone(seen) || (model.isRestoredWithout && isUnited(seen)),
    complaint: insteadOf(
      `${listed(database)}, with what was done from ${listed(seenWithout)} to ${listed(copy)}`,
    ),
    toTell: (seen) => {
      const gone = missing(before, seen);
      return [
        ...(isDone(seen) ? [] : ['that both were united']),
        ...(gone.size > 0 ? [`that ${listed(gone)} is another now`] : []),
      ];
    },
  };
}

/**
 * Whether what was done without the database was done to it, and nothing else. A favourite that a snapshot brought back
 * meanwhile may lie in the trash, where the database had put it.
 */
function isReplayed(seen: Things, { database, seenWithout, copy }: Without, model: Model): boolean {
  const names = [database, seenWithout, copy, seen].flatMap((things) => [...things.keys()]);
  return names.every((name) => {
    const [there, then, since] = [database.get(name), seenWithout.get(name), copy.get(name)];
    const wanted = since === then ? [there] : there === then ? [since] : [there, since];
    return (
      wanted.includes(seen.get(name)) ||
      (!seen.has(name) && !copy.has(name) && model.everWithout.has(name)) ||
      seen.get(name) === model.maybe(name) ||
      (!seen.has(name) && seen.has(name.replace(/^favourites/, 'trash/favourite')))
    );
  });
}

/** One place has everything, the other what there was before both were lost once. */
function unitedWithEarlier(before: Things, earlier: Things, ending: Start['ending']): AfterStart {
  const both = union(before, earlier);
  return {
    isRight: (seen) =>
      [...seen].every(([name, value]) => both.get(name) === value || earlier.get(name) === value) &&
      [...before.keys()].every((name) => seen.has(name)),
    complaint: insteadOf(`${listed(before)}, and perhaps ${listed(earlier)}`),
    toTell: (seen) => (ending === 'quit' && !same(seen, before) ? ['that both were united'] : []),
  };
}

/** No place has everything. */
function whatIsLeft(model: Model, ending: Start['ending']): AfterStart {
  const before = model.things;
  const { database, copy } = model.held;
  const left = database && copy ? common(database, copy) : (database ?? copy ?? new Map());
  return {
    isRight: (seen) => [...left.keys()].every((name) => model.isOf(name, seen, [database, copy])),
    complaint: insteadOf(`what is left: ${listed(left)}`),
    toTell: (seen) => {
      const gone = missing(before, seen);
      const back = [...model.deleted].filter((name) => seen.has(name));
      // Whoever knows of it besides both places may not have written it down yet when the browser is killed.
      if (ending !== 'quit' || gone.size + back.length === 0) return [];
      return [`that ${listed(gone)} is gone and ${back.join() || 'nothing'} back`];
    },
  };
}

function insteadOf(what: string): Expected['complaint'] {
  return (seen) => `expected ${what}; there is ${listed(seen)}`;
}
