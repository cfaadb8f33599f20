import { useState } from 'preact/hooks';
import { words } from '../../locales/words.ts';
import { refusalText } from './refusalText.ts';

const texts = words.notes;

/**
 * For a field that is changed by a choice: what became of the last change, said beside the field.
 * `state` says "saved" only when the write is done.
 */
export function useAcknowledged() {
  const [{ state, refusal }, say] = useState({ state: '', refusal: '' });
  return {
    state,
    refusal,
    /** Says why a change is not even tried. */
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
