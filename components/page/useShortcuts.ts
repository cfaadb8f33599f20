import { useEffect, useState } from 'preact/hooks';
import { type Command, shortcuts } from '../../platform/shortcuts.ts';

/** The browser-wide shortcuts, undefined until loaded. Loaded again when the user returns to the page. */
export function useShortcuts(): Record<Command, string> | undefined {
  const [held, setHeld] = useState<Record<Command, string>>();
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void shortcuts().then(setHeld);
    };
    look();
    // In Firefox they are changed beside this page, in Chromium in another tab.
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
    };
  }, []);
  return held;
}
