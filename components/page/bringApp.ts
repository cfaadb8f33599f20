import { afterFirstPaint } from './afterFirstPaint.ts';

/**
 * Brings the app of a page that paints something of its own first: moves the tags of its files out of the
 * `<template id="app">` that the build has put them into (`workshop/firstScriptAlone.ts`).
 *
 * @param hasContent whether there is anything to paint; if not, the app is what the page waits for
 */
export function bringApp(hasContent: boolean): void {
  if (hasContent) afterFirstPaint(bring);
  else bring();
}

function bring(): void {
  // The template stands at the end of the page, which may still be on its way.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', bring);
  else document.head.append(document.querySelector<HTMLTemplateElement>('#app')?.content ?? '');
}
