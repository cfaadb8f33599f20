import { type Reason, Refused } from '../../core/refusal.ts';

/**
 * Gives refusals that only one component has words for their sentences: for a `catch` before the refusal is shown. The
 * texts of every page have the other sentences (`refusalText`).
 *
 * @throws always
 */
export function rethrowWithSentence(
  sentences: Partial<Record<Reason['because'], string>>,
): (error: unknown) => never {
  return (error) => {
    const sentence = error instanceof Refused ? sentences[error.reason.because] : undefined;
    throw sentence ? new Refused({ because: 'said', sentence }) : error;
  };
}
