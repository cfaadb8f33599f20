import { uiLanguage } from '../../platform/language.ts';

/** The app has ten ticks, five seconds of a visible page, before help is offered. */
const TICK_MS = 500;
const TICKS = 10;

const WORDS = {
  de: ['Nahbar ist nicht richtig gestartet.', 'Hilfe öffnen'],
  en: ['Nahbar did not start properly.', 'Open help'],
} as const;

/** Falls back to system colours, because the stylesheet may be what is missing. */
const STYLE =
  'position:fixed;inset:auto 0 0;padding:.7rem 1rem;text-align:center;' +
  'border-top:1px solid var(--hairline,GrayText);background:var(--paper-raised,Canvas);' +
  'color:var(--ink,CanvasText);font:var(--small,.875rem)/1.5 var(--sans,sans-serif)';

/**
 * Shows a bar with a link to the help page if the app cannot be loaded, or has not set `data-started` in
 * time; removes it if the app does start. For the script that a page loads before its app.
 */
export function watchStart(): void {
  const root = document.documentElement;
  let waited = 0;
  let bar: HTMLElement | undefined;
  const offer = () => {
    bar ??= helpBar(root.dataset.page);
    (document.body ?? root).append(bar);
  };
  // Counts ticks instead of time, so that a sleeping laptop or a debugger does not show the bar.
  const timer = setInterval(() => {
    if ('started' in root.dataset) {
      clearInterval(timer);
      bar?.remove();
    } else if (!document.hidden && ++waited === TICKS) {
      offer();
    }
  }, TICK_MS);
  addEventListener('error', ({ target }) => target instanceof HTMLScriptElement && offer(), true);
  // The app could not load one of its files: see locales/words.ts.
  addEventListener('missing', offer);
}

function helpBar(page: string | undefined): HTMLElement {
  const [happened, help] = WORDS[uiLanguage];
  const link = Object.assign(document.createElement('a'), {
    href: `/help.html#not-started-${page}`,
    target: '_blank',
    textContent: help,
  });
  const bar = document.createElement('div');
  bar.role = 'alert';
  bar.style.cssText = STYLE;
  bar.append(`${happened} `, link);
  return bar;
}
