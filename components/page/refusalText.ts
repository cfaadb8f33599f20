import { type Reason, Refused, Unsure } from '../../core/refusal.ts';
import { words } from '../../locales/words.ts';

const texts = words.refusals;

/** The sentence that tells the user why an act was not done. Logs what is not a `Refused`. */
export function refusalText(error: unknown): string {
  if (error instanceof Refused) return sentenceFor(error.reason);
  console.error(error);
  return error instanceof Unsure ? texts.unsure : texts.failed;
}

function sentenceFor(reason: Reason): string {
  if (reason.because === 'said') return reason.sentence;
  if (reason.because === 'tooLong') return texts.tooLong(reason.length, reason.limit);
  // Some reasons have texts only in the component that can cause them.
  return Object.hasOwn(texts, reason.because)
    ? texts[reason.because as Exclude<keyof typeof texts, 'tooLong'>]
    : texts.failed;
}
