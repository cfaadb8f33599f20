import { ofDecks } from '../quotes/rotation.ts';
import { completed, importsApart } from './completed.ts';

/**
 * From the rows as version n of the format has them to those of version n + 1. They are not checked
 * before, only after the last step: a step must bear rows that make no sense, and leave them so.
 */
export type Migration = (rows: unknown) => unknown;

/** The steps from every version that was ever released, by the version that they start from. */
export const MIGRATIONS: Readonly<Record<number, Migration>> = {
  // Version 2 has people and the steps of each day.
  1: (rows) => ({ ...(rows as object), people: [], circles: [], contacts: [], steps: [] }),
  // Version 3 has kinds of calls, where a call was and with whom, and reminders.
  2: (rows) => {
    const { calls, checklists } = (rows ?? {}) as Record<string, unknown>;
    return {
      ...(rows as object),
      ...(Array.isArray(calls) && { calls: calls.map((row) => completed('calls', row)) }),
      ...(Array.isArray(checklists) && {
        checklists: checklists.map((row) => completed('checklists', row)),
      }),
      reminders: [],
    };
  },
  // Version 4 has own quotes and decks, tags, and a rotation through the decks.
  3: (rows) => {
    const { favourites, state, trash } = (rows ?? {}) as Record<string, unknown>;
    return {
      ...(rows as object),
      ...(Array.isArray(favourites) && {
        favourites: favourites.map((row) => completed('favourites', row)),
      }),
      ...(Array.isArray(trash) && { trash: trash.map((row) => completed('trash', row)) }),
      ...(Array.isArray(state) && { state: state.map(withRotationOfDecks) }),
      quotes: [],
      decks: [],
    };
  },
  // Version 5 has imports in a table of their own.
  4: (rows) => {
    const { trash } = (rows ?? {}) as Record<string, unknown>;
    return {
      ...(rows as object),
      imports: [],
      ...(Array.isArray(trash) && importsApart(trash)),
    };
  },
};

function withRotationOfDecks(row: unknown): unknown {
  const { key, rotation } = (row ?? {}) as Record<string, unknown>;
  return key === 'rotation' ? { ...(row as object), rotation: ofDecks(rotation) } : row;
}
