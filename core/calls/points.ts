/**
 * Talking points: the lines of what the user notes for a call. What was talked about begins with a tick, in the
 * text itself, so that it can be read in the note that is kept after the call.
 */

/** One line that is not blank. */
export interface TalkingPoint {
  /** Its place among the lines of the text, from 0. */
  line: number;
  text: string;
  isDone: boolean;
}

const DONE = /^✓\s*/;

export function talkingPoints(text: string): TalkingPoint[] {
  return text.split('\n').flatMap((written, line) => {
    const point = written.replace(DONE, '').trim();
    return point === '' ? [] : [{ line, text: point, isDone: DONE.test(written) }];
  });
}

/** The text with the point in that line ticked, or not. */
export function withPointDone(text: string, line: number, isDone: boolean): string {
  return text
    .split('\n')
    .map((written, i) => {
      if (i !== line) return written;
      const point = written.replace(DONE, '');
      return isDone ? `✓ ${point}` : point;
    })
    .join('\n');
}

/** The text with one more point at its end. */
export function withPoint(text: string, point: string): string {
  return [text.trimEnd(), point.trim()].filter(Boolean).join('\n');
}
