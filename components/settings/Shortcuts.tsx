import { words } from '../../locales/libraryWords.ts';
import { COMMANDS, openShortcuts, shortcutsAddress } from '../../platform/shortcuts.ts';
import { useShortcuts } from '../page/useShortcuts.ts';
import { copyText } from '../quotes/copyText.ts';
import styles from './Shortcuts.module.css';

const texts = words.settings;

/** The browser-wide keyboard shortcuts, and how to change them in this browser. */
export function Shortcuts() {
  const held = useShortcuts();
  if (!held) return null;
  return (
    <section class={styles.shortcuts} aria-labelledby="shortcuts-title">
      <h2 id="shortcuts-title">{texts.shortcuts}</h2>
      <dl>
        {COMMANDS.map((command) => (
          <div key={command}>
            <dt>{texts.shortcutNames[command]}</dt>
            <dd>{held[command] ? <kbd>{held[command]}</kbd> : texts.noShortcut}</dd>
          </div>
        ))}
      </dl>
      {openShortcuts ? (
        <button type="button" class="quiet" onClick={() => void openShortcuts?.()}>
          {texts.changeShortcuts}
        </button>
      ) : (
        <p>
          {texts.shortcutsAt} <code>{shortcutsAddress}</code>{' '}
          <button
            type="button"
            class="quiet"
            onClick={() => void copyText(shortcutsAddress, texts.addressCopied)}
          >
            {texts.copyAddress}
          </button>
        </p>
      )}
    </section>
  );
}
