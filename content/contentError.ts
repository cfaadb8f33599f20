import type { BaseIssue } from 'valibot';

/** Thrown for invalid content. The message has one sentence per problem, one a line. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/**
 * One problem as a sentence that says where to look.
 *
 * @param path keys and positions from the top of the file, such as `['quotes', 3, 'speaker']`;
 *   an entry of a list is called by its id or name, and by its position where it has neither
 */
export function problem(
  file: string,
  json: unknown,
  path: readonly (string | number)[],
  what: string,
): string {
  const [list, position, ...rest] = path;
  const inEntry = typeof list === 'string' && typeof position === 'number';
  const entry = inEntry ? nameOfEntry(json, list, position) : null;
  const field = (inEntry ? rest : path).join('.');
  const where = [entry, field && `field "${field}"`].filter(Boolean).join(', ');
  return where ? `${file}: ${where}: ${what}` : `${file}: ${what}`;
}

/** What a schema found, as sentences. */
export function problemsOf(
  file: string,
  json: unknown,
  issues: readonly BaseIssue<unknown>[],
): string[] {
  return issues.map((issue) => {
    const path = issue.path?.map(({ key }) => key as string | number) ?? [];
    return problem(file, json, path, wording(issue));
  });
}

function nameOfEntry(json: unknown, list: string, position: number): string {
  const entry = (json as Record<string, Record<string, unknown>[]>)[list]?.[position];
  const noun = list.replace(/s$/, '');
  const name = entry?.id ?? entry?.name;
  return typeof name === 'string' && name !== '' ? `${noun} "${name}"` : `${noun} ${position + 1}`;
}

const KINDS: Record<string, string> = { string: 'text', Array: 'a list', Object: 'an object' };

function wording(issue: BaseIssue<unknown>): string {
  if (issue.kind === 'validation') return issue.message;
  if (issue.expected === 'never') return 'this field is unknown; take it out or correct its name.';
  if (issue.received === 'undefined') return 'it is missing.';
  const kind = KINDS[issue.expected ?? ''];
  if (kind) return `it must be ${kind}, not ${KINDS[issue.received] ?? issue.received}.`;
  const choices = issue.expected?.replace(/[()]/g, '').replaceAll(' |', ',');
  return `${issue.received} is none of ${choices}.`;
}
