import * as v from 'valibot';
import type { DefaultWords } from '../core/calls/checklist.ts';
import { BASE } from '../core/calls/kinds.ts';
import { type BaseChecklist, ChecklistError, readWords } from './checklistSchema.ts';
import { problem, problemsOf } from './contentError.ts';
import { lineUpTo } from './fields.ts';

/** A checklist and the file that it is in. */
export interface ChecklistFile {
  file: string;
  checklist: BaseChecklist;
}

/** The interview's two points about calls, with which every kind begins. */
const FROM_INTERVIEW = ['neutral-background', 'nothing-confidential'];

/** As many as the popup shows without scrolling. */
const ITEM_LIMIT = 9;

/** In characters: what fits the popup. */
const NAME_LIMIT = 30;

/** The items of a kind that are not on the base list. */
function beyondBase(checklist: BaseChecklist, base: BaseChecklist): BaseChecklist {
  if (checklist.id === BASE) return checklist;
  const shared = new Set(base.items.map(({ id }) => id));
  return { ...checklist, items: checklist.items.filter(({ id }) => !shared.has(id)) };
}

/**
 * The words in `json`: those of a kind's items that are not on the base list, whose words are there.
 *
 * @throws ChecklistError as `readWords` does
 */
export function readKindWords(
  file: string,
  json: unknown,
  checklist: BaseChecklist,
  base: BaseChecklist,
): DefaultWords {
  return readWords(file, json, beyondBase(checklist, base));
}

/**
 * Checks the lists of all kinds against each other.
 *
 * @throws ChecklistError for a list whose id is not its file's name, one that does not begin with the
 *   interview's points or is longer than the popup, and an item of two kinds that is not on the base list: it would share ticks
 *   under different words
 */
export function checkKinds(kinds: readonly ChecklistFile[]): void {
  const base = kinds.find(({ checklist }) => checklist.id === BASE)?.checklist;
  const fileOf = new Map<string, string>();
  const problems = kinds.flatMap(({ file, checklist }) => {
    const { id, items } = checklist;
    const problemAt = (i: number, what: string) =>
      problem(file, checklist, ['items', i, 'id'], what);
    const found: string[] = [];
    if (!file.endsWith(`/${id}.json`)) {
      found.push(problem(file, checklist, ['id'], `"${id}" is not the name of the file.`));
    }
    FROM_INTERVIEW.forEach((point, i) => {
      if (items[i]?.id === point) return;
      const what = `"${point}" must stand here: every kind begins with what the interview says.`;
      found.push(problemAt(i, what));
    });
    if (items.length > ITEM_LIMIT) {
      const what = `it has ${items.length} items; the popup shows ${ITEM_LIMIT} at once.`;
      found.push(problem(file, checklist, ['items'], what));
    }
    for (const item of base && checklist !== base ? beyondBase(checklist, base).items : []) {
      const otherFile = fileOf.get(item.id);
      const what = `"${item.id}" is in ${otherFile} already: only items of the base list are shared.`;
      if (otherFile) found.push(problemAt(items.indexOf(item), what));
      fileOf.set(item.id, file);
    }
    return found;
  });
  if (problems.length > 0) throw new ChecklistError(problems);
}

/**
 * The names of all kinds in `json`, by their ids.
 *
 * @param file the name that messages give it
 * @param ids the kinds that there are
 * @throws ChecklistError with every kind that has no name, or none that fits or is its own, and all
 *   names that have no kind
 */
export function readKindNames(
  file: string,
  json: unknown,
  ids: readonly string[],
): Record<string, string> {
  const schema = v.strictObject(
    Object.fromEntries(ids.map((id) => [id, lineUpTo(NAME_LIMIT)])),
  ) satisfies v.GenericSchema<unknown, Record<string, string>>;
  const result = v.safeParse(schema, json);
  if (!result.success) throw new ChecklistError(problemsOf(file, json, result.issues));
  const names = Object.entries(result.output);
  const problems = names.flatMap(([id, name], i) => {
    const twin = names.slice(0, i).find(([, other]) => other === name)?.[0];
    return twin ? [problem(file, json, [id], `"${name}" is the name of ${twin} already.`)] : [];
  });
  if (problems.length > 0) throw new ChecklistError(problems);
  return result.output;
}
