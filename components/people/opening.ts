import { useRef, useState } from 'preact/hooks';
import type { Person } from '../../core/people/person.ts';
import { keepDraft, readDraft } from '../../platform/drafts.ts';
import type { OutreachStore } from './Outreach.tsx';

/**
 * The text of a message to somebody: what was typed the last time, as long as there was no contact
 * since, or else an opening.
 */
export function useOpening(person: Person, store: OutreachStore) {
  const { id, lastContactAt } = person;
  const name = `opening.${id}`;
  const [text, show] = useState(() => draftOf(name, lastContactAt) ?? store.openingTo(person, 0));
  const [before, setBefore] = useState<string[]>([]);
  const turn = useRef(0);

  const write = (words: string) => {
    show(words);
    keepDraft(name, words.trim() ? JSON.stringify({ text: words, over: lastContactAt }) : null);
  };

  return {
    text,
    hasBefore: before.length > 0,
    write,
    /** @returns the new opening, to be read aloud */
    another(): string {
      turn.current += 1;
      const words = store.openingTo(person, turn.current);
      if (text.trim()) setBefore((texts) => [...texts, text]);
      show(words);
      return words;
    },
    back() {
      write(before.at(-1) ?? '');
      setBefore(before.slice(0, -1));
    },
  };
}

/** What was being written to somebody; not what was written before they were in touch again. */
function draftOf(name: string, lastContactAt: number | null): string | null {
  try {
    const { text, over } = JSON.parse(readDraft(name) ?? 'null');
    return typeof text === 'string' && over === lastContactAt ? text : null;
  } catch {
    return null;
  }
}
