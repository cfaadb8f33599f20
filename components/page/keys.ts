/**
 * The key of an event that the page may handle; null if it belongs to the browser or an input method: with
 * Ctrl, Meta, Alt, AltGr or Shift, and while a word is composed, which uses Enter, Escape and the arrows.
 * Shift is ignored where it produces the character, as with "?". Letters are in lower case.
 *
 * Includes repeats of a key that is held down: use it to move the focus, and `pressOf` for acts.
 */
export function keyOf(event: KeyboardEvent): string | null {
  // Some browsers report keys of an input method only as 229.
  if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return null;
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  // Events that tests and assistive tools create may lack `getModifierState`.
  if (event.getModifierState?.('AltGraph')) return null;
  const { key } = event;
  const isPrinted = key.length === 1 && key.toLowerCase() === key.toUpperCase() && key !== ' ';
  if (event.shiftKey && !isPrinted) return null;
  return key.length === 1 ? key.toLowerCase() : key;
}

/** As `keyOf`, but null for repeats of a key that is held down. */
export function pressOf(event: KeyboardEvent): string | null {
  return event.repeat ? null : keyOf(event);
}

/**
 * Lets a held Enter press a button, follow a link or send a form only once; browsers repeat it. In a
 * textarea it still repeats.
 */
export function pressEnterOnce(): void {
  const stop = (event: KeyboardEvent) => {
    if (!event.repeat || event.key !== 'Enter') return;
    if (!(event.target as Element).matches?.('textarea, [contenteditable]')) event.preventDefault();
  };
  addEventListener('keydown', stop, { capture: true });
}
