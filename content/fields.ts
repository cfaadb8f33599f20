import * as v from 'valibot';

/** A single line without superfluous spaces. */
export const line = v.pipe(
  v.string(),
  v.regex(/\S/, 'it must not be empty.'),
  v.check(
    // Empty text is reported above.
    (text) => !/\S/.test(text) || /^\S+( \S+)*$/.test(text),
    ({ input }) => `${quoted(input)} has a space at its edge, two in a row, or a line break.`,
  ),
);

/** At most `limit` characters, counted as a reader counts them. */
export function lineUpTo(limit: number) {
  return v.pipe(
    line,
    v.check(
      (text) => [...text].length <= limit,
      ({ input }) => `it has ${[...input].length} characters; ${limit} is the most that fits.`,
    ),
  );
}

/** A name that is stored and must never change: `a-z`, `0-9`, single hyphens. */
export const slug = v.pipe(
  v.string(),
  v.regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    ({ input }) => `${quoted(input)} is not a slug: use a-z, 0-9 and single hyphens.`,
  ),
);

export const language = v.picklist(['de', 'en']);

/** In characters: the longest quote that fits a small screen. */
const PASSAGE_LIMIT = 300;

/** A verbatim passage. Omissions are marked `[…]`, and in no other way. */
export const passage = v.pipe(
  lineUpTo(PASSAGE_LIMIT),
  v.check(
    (text) => !/…|\.\.|[[\]]/.test(text.replaceAll('[…]', '')),
    'mark an omission as […], with the one character … in square brackets, and nothing else so.',
  ),
  v.check(
    (text) => !/\S\[…\]|\[…\]\S/.test(text),
    'put a space between […] and the words around it.',
  ),
);

function quoted(text: string): string {
  return JSON.stringify(text);
}
