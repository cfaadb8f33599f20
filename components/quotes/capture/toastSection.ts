import type { Toast, ToastAct } from '../../../core/quotes/capture/toast.ts';
import { askBackground } from '../../../platform/messages.ts';
import tokens from '../../../styles/tokens.css?inline';
import style from './toast.css?inline';

/** How long a toast is shown that is neither hovered nor focused, in milliseconds. */
const SHOWN_MS = 10_000;

/** A toast as an element. */
export interface ToastSection {
  section: HTMLElement;
  /** Whether it offers an undo. */
  canUndo(): boolean;
  /** Announces the text to screen readers, and starts the timer. Call it once it is in the document. */
  begin(): void;
}

/**
 * Creates the element of a toast: text, buttons and timer. It reacts only to trusted events of the user,
 * and never takes the focus by itself.
 *
 * Its buttons show the text `gone` without a script: in Firefox, no script of ours runs in a page once
 * Nahbar has been updated.
 *
 * @param host the popover around it, or null
 * @param onEnd removes it
 */
export function toastSection(
  { language, says, acts, token, close, gone }: Toast,
  host: HTMLElement | null,
  onEnd: () => void,
): ToastSection {
  const box = made('section');
  box.lang = language;
  box.ariaLabel = 'Nahbar';
  const words = made('p');
  words.role = 'status';
  const buttons = made('div');
  const farewell = made('aside');
  farewell.popover = 'manual';
  farewell.id = `gone-${token}`;
  const last = made('p');
  last.textContent = gone;
  const leave = button(close, () => end());
  if (host) {
    leave.popoverTargetElement = host;
    leave.popoverTargetAction = 'hide';
  }
  farewell.append(last, leave);
  box.append(words, buttons, farewell);

  let before: HTMLElement | null = null;
  let timer = 0;
  const focused = () => (box.getRootNode() as Document | ShadowRoot).activeElement;
  const hasFocus = () => box.contains(focused());
  const stay = () => clearTimeout(timer);
  const end = () => {
    stay();
    const had = hasFocus();
    onEnd();
    if (had) before?.focus();
  };
  const wait = () => {
    stay();
    if (!box.matches(':hover') && !hasFocus()) timer = window.setTimeout(end, SHOWN_MS);
  };
  const choose = async (act: ToastAct) => {
    const had = hasFocus();
    buttons.replaceChildren();
    let answer: unknown;
    try {
      const ask = () => askBackground({ toast: token, act });
      // A background that was stopped amid the act starts anew, and knows what became of it.
      answer = await ask().catch(ask);
    } catch {
      answer = gone;
    }
    if (typeof answer !== 'string') return end();
    words.textContent = answer;
    const closing = button(close, end);
    buttons.replaceChildren(closing);
    if (had) closing.focus();
    wait();
  };
  for (const { act, label } of acts) {
    const offered = button(label, () => void choose(act));
    offered.popoverTargetElement = farewell;
    offered.popoverTargetAction = 'show';
    buttons.append(offered);
  }

  box.addEventListener('mouseenter', stay);
  box.addEventListener('mouseleave', wait);
  box.addEventListener('focusin', ({ relatedTarget }) => {
    stay();
    if (relatedTarget instanceof HTMLElement && !box.contains(relatedTarget))
      before = relatedTarget;
  });
  // Later, because during `focusout` the old element still has the focus.
  box.addEventListener('focusout', () => setTimeout(wait));
  // Keys pressed in the toast must not trigger shortcuts of the page.
  for (const kind of ['keydown', 'keypress', 'keyup'] as const) {
    box.addEventListener(kind, (event) => {
      if (kind === 'keydown' && event.key === 'Escape' && event.isTrusted) end();
      event.stopPropagation();
    });
  }
  return {
    section: box,
    canUndo: () => acts.some(({ act }) => act === 'undo') && buttons.childElementCount > 1,
    begin: () => {
      // A live region announces only text that is added once it is in the document.
      requestAnimationFrame(() => {
        words.textContent = says;
      });
      wait();
    },
  };
}

/** The stylesheet of toasts, with the colours of `styles/tokens.css` scoped to them. */
export function toastStyles(): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(tokens.replaceAll(':root', 'section') + style);
  return made;
}

function button(label: string, act: () => void): HTMLButtonElement {
  const button = made('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', (event) => {
    event.preventDefault();
    if (event.isTrusted) act();
  });
  return button;
}

/** Creates an HTML element, also in a document that is not HTML. */
export function made<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
): HTMLElementTagNameMap[Name] {
  const html = document.implementation.createHTMLDocument('').documentElement.namespaceURI;
  return document.createElementNS(html, name) as HTMLElementTagNameMap[Name];
}
