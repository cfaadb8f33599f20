import type { Toast, ToastAct } from '../../../core/quotes/capture/toast.ts';
import { askBackground } from '../../../platform/messages.ts';
import tokens from '../../../styles/tokens.css?inline';
import style from './toast.css?inline';

/** So long a toast stays that nobody looks at, in milliseconds. */
const STAYS = 10_000;

/** The one that is on the page. */
let shown: HTMLElement | null = null;

/**
 * Shows a toast at the foot of somebody else's page, in place of the one before. It is in a shadow that
 * neither the page's scripts nor its styles reach, hears nothing but what a person does, and never takes
 * the focus by itself.
 */
export function showToast({ language, says, acts, token, close }: Toast): void {
  shown?.remove();
  const host = made('div');
  shown = host;
  host.lang = language;
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  root.adoptedStyleSheets = [sheet()];

  const words = made('p');
  words.role = 'status';
  const buttons = made('div');
  const box = made('section');
  box.ariaLabel = 'Nahbar';
  box.append(words, buttons);
  root.append(box);

  let before: HTMLElement | null = null;
  let timer = 0;
  const stay = () => clearTimeout(timer);
  const end = () => {
    stay();
    const hadFocus = root.activeElement !== null;
    host.remove();
    if (shown === host) shown = null;
    if (hadFocus) before?.focus();
  };
  const wait = () => {
    stay();
    if (!box.matches(':hover') && !root.activeElement) timer = window.setTimeout(end, STAYS);
  };
  const choose = async (act: ToastAct) => {
    const hadFocus = root.activeElement !== null;
    buttons.replaceChildren();
    const answer = await askBackground({ toast: token, act }).catch(() => null);
    if (typeof answer !== 'string') return end();
    words.textContent = answer;
    const closing = button(close, end);
    buttons.replaceChildren(closing);
    if (hadFocus) closing.focus();
    wait();
  };
  buttons.append(...acts.map(({ act, label }) => button(label, () => void choose(act))));

  box.addEventListener('mouseenter', stay);
  box.addEventListener('mouseleave', wait);
  box.addEventListener('focusin', ({ relatedTarget }) => {
    stay();
    if (relatedTarget instanceof HTMLElement && !root.contains(relatedTarget))
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

  (document.body ?? document.documentElement).append(host);
  host.showPopover();
  // A live region speaks of what comes into it.
  requestAnimationFrame(() => {
    words.textContent = says;
  });
  wait();
}

function sheet(): CSSStyleSheet {
  const made = new CSSStyleSheet();
  // The colours are those of every page, and belong to nothing but the toast here.
  made.replaceSync(tokens.replaceAll(':root', 'section') + style);
  return made;
}

function button(label: string, act: () => void): HTMLButtonElement {
  const button = made('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', ({ isTrusted }) => {
    if (isTrusted) act();
  });
  return button;
}

/** Also in a page that is no HTML. */
function made<Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] {
  const html = document.implementation.createHTMLDocument('').documentElement.namespaceURI;
  return document.createElementNS(html, name) as HTMLElementTagNameMap[Name];
}
