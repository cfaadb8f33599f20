import { partsOf } from './breaks.ts';

/** What stays together on a line. */
export interface Piece {
  text: string;
  /** What stands between it and the next one on the same line: a space or nothing. */
  glue: '' | ' ';
  /** What is added where a line ends with it: the hyphen of a word that is broken there. */
  hyphen: '' | '-';
}

/** A line of the author's own: of a text without line breaks, the only one. */
export interface Verse {
  pieces: Piece[];
  /** Whether a new paragraph begins with it. */
  beginsParagraph: boolean;
}

/** White space at which lines may break: those that are not to be broken are no part of it. */
const SPACE = /[\p{Cc} \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+/u;
const NEW_LINE = /\r\n?|[\n\u0085\u2028]/;
const PARAGRAPHS = /\u2029|(?:\r\n?|[\n\u0085\u2028])[^\S\u2029]*(?:\r\n?|[\n\u0085\u2028])/;

/** What does not begin a line, though a space stands before it: a dash, a lone mark, an emoji. */
const LEANS_BACK =
  /^(?:[–—…!?:;»%]+|\.{3}|(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u200d\ufe0f])+)[.,!?…]*$/u;
/** What does not end a line, though a space follows: an opening mark. */
const LEANS_ON = /^[«„“‚‘(]$/u;

/** The text as the author broke it, without white space at the ends of lines. */
export function versesOf(text: string): Verse[] {
  return text.split(PARAGRAPHS).flatMap((paragraph) =>
    paragraph
      .split(NEW_LINE)
      .map(piecesOf)
      .filter((pieces) => pieces.length > 0)
      .map((pieces, place) => ({ pieces, beginsParagraph: place === 0 })),
  );
}

/** The pieces of a text that is one line if there is room for it. */
export function piecesOf(text: string): Piece[] {
  return joined(text.split(SPACE).filter((run) => run !== '')).flatMap((run) => {
    const parts = partsOf(run);
    return parts.map(
      (part, place): Piece => ({
        text: part.replaceAll(/[\u00ad\u200b]/g, ''),
        glue: place === parts.length - 1 ? ' ' : '',
        hyphen: part.endsWith('\u00ad') ? '-' : '',
      }),
    );
  });
}

/** The runs, each with what leans on it. */
function joined(runs: string[]): string[] {
  const result: string[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last !== undefined && (LEANS_BACK.test(run) || LEANS_ON.test(last)))
      result[result.length - 1] = `${last} ${run}`;
    else result.push(run);
  }
  return result;
}
