import { WITNESS } from '../../core/backup/copyKeys.ts';
import { recordsIn } from '../../core/backup/counts.ts';
import { rowsIn } from './copy.ts';
import { element } from './element.ts';
import type { Findings } from './findings.ts';
import type { Reading } from './reading.ts';
import type { Tables } from './rows.ts';
import { texts } from './texts.ts';

/** A line for each place: how much there is, or that it cannot be read. */
export function whatIsThere({ database, copy, drafts, snapshots }: Findings): HTMLElement {
  return element(
    'dl',
    {},
    ...line('database', database, (stored) =>
      stored
        ? [amountOf(stored.tables), stored.errors.length > 0 ? texts.partly : ''].join(' ')
        : texts.missing,
    ),
    ...line('copy', copy, (kept) => amountOf(rowsIn(kept))),
    ...line('drafts', drafts, (all) => orNothing(Object.keys(all).length, texts.drafts)),
    ...line('snapshots', snapshots, (all) => orNothing(all.length, texts.snapshots)),
  );
}

function line<T>(place: keyof Findings, reading: Reading<T>, tell: (found: T) => string) {
  const told =
    'found' in reading
      ? [tell(reading.found).trim()]
      : [texts.failed[place], element('small', {}, reading.failed)];
  return [element('dt', {}, texts.places[place]), element('dd', {}, ...told)];
}

function amountOf(tables: Tables): string {
  const favourites = tables.favourites?.length ?? 0;
  return (
    orNothing(recordsIn({ ...tables, [WITNESS]: [] }), texts.records) +
    (favourites > 0 ? texts.favourites(favourites) : '')
  );
}

function orNothing(n: number, say: (n: number) => string): string {
  return n === 0 ? texts.nothing : say(n);
}
