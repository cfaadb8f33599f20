import { useEffect, useState } from 'preact/hooks';

/**
 * Something whose code is not needed before it is wanted.
 *
 * @param bring what brings it, the first time that it is wanted
 * @returns null until it is wanted, and there
 */
export function useBrought<T>(isWanted: boolean, bring: () => Promise<T>): T | null {
  const [brought, setBrought] = useState<{ it: T } | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let isStillWanted = true;
    void bring().then((it) => isStillWanted && setBrought({ it }));
    return () => {
      isStillWanted = false;
    };
  }, [isWanted]);
  return brought && isWanted ? brought.it : null;
}
