import { shortEnough } from '../../core/wording.ts';
import { askBackground } from '../../platform/messages.ts';
import type { Request } from '../keeper/requests.ts';
import { CONTACT_NOTE_LIMIT } from '../people/noteLimit.ts';
import type { CallTrace } from './afterCall.ts';

/**
 * Answers who it was; nobody that Nahbar knows, if `personIds` is empty. The background writes it, so
 * that the new tab does not have to carry what an answer may change.
 *
 * @returns what takes it back
 * @throws Refused if the note is too long; what the background reports, and then nothing is changed
 */
export async function answerCall(
  id: string,
  personIds: readonly string[],
  note = '',
): Promise<() => Promise<unknown>> {
  const fits = shortEnough(note, CONTACT_NOTE_LIMIT);
  const answer: Request = { ask: 'answerCall', answer: { id, personIds, note: fits } };
  const trace = (await askBackground(answer)) as CallTrace;
  return () => askBackground({ ask: 'unanswerCall', trace } satisfies Request);
}
