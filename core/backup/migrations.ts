/**
 * From the rows as version n of the format has them to those of version n + 1. They are not checked
 * before, only after the last step: a step must bear rows that make no sense, and leave them so.
 */
export type Migration = (rows: unknown) => unknown;

/** The steps from every version that was ever released, by the version that they start from. */
export const MIGRATIONS: Readonly<Record<number, Migration>> = {
  // Version 2 has people and the steps of each day.
  1: (rows) => ({ ...(rows as object), people: [], circles: [], contacts: [], steps: [] }),
};
