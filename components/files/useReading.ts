import { useEffect, useRef, useState } from 'preact/hooks';

type Read<Result, Told, How> = (
  file: File,
  tell: (progress: Told) => void,
  signal: AbortSignal,
  how?: How,
) => Promise<Result>;

/** One reading of a file at a time, which ends with the place that it is for. */
export function useReading<Result, Told, How>(
  read: Read<Result, Told, How>,
  tell: (progress: Told) => void,
) {
  const going = useRef<AbortController | null>(null);
  const [isGoingOn, setGoingOn] = useState(false);
  const stop = () => going.current?.abort();
  useEffect(() => stop, []);
  return {
    isGoingOn,
    stop,
    /** Null where it was stopped, as by another one. */
    async start(file: File, how?: How) {
      stop();
      const here = new AbortController();
      going.current = here;
      setGoingOn(true);
      try {
        return await read(file, tell, here.signal, how);
      } catch (error) {
        if (here.signal.aborted) return null;
        throw error;
      } finally {
        if (going.current === here) setGoingOn(false);
      }
    },
  };
}
