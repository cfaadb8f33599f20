import * as v from 'valibot';
import { CHANNELS } from '../core/people/channel.ts';
import { type Step, type StepWords, THEMES } from '../core/steps/step.ts';
import { ContentError, problem, problemsOf } from './contentError.ts';
import { lineUpTo, slug } from './fields.ts';

/** The built-in steps. Their words are in a file for each language. */
export interface BundledSteps {
  id: string;
  steps: Step[];
}

/** Thrown for steps that break a rule. Its message names file, step and field. */
export class StepError extends ContentError {
  override name = 'StepError';
}

const stepsSchema = v.strictObject({
  id: slug,
  steps: v.pipe(
    v.array(
      v.strictObject({
        id: slug,
        theme: v.picklist(THEMES),
        effort: v.picklist([2, 5, 10]),
        demand: v.picklist(['gentle', 'steady', 'bold']),
        verb: slug,
        channel: v.exactOptional(v.picklist(CHANNELS)),
        quote: v.exactOptional(slug),
      }),
    ),
    v.minLength(1, 'there must be at least one step.'),
  ),
}) satisfies v.GenericSchema<unknown, BundledSteps>;

/**
 * The steps in `json`.
 *
 * @param file the name that messages give it
 * @param quoteIds the quotes that a step may have grown from; null where they are not known
 * @throws StepError with every problem of the fields; where those are sound, with every problem
 *   between them
 */
export function readSteps(
  file: string,
  json: unknown,
  quoteIds: ReadonlySet<string> | null,
): BundledSteps {
  const result = v.safeParse(stepsSchema, json);
  if (!result.success) throw new StepError(problemsOf(file, json, result.issues));
  const ids = result.output.steps.map(({ id }) => id);
  const problems = result.output.steps.flatMap(({ id, quote }, i) => {
    const say = (field: string, what: string) => problem(file, json, ['steps', i, field], what);
    return [
      ...(ids.indexOf(id) === i
        ? []
        : [say('id', `"${id}" is the id of step ${ids.indexOf(id) + 1} already.`)]),
      ...(quote === undefined || !quoteIds || quoteIds.has(quote)
        ? []
        : [say('quote', `"${quote}" is not the id of a quote in any deck.`)]),
    ];
  });
  if (problems.length > 0) throw new StepError(problems);
  return result.output;
}

/** In characters: what fits below a quote. */
const STEP_LIMIT = 140;

/**
 * The words in `json`, one text for every one of `steps`, called by its id.
 *
 * @param file the name that messages give it
 * @throws StepError with every step that has no words, or not such as fit, and all words that have
 *   no step
 */
export function readStepWords(file: string, json: unknown, { steps }: BundledSteps): StepWords {
  const text = lineUpTo(STEP_LIMIT);
  const schema = v.strictObject(
    Object.fromEntries(steps.map(({ id }) => [id, text])),
  ) satisfies v.GenericSchema<unknown, StepWords>;
  const result = v.safeParse(schema, json);
  if (!result.success) throw new StepError(problemsOf(file, json, result.issues));
  return result.output;
}
