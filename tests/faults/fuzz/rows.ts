import { type AllRows, keyOf, TABLE_NAMES, type TableName } from '../../../core/tables';
import type { Records } from '../support/state';

/** Rows by table, as a backup has them. */
export function rowsOf(records: Records): AllRows {
  const rows = Object.fromEntries(TABLE_NAMES.map((name) => [name, [] as object[]]));
  for (const [place, row] of Object.entries(records))
    rows[place.split('/')[0] as string]?.push(row);
  return rows as unknown as AllRows;
}

/** Rows by table and key, as they are read. */
export function recordsOf(rows: Record<string, Record<string, unknown>[]>): Records {
  return Object.fromEntries(
    Object.entries(rows).flatMap(([table, all]) =>
      all.map((row) => [`${table}/${keyOf(table as TableName, row)}`, row]),
    ),
  );
}

/** Which favourite a field for a note belongs to. */
export function favouriteOf(label: string, records: Records): string {
  const brief = /^Notiz zu „(.*?)…?“$/s.exec(label)?.[1] ?? label;
  const found = Object.entries(records).find(([place, row]) => {
    if (!place.startsWith('favourites/')) return false;
    const { original, translation } = row.quote as Record<string, { text: string } | null>;
    return original?.text.startsWith(brief) || translation?.text.startsWith(brief);
  });
  return found?.[0] ?? `favourites/${brief}`;
}

/** Those of a file that is merged or restored: a favourite and somebody. */
export const SOME_ROWS: AllRows = {
  ...rowsOf({}),
  favourites: [
    {
      id: 'datei',
      quote: {
        id: 'datei',
        topic: '',
        speaker: 'Rosa',
        original: { language: 'de', text: 'Aus einer Datei.', role: '', question: '' },
        translation: null,
        source: {
          title: '',
          author: '',
          publisher: '',
          series: null,
          url: 'https://example.org/',
          date: '2026-01-02',
        },
      },
      note: 'Aus der Datei',
      tags: [],
      savedAt: 1_700_000_000_000,
    },
  ],
  people: [
    {
      id: 'rosa',
      name: 'Rosa Datei',
      organisation: '',
      role: '',
      circles: [],
      rhythm: 'none',
      channels: [],
      personal: '',
      professional: '',
      lastContactAt: null,
      restsUntil: null,
      paused: false,
      addedAt: 1_700_000_000_000,
    },
  ],
};
