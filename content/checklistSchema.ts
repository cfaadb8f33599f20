import * as v from 'valibot';
import type { DefaultItem, DefaultWords } from '../core/calls/checklist.ts';
import { ContentError, problem, problemsOf } from './contentError.ts';
import { lineUpTo, slug } from './fields.ts';

/** A built-in checklist, in the order in which it is shown. */
export interface BaseChecklist {
  id: string;
  items: BaseItem[];
}

/** Its words are in a file for each language. */
export interface BaseItem extends DefaultItem {
  /** The id of the quote that the item comes from. */
  source?: string | undefined;
}

/** Its message names file, item and field. */
export class ChecklistError extends ContentError {
  override name = 'ChecklistError';
}

const checklistSchema = v.strictObject({
  id: slug,
  items: v.pipe(
    v.array(v.strictObject({ id: slug, source: v.optional(slug) })),
    v.minLength(1, 'a checklist needs at least one item.'),
  ),
}) satisfies v.GenericSchema<unknown, BaseChecklist>;

/**
 * The checklist in `json`.
 *
 * @param file the name that messages give it
 * @param quoteIds the quotes that an item may name as its source; null where they are not known
 * @throws ChecklistError with every problem of the fields; where those are sound, with every
 *   problem between them
 */
export function readChecklist(
  file: string,
  json: unknown,
  quoteIds: ReadonlySet<string> | null,
): BaseChecklist {
  const result = v.safeParse(checklistSchema, json);
  if (!result.success) throw new ChecklistError(problemsOf(file, json, result.issues));
  const ids = result.output.items.map(({ id }) => id);
  const problems = result.output.items.flatMap(({ id, source }, i) => {
    const say = (field: string, what: string) => problem(file, json, ['items', i, field], what);
    return [
      ...(ids.indexOf(id) === i
        ? []
        : [say('id', `"${id}" is the id of item ${ids.indexOf(id) + 1} already.`)]),
      ...(source === undefined || !quoteIds || quoteIds.has(source)
        ? []
        : [say('source', `"${source}" is not the id of a quote in any deck.`)]),
    ];
  });
  if (problems.length > 0) throw new ChecklistError(problems);
  return result.output;
}

/** Limits of one line in the popup; the reason has smaller type. */
const wording = v.strictObject({ label: lineUpTo(38), why: lineUpTo(56) });

/**
 * The words in `json`, one entry for every item of `checklist`, called by its id.
 *
 * @param file the name that messages give it
 * @throws ChecklistError with every item that has no words, or not such as fit, and all words that
 *   have no item
 */
export function readWords(file: string, json: unknown, checklist: BaseChecklist): DefaultWords {
  const schema = v.strictObject(
    Object.fromEntries(checklist.items.map(({ id }) => [id, wording])),
  ) satisfies v.GenericSchema<unknown, DefaultWords>;
  const result = v.safeParse(schema, json);
  if (!result.success) throw new ChecklistError(problemsOf(file, json, result.issues));
  return result.output;
}
