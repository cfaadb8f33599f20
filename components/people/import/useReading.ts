import { useEffect, useRef, useState } from 'preact/hooks';
import type { Progress } from '../../../core/people/import/readContacts.ts';
import type { ImportStore } from './ImportContacts.tsx';

/** One reading at a time, which ends with the place that it is for. */
export function useReading(store: ImportStore, tell: (progress: Progress) => void) {
  const going = useRef<AbortController | null>(null);
  const [isGoingOn, setGoingOn] = useState(false);
  const stop = () => going.current?.abort();
  useEffect(() => stop, []);
  return {
    isGoingOn,
    stop,
    /** Null where it was stopped, as by another one. */
    async start(file: File) {
      stop();
      const here = new AbortController();
      going.current = here;
      setGoingOn(true);
      try {
        return await store.readPeopleFile(file, tell, here.signal);
      } catch (error) {
        if (here.signal.aborted) return null;
        throw error;
      } finally {
        if (going.current === here) setGoingOn(false);
      }
    },
  };
}
