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
 * neither the page's scripts nor its styles reach, and never takes the focus.
 */
export function showToast({ language, says, acts, token, close }: Toast): void {
  shown?.remove();
  const host = document.createElement('div');
  shown = host;
  host.lang = language;
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  // The colours are those of every page, and belong to nothing but the toast here.
  sheet.replaceSync(tokens.replaceAll(':root', ':host') + style);
  root.adoptedStyleSheets = [sheet];

  const words = document.createElement('p');
  words.role = 'status';
  const buttons = document.createElement('div');
  const end = () => {
    host.remove();
    if (shown === host) shown = null;
  };
  const choose = async (act: ToastAct) => {
    buttons.replaceChildren();
    const answer = await askBackground({ toast: token, act }).catch(() => null);
    if (typeof answer !== 'string') return end();
    words.textContent = answer;
    buttons.replaceChildren(button(close, end));
  };
  buttons.append(...acts.map(({ act, label }) => button(label, () => void choose(act))));
  const box = document.createElement('section');
  box.ariaLabel = 'Nahbar';
  box.append(words, buttons);
  root.append(box);
  (document.body ?? document.documentElement).append(host);
  host.showPopover();
  // A live region speaks of what comes into it.
  requestAnimationFrame(() => {
    words.textContent = says;
  });

  let timer = 0;
  const wait = () => {
    clearTimeout(timer);
    timer = window.setTimeout(end, STAYS);
  };
  const stay = () => clearTimeout(timer);
  box.addEventListener('mouseenter', stay);
  box.addEventListener('focusin', stay);
  box.addEventListener('mouseleave', wait);
  box.addEventListener('focusout', wait);
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') end();
    // Keys that are meant for the toast are none of the page's.
    event.stopPropagation();
  });
  wait();
}

function button(label: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = label;
  made.addEventListener('click', act);
  return made;
}
