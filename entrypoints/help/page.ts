import { readKept } from './copy.ts';
import { element } from './element.ts';
import { type Findings, readEverything } from './findings.ts';
import { readingOf } from './reading.ts';
import { restoring } from './restoring.ts';
import { saveAll } from './saveAll.ts';
import { texts } from './texts.ts';
import { whatIsThere } from './whatIsThere.ts';

/** The pages that one may come from, and go back to. */
const PAGES = ['newtab', 'popup', 'library'];

/**
 * Puts the page together. What happened is in its address: `#not-started-popup` or
 * `#unreadable-library`, with the page from which one comes, or without.
 */
export function showHelp(): void {
  document.title = texts.title;
  const [, what, page = ''] = /^#(not-started|unreadable)(?:-(\w+))?$/.exec(location.hash) ?? [];
  const heading =
    what === 'not-started'
      ? texts.headings.started
      : what === 'unreadable'
        ? texts.headings.unreadable
        : texts.headings.asked;
  const back = `/${PAGES.includes(page) ? page : 'library'}.html`;
  const there = element('div', { 'aria-live': 'polite' }, element('p', {}, texts.reading));
  const more = element('div', {});
  document.body.append(
    element(
      'main',
      {},
      element('h1', {}, heading),
      element('p', {}, texts.lead),
      element('a', { class: 'edged', href: back }, texts.retry),
      element('h2', {}, texts.there),
      there,
      more,
    ),
  );
  void readEverything().then((findings) => fill(there, more, findings));
}

function fill(there: HTMLElement, more: HTMLElement, findings: Findings): void {
  there.replaceChildren(whatIsThere(findings));
  // From here on the user knows; what changes is announced where they have changed it.
  there.removeAttribute('aria-live');
  const copyChanged = async () => {
    findings.copy = await readingOf(readKept);
    there.replaceChildren(whatIsThere(findings));
  };
  more.replaceChildren(saveAll(findings), restoring(findings, copyChanged));
}
