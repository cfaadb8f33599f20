/** How long after the first frame the paint is assumed, if no paint entry arrives. */
const FALLBACK_MS = 100;

/** Adds styles that are bundled into the script, so that the first paint waits for no other file. */
export function adoptStyles(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

/**
 * Calls `act` after the first paint. A tab that is opened in the background paints when it is shown.
 *
 * Firefox 153 reports no paint entries in the popup of its toolbar, hence the fallback.
 */
export function afterFirstPaint(act: () => void): void {
  let isDone = false;
  const once = () => {
    observer.disconnect();
    if (!isDone) act();
    isDone = true;
  };
  const observer = new PerformanceObserver(once);
  observer.observe({ type: 'paint', buffered: true });
  requestAnimationFrame(() => setTimeout(once, FALLBACK_MS));
}

/**
 * Loads the app, after the first paint or at once: moves its script and style tags out of `<template id="app">`, into
 * which the build has put them (`workshop/bundle/firstScriptAlone.ts`).
 *
 * @param waits for the first paint, which shows something without the app
 */
export function bringApp(waits: boolean): void {
  if (waits) afterFirstPaint(insertTags);
  else insertTags();
}

function insertTags(): void {
  // The template is at the end of the page, which may not be parsed yet.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', insertTags);
  else document.head.append(document.querySelector<HTMLTemplateElement>('#app')?.content ?? '');
}
