/**
 * The key that somebody presses for the page; null where the press belongs to the browser: with Ctrl,
 * Meta, Alt, AltGr or Shift (Shift and an arrow select), and while an input method composes a word, which
 * takes Enter, Escape and the arrows for itself. Shift is no modifier where it makes the character, as with
 * "?". Letters are small, whatever Caps Lock says.
 *
 * A key that is held down tells of itself again and again (`event.repeat`): to go on with that is for
 * moving the focus, and never for an act.
 */
export function keyOf(event: KeyboardEvent): string | null {
  // 229 is all that some browsers say of a key that an input method takes.
  if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return null;
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  // Tests, and assistive tools, make events that know of no modifiers.
  if (event.getModifierState?.('AltGraph')) return null;
  const { key } = event;
  const isPrinted = key.length === 1 && key.toLowerCase() === key.toUpperCase() && key !== ' ';
  if (event.shiftKey && !isPrinted) return null;
  return key.length === 1 ? key.toLowerCase() : key;
}

/** The same for an act: null also while the key is held down after it has acted. */
export function pressOf(event: KeyboardEvent): string | null {
  return event.repeat ? null : keyOf(event);
}

/**
 * Lets a held Enter press a button, follow a link or send a form once. Browsers do that as often as the
 * keyboard repeats. It goes on writing new lines.
 */
export function pressEnterOnce(): void {
  const stop = (event: KeyboardEvent) => {
    if (!event.repeat || event.key !== 'Enter') return;
    if (!(event.target as Element).matches?.('textarea, [contenteditable]')) event.preventDefault();
  };
  addEventListener('keydown', stop, { capture: true });
}
