import { useState } from 'preact/hooks';
import { words } from '../../locales/words.ts';
import { refusalText } from './refusalText.ts';

const texts = words.notes;

/**
 * The state of the last change of a field, to be shown beside it. `state` says "saved" only when the
 * write has been acknowledged; `refusal` is the sentence that says why it was not.
 */
export function useAcknowledged() {
  const [{ state, refusal }, say] = useState({ state: '', refusal: '' });
  return {
    state,
    refusal,
    /** Shows why a change is not even attempted. */
    refuse: (sentence: string) => say({ state: '', refusal: sentence }),
    /** Carries out a change. @returns whether it was done */
    async change(act: () => Promise<unknown>): Promise<boolean> {
      try {
        await act();
      } catch (error) {
        say({ state: '', refusal: refusalText(error) });
        return false;
      }
      say({ state: texts.saved, refusal: '' });
      return true;
    },
  };
}
