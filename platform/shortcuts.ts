import browser from 'webextension-polyfill';

/** The commands of the manifest that a key may be given to. */
export const COMMANDS = ['_execute_action', 'save-quote'] as const;

export type Command = (typeof COMMANDS)[number];

/**
 * Which keys hold now, as the browser writes them, such as `Alt+N`; empty where none does: it was taken
 * away, or belongs to the browser or to another extension.
 */
export async function shortcuts(): Promise<Record<Command, string>> {
  const all = await browser.commands.getAll();
  const keyOf = (name: Command) => all.find((each) => each.name === name)?.shortcut ?? '';
  return { _execute_action: keyOf('_execute_action'), 'save-quote': keyOf('save-quote') };
}

/** Opens the browser's own page for these keys; null where only its user can: see `shortcutsAddress`. */
export const openShortcuts: (() => Promise<void>) | null =
  (browser.commands as { openShortcutSettings?: () => Promise<void> }).openShortcutSettings ?? null;

/** Where the browser lets them be changed. No page may link to it. */
export const shortcutsAddress = `${navigator.userAgent.includes('Edg/') ? 'edge' : 'chrome'}://extensions/shortcuts`;
