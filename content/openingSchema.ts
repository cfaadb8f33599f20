import * as v from 'valibot';
import {
  NEEDS,
  OCCASIONS,
  type OpeningTemplate,
  type OpeningWords,
  PARTS,
  TIES,
} from '../core/people/opening.ts';
import { ContentError, problem, problemsOf } from './contentError.ts';
import { lineUpTo, slug } from './fields.ts';

/** The templates of openings, in no order that matters. */
export interface Openings {
  templates: OpeningTemplate[];
}

/** Thrown for openings that break a rule. Its message names file, template and field. */
export class OpeningError extends ContentError {
  override name = 'OpeningError';
}

/** What a half may need. A personal one that names the organisation would not be personal. */
const NEEDS_OF: Record<OpeningTemplate['half'], readonly OpeningTemplate['needs'][]> = {
  greeting: ['nothing', 'name'],
  personal: ['nothing', 'note'],
  professional: ['nothing', 'note', 'organisation'],
};

const openingsSchema = v.strictObject({
  templates: v.array(
    v.strictObject({
      id: slug,
      half: v.picklist(PARTS),
      needs: v.picklist(NEEDS),
      tie: v.picklist(TIES),
      occasion: v.exactOptional(v.picklist(OCCASIONS)),
      gentle: v.exactOptional(v.literal(true)),
    }),
  ),
}) satisfies v.GenericSchema<unknown, Openings>;

/**
 * The templates in `json`.
 *
 * @param file the name that messages give it
 * @throws OpeningError with every problem of the fields; where those are sound, with every problem
 *   between them
 */
export function readOpenings(file: string, json: unknown): Openings {
  const result = v.safeParse(openingsSchema, json);
  if (!result.success) throw new OpeningError(problemsOf(file, json, result.issues));
  const { templates } = result.output;
  const ids = templates.map(({ id }) => id);
  const problems = templates.flatMap(({ id, half, needs, tie, gentle }, i) => {
    const say = (field: string, what: string) => problem(file, json, ['templates', i, field], what);
    return [
      ...(ids.indexOf(id) === i
        ? []
        : [say('id', `"${id}" is the id of template ${ids.indexOf(id) + 1} already.`)]),
      ...(NEEDS_OF[half].includes(needs)
        ? []
        : [say('needs', `a ${half} half needs ${NEEDS_OF[half].join(' or ')}, not "${needs}".`)]),
      ...(gentle && !(half === 'personal' && needs === 'nothing' && tie === 'any')
        ? [say('gentle', 'what is gentle is a personal half that needs nothing, for any tie.')]
        : []),
    ];
  });
  const missing = PARTS.filter((part) => templates.filter(isForAll(part)).length < 2).map((part) =>
    problem(
      file,
      json,
      ['templates'],
      `it takes two of half "${part}" that need nothing, for any tie: everybody gets an opening, ` +
        'and another one when asked.',
    ),
  );
  if (problems.length + missing.length > 0) throw new OpeningError([...problems, ...missing]);
  return result.output;
}

function isForAll(part: OpeningTemplate['half']): (template: OpeningTemplate) => boolean {
  return ({ half, needs, tie, occasion, gentle }) =>
    half === part && needs === 'nothing' && tie === 'any' && !occasion && !gentle;
}

/**
 * The words in `json`, one entry for every template, called by its id: a text, or one for `du` and one
 * for `sie`. Each is a whole sentence, or two, and names in braces what the template needs, once.
 *
 * @param file the name that messages give it
 * @throws OpeningError with every template that has no words, or not such as fit, and all words
 *   that have no template
 */
export function readOpeningWords(
  file: string,
  json: unknown,
  { templates }: Openings,
): OpeningWords {
  const schema = v.strictObject(
    Object.fromEntries(templates.map(({ id, needs }) => [id, byAddress(wording(needs))])),
  ) satisfies v.GenericSchema<unknown, OpeningWords>;
  const result = v.safeParse(schema, json);
  if (!result.success) throw new OpeningError(problemsOf(file, json, result.issues));
  return result.output;
}

/** Chosen by what stands there, so that a problem names the text and its field. */
function byAddress(text: ReturnType<typeof wording>) {
  return v.lazy((json) =>
    typeof json === 'object' && json !== null && !Array.isArray(json)
      ? v.strictObject({ du: text, sie: text })
      : text,
  );
}

function wording(needs: OpeningTemplate['needs']) {
  const wanted = needs === 'nothing' ? '' : `{${needs}}`;
  return v.pipe(
    lineUpTo(120),
    v.check(
      (text) => (text.match(/\{[^}]*\}?|\}/g) ?? []).join() === wanted,
      wanted
        ? `it must have ${wanted} in it, once, and nothing else in braces.`
        : 'it may have nothing in braces.',
    ),
    v.regex(/[.!?]$/, 'it must end like a sentence: another may follow.'),
  );
}
