import type { Toast, ToastAct } from '../../../core/quotes/capture/toast.ts';
import { askBackground } from '../../../platform/messages.ts';
import tokens from '../../../styles/tokens.css?inline';
import style from './toast.css?inline';

/** So long a toast stays that nobody looks at, in milliseconds. */
const STAYS = 10_000;

/** A toast as an element. */
export interface ToastSection {
  section: HTMLElement;
  /** Whether it offers to take something back. */
  canUndo(): boolean;
  /** Begins to speak, and to count its time. To be called when it is on the page. */
  begin(): void;
}

/**
 * Makes the element of a toast: what it says, what can be done about it, and how long it stays. It hears
 * nothing but what a person does, and never takes the focus by itself.
 *
 * Its buttons show what stands in `gone` by themselves, without any script: in Firefox none of ours runs any
 * more once Nahbar was updated.
 *
 * @param host the popover that it is in; null where it is in none
 * @param onEnd takes it away
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
    if (!box.matches(':hover') && !hasFocus()) timer = window.setTimeout(end, STAYS);
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
  // While it tells, the focus is where it was.
  box.addEventListener('focusout', () => setTimeout(wait));
  // Keys that are meant for the toast are none of the page's.
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
      // A live region speaks of what comes into it.
      requestAnimationFrame(() => {
        words.textContent = says;
      });
      wait();
    },
  };
}

/** The styles of toasts; the colours are those of every page, and belong to nothing but the toasts here. */
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

/** Also in a page that is no HTML. */
export function made<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
): HTMLElementTagNameMap[Name] {
  const html = document.implementation.createHTMLDocument('').documentElement.namespaceURI;
  return document.createElementNS(html, name) as HTMLElementTagNameMap[Name];
}
