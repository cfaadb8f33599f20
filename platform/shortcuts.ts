import browser from 'webextension-polyfill';

/** Commands of the manifest that can have a shortcut. */
export const COMMANDS = ['_execute_action', 'save-quote', 'take-person'] as const;

export type Command = (typeof COMMANDS)[number];

/**
 * The current shortcuts, such as `Alt+N`; empty if there is none: removed, or taken by the browser or
 * another extension.
 */
export async function shortcuts(): Promise<Record<Command, string>> {
  const all = await browser.commands.getAll();
  const keyOf = (name: Command) => all.find((each) => each.name === name)?.shortcut ?? '';
  return {
    _execute_action: keyOf('_execute_action'),
    'save-quote': keyOf('save-quote'),
    'take-person': keyOf('take-person'),
  };
}

/** Opens the browser's page for shortcuts; null if only the user can: see `shortcutsAddress`. */
export const openShortcuts: (() => Promise<void>) | null =
  (browser.commands as { openShortcutSettings?: () => Promise<void> }).openShortcutSettings ?? null;

/** The address of the browser's page for shortcuts, to which no page may link. */
export const shortcutsAddress = `${navigator.userAgent.includes('Edg/') ? 'edge' : 'chrome'}://extensions/shortcuts`;
