import { useEffect, useState } from 'preact/hooks';
import { type Command, shortcuts } from '../../platform/shortcuts.ts';
import { onReturned } from '../../platform/visibility.ts';

/** The browser-wide shortcuts, undefined until loaded. Loaded again when the user returns to the page. */
export function useShortcuts(): Record<Command, string> | undefined {
  const [held, setHeld] = useState<Record<Command, string>>();
  useEffect(() => {
    const look = () => void shortcuts().then(setHeld);
    look();
    // In Firefox they are changed beside this page, in Chromium in another tab.
    return onReturned(look);
  }, []);
  return held;
}
