import { afterFirstPaint } from './afterFirstPaint.ts';

/**
 * Loads the app after the first paint: moves its script and style tags out of `<template id="app">`, into
 * which the build has put them (`workshop/firstScriptAlone.ts`).
 *
 * @param hasContent whether something is painted without the app; if not, it is loaded at once
 */
export function bringApp(hasContent: boolean): void {
  if (hasContent) afterFirstPaint(insertTags);
  else insertTags();
}

function insertTags(): void {
  // The template is at the end of the page, which may not be parsed yet.
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', insertTags);
  else document.head.append(document.querySelector<HTMLTemplateElement>('#app')?.content ?? '');
}
