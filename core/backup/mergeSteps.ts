import type { DayStep } from '../steps/day.ts';
import { type Preference, takesPlace } from './mergeNamed.ts';

/**
 * The steps of both. Their ids are only places in a day, and every profile has a first one: two rows
 * are the same where they are of the same day, step and person. Another one whose place is taken comes
 * before the first of that day, so that the step of today stays the one that is here; or not at all,
 * if nothing was done with it.
 */
export function unitedSteps(
  here: readonly DayStep[],
  backup: readonly DayStep[],
  preference: Preference,
): DayStep[] {
  const rows = new Map(here.map((row) => [row.id, row]));
  const byWhat = new Map(here.map((row) => [whatOf(row), row.id]));
  for (const row of backup) {
    const known = rows.get(row.id);
    const isSame = known !== undefined && whatOf(known) === whatOf(row);
    const twin = isSame ? row.id : byWhat.get(whatOf(row));
    if (twin !== undefined) {
      const same = { ...row, id: twin };
      if (takesPlace(rows.get(twin), same, preference)) rows.set(twin, same);
      continue;
    }
    if (known && row.outcome === 'open') continue;
    const id = known ? placeBefore(row, rows) : row.id;
    rows.set(id, { ...row, id });
    byWhat.set(whatOf(row), id);
  }
  return [...rows.values()];
}

function whatOf({ day, stepId, personId }: DayStep): string {
  return JSON.stringify([day, stepId, personId]);
}

/** The next free place before the first of the day: 0, -1 and so on. */
function placeBefore({ day }: DayStep, rows: ReadonlyMap<string, DayStep>): string {
  let place = 0;
  while (rows.has(`${day}/${place}`)) place -= 1;
  return `${day}/${place}`;
}
