import { useEffect, useRef, useState } from 'preact/hooks';
import type { Person } from '../../core/people/person.ts';
import { keepDraft, readDraft } from '../../platform/drafts.ts';
import type { OutreachStore } from './Outreach.tsx';

/**
 * The text of a message to somebody: what was typed the last time, as long as there was no contact
 * since, or else an opening. `text` is undefined until it is known.
 */
export function useOpening(person: Person, store: OutreachStore) {
  const { id, lastContactAt } = person;
  const name = `opening.${id}`;
  const [text, show] = useState(() => draftOf(name, lastContactAt) ?? undefined);
  const [failed, setFailed] = useState(false);
  const [before, setBefore] = useState<string[]>([]);
  const latest = useRef(text);
  const turn = useRef(0);

  const put = (words: string) => {
    latest.current = words;
    show(words);
  };
  /** Puts an opening in place of `replaced`, unless something was typed meanwhile. */
  const ask = async (replaced: string | undefined): Promise<boolean> => {
    const words = await store.openingTo(person, turn.current).catch(() => '');
    if (latest.current !== replaced) return false;
    setFailed(words === '');
    if (words !== '' || replaced === undefined) put(words);
    return words !== '';
  };
  useEffect(() => {
    if (text === undefined) void ask(undefined);
  }, []);

  const write = (words: string) => {
    put(words);
    keepDraft(name, words.trim() ? JSON.stringify({ text: words, over: lastContactAt }) : null);
  };

  return {
    text,
    failed,
    hasBefore: before.length > 0,
    write,
    /** @returns the new opening, to be read aloud */
    async another(): Promise<string> {
      const replaced = latest.current;
      turn.current += 1;
      if (!(await ask(replaced))) return '';
      if (replaced?.trim()) setBefore((texts) => [...texts, replaced]);
      return latest.current ?? '';
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
