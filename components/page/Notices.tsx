import { useEffect, useRef } from 'preact/hooks';
import { words } from '../../locales/words.ts';
import { CLOSE, Icon } from './Icon.tsx';
import styles from './Notices.module.css';
import { announcement, dismiss, notice, undo } from './notices.ts';

/** Long enough to read a sentence and to reach its button. Hovered or focused, it stays longer. */
const SHOWN_MS = 12_000;

/** Shows the current notice with its undo button, and the live region for screen readers. */
export function Notices() {
  const current = notice.value;
  const box = useRef<HTMLDivElement>(null);
  const close = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!current) return;
    const leave = () => {
      if (box.current?.matches(':hover, :focus-within')) timer = setTimeout(leave, SHOWN_MS);
      else dismiss();
    };
    let timer = setTimeout(leave, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [current]);

  const undoLatest = async () => {
    // The undo button is about to disappear; the close button of the next notice keeps the focus.
    close.current?.focus();
    await undo();
  };

  return (
    <>
      <div class="spoken" aria-live="polite" data-passing="">
        {announcement}
      </div>
      <div role="status" ref={box} class={styles.place} data-passing="">
        {current && (
          <div class={styles.notice}>
            <span>{current.text}</span>
            {current.undo && (
              <button type="button" class={styles.undo} onClick={() => void undoLatest()}>
                {words.page.undo}
              </button>
            )}
            <button
              type="button"
              ref={close}
              class={styles.close}
              aria-label={words.page.close}
              onClick={dismiss}
            >
              <Icon path={CLOSE} />
            </button>
          </div>
        )}
      </div>
    </>
  );
}
