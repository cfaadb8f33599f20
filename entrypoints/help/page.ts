import { recordsIn } from '../../core/backup/counts.ts';
import { REPLICA_HEADER } from '../../core/backup/replicaHeader.ts';
import { readStorage, rowsIn } from './copy.ts';
import type { Tables } from './database.ts';
import { element, replaceDifferent } from './element.ts';
import { type Findings, readEverything, saveAll } from './findings.ts';
import { type Reading, readingOf } from './reading.ts';
import { restoring } from './restoring.ts';
import { texts } from './texts.ts';

/** The pages that link here, to which the user can return. */
const PAGES = ['newtab', 'popup', 'library'];

/**
 * Renders the page. The hash names the problem, and the page where it happened if that is known:
 * `#not-started-popup`, `#unreadable-library`.
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
  const there = element('dl', { 'aria-live': 'polite' });
  const findings = readEverything(() => show());
  const copyChanged = async () => {
    findings.copy = await readingOf(readStorage);
    show();
  };
  const restore = restoring(findings, () => void copyChanged());
  const show = () => {
    showWhatIsThere(there, findings);
    restore.show();
    // Later changes are announced by the part of the page that caused them.
    if (!isReading(findings)) there.removeAttribute('aria-live');
  };
  document.body.append(
    element(
      'main',
      {},
      element('h1', {}, heading),
      element('p', {}, texts.lead),
      element('a', { class: 'edged', href: back }, texts.retry),
      element('h2', {}, texts.there),
      there,
      saveAll(findings),
      restore.section,
    ),
  );
  show();
}

function isReading(findings: Findings): boolean {
  return Object.values(findings).some((reading) => 'isLate' in reading);
}

/** A line for each storage: how much it holds, that it cannot be read, or that it has not answered yet. */
function showWhatIsThere(list: HTMLElement, { database, copy, drafts, snapshots }: Findings): void {
  // Only what is new is replaced, so that only that is announced.
  replaceDifferent(list, [
    ...line('database', database, (stored) =>
      stored
        ? [amountOf(stored.tables), stored.errors.length > 0 && texts.partly]
            .filter(Boolean)
            .join('. ')
        : texts.missing,
    ),
    ...line('copy', copy, (entries) => amountOf(rowsIn(entries))),
    ...line('drafts', drafts, (all) => orNothing(Object.keys(all).length, texts.drafts)),
    ...line('snapshots', snapshots, (all) => orNothing(all.length, texts.snapshots)),
  ]);
}

function line<T>(place: keyof Findings, reading: Reading<T>, describe: (found: T) => string) {
  return [
    element('dt', {}, texts.places[place]),
    element('dd', {}, ...description(place, reading, describe)),
  ];
}

function description<T>(
  place: keyof Findings,
  reading: Reading<T>,
  describe: (found: T) => string,
): (Node | string)[] {
  if ('found' in reading) return [describe(reading.found).trim()];
  if ('failed' in reading) return [texts.failed[place], element('small', {}, reading.failed)];
  return [reading.isLate ? texts.late[place] : texts.reading];
}

function amountOf(tables: Tables): string {
  const favourites = tables.favourites?.length ?? 0;
  return (
    orNothing(recordsIn({ ...tables, [REPLICA_HEADER]: [] }), texts.records) +
    (favourites > 0 ? texts.favourites(favourites) : '')
  );
}

function orNothing(n: number, describe: (n: number) => string): string {
  return n === 0 ? texts.nothing : describe(n);
}
