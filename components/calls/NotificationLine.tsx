import { useEffect, useState } from 'preact/hooks';
import { words } from '../../locales/panelWords.ts';
import { askFor, isGranted, onPermissionChange } from '../../platform/permissions.ts';
import styles from './NextCalls.module.css';

const texts = words.nextCalls;

const NOTIFICATIONS = { permissions: ['notifications' as const] };

/** How the user is told when a call begins, and the way to be told more plainly. */
export function NotificationLine() {
  const [state, setState] = useState<'granted' | 'open' | 'refused' | undefined>();
  useEffect(() => {
    const look = async () => {
      const granted = await isGranted(NOTIFICATIONS);
      setState((before) => (granted ? 'granted' : before === 'refused' ? before : 'open'));
    };
    void look();
    return onPermissionChange(() => void look());
  }, []);
  // Nothing may come between the press and the browser's question.
  const ask = () =>
    askFor(NOTIFICATIONS).then(
      (granted) => setState(granted ? 'granted' : 'refused'),
      () => setState('refused'),
    );
  if (!state) return null;
  return (
    <p class={styles.quiet} role="status">
      {state === 'granted' ? texts.notified : state === 'open' ? texts.notNotified : texts.refused}{' '}
      {state === 'open' && (
        <button type="button" class="quiet" onClick={() => void ask()}>
          {texts.ask}
        </button>
      )}
    </p>
  );
}
