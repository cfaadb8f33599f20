import { type Reason, Refused } from '../../core/refusal.ts';
import { refusalsTexts as texts } from '../../locales/refusals.ts';

/** A sentence that says why an act was not done. */
export function whyNot(error: unknown): string {
  if (error instanceof Refused) return sentenceFor(error.reason);
  console.error(error);
  return texts.failed;
}

function sentenceFor(reason: Reason): string {
  return reason.because === 'tooLong'
    ? texts.tooLong(reason.length, reason.limit)
    : texts[reason.because];
}
