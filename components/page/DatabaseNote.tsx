import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { databaseHealth } from '../../store/open.ts';
import { recovery } from '../../store/recovery.ts';

/** Says plainly, for as long as it is so, what happened to what the user has saved, or is not saved. */
export function DatabaseNote() {
  const [Note, setNote] = useState<FunctionComponent | null>(null);
  const health = databaseHealth.value;
  const isTrouble = health === 'unreadable' || health === 'newer' || recovery.value !== null;
  // Hardly anybody ever sees it: its words come when they are needed.
  useEffect(() => {
    if (isTrouble) void import('./Trouble.tsx').then(({ Trouble }) => setNote(() => Trouble));
  }, [isTrouble]);
  return (
    <div role="alert" data-passing="">
      {isTrouble && Note && <Note />}
    </div>
  );
}
