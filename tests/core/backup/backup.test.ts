import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BACKUP_VERSION,
  backupFileName,
  backupText,
  isWorthKeeping,
  sameRows,
} from '../../../core/backup/backup.ts';
import { countsOf, recordsIn } from '../../../core/backup/counts.ts';
import { parseBackup, textOf } from '../../../core/backup/parse.ts';
import { type BackupProblem, BadBackup, refuseSize } from '../../../core/backup/problem.ts';
import { newCall } from '../../../core/calls/call.ts';
import { backupOf, noRows, someRows } from './someBackup.ts';

const call = newCall('c', 'base', 1);

/** What `act` is refused for; undefined where it is not. */
function problemIn(act: () => unknown): BackupProblem | undefined {
  try {
    act();
  } catch (error) {
    // Nothing else may be thrown, whatever comes in.
    if (error instanceof BadBackup) {
      return error.reason.problem;
    }
    throw error;
  }
  return undefined;
}

/** The file of a backup, changed by hand. */
function fileWith(change: (file: Record<string, never>) => void, rows = {}): string {
  const file = JSON.parse(backupText(backupOf(rows)));
  change(file);
  return JSON.stringify(file);
}

describe('a backup', () => {
  it('is read as it was written, whatever the profile', () => {
    fc.assert(
      fc.property(
        someRows,
        fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }),
        (rows, at) => {
          const backup = { exportedAt: at.getTime(), appVersion: '1.2.3', rows };
          const bytes = new TextEncoder().encode(backupText(backup));
          expect(parseBackup(textOf(bytes))).toEqual(backup);
          expect(sameRows(parseBackup(textOf(bytes)).rows, rows)).toBe(true);
        },
      ),
    );
  });

  it('is laid out for people, under a name with the date', () => {
    expect(backupText(backupOf()).split('\n').slice(0, 7)).toEqual([
      '{',
      '  "nahbar": "backup",',
      `  "version": ${BACKUP_VERSION},`,
      '  "exportedAt": "2026-11-22T00:00:00.000Z",',
      '  "appVersion": "1.0.0",',
      '  "rows": {',
      '    "favourites": [],',
    ]);
    expect(backupFileName(new Date(2026, 10, 2))).toBe('nahbar-2026-11-02.json');
  });

  it('of version 1 is one without people and steps', () => {
    const text = fileWith(
      (file: Record<string, unknown>) => {
        const { people, circles, contacts, steps, ...rows } = file.rows as typeof noRows;
        file.version = 1;
        file.rows = rows;
      },
      { calls: [call] },
    );
    expect(parseBackup(text)).toEqual(backupOf({ calls: [call] }));
  });

  it('may begin with the mark that some editors write', () => {
    const bytes = new TextEncoder().encode(`\ufeff${backupText(backupOf())}`);
    expect(parseBackup(textOf(bytes))).toEqual(backupOf());
  });

  it('keeps fields that this Nahbar does not know', () => {
    const text = fileWith(() => {}, { calls: [{ ...call, link: 'x' }] });
    expect(parseBackup(text).rows.calls).toEqual([{ ...call, link: 'x' }]);
  });

  it('bears a kind of things in the trash that it does not know, whatever it is called', () => {
    for (const kind of ['constructor', 'toString', 'hasOwnProperty', 'plan']) {
      const trash = [{ id: `${kind}/x`, row: { x: 1 }, discardedAt: 1 }];
      expect(parseBackup(backupText(backupOf({ trash }))).rows.trash).toEqual(trash);
    }
  });

  it.each(['__proto__', '\\u005f_proto__', '__pr\\u006fto__'])(
    'leaves out a field called %s, so that no object inherits from it',
    (name) => {
      const text = backupText(backupOf({ settings: [{ key: 'a', value: { HERE: { x: 1 } } }] }));
      const { rows } = parseBackup(text.replace('HERE', name));
      const value = rows.settings[0]?.value as { x?: number };
      expect(Object.getOwnPropertyNames(value)).toEqual([]);
      expect(value.x).toBeUndefined();
      expect(({} as { x?: number }).x).toBeUndefined();
    },
  );

  it('is the same as another in any order, and as none with another row', () => {
    const other = { ...call, id: 'd' };
    const both = backupOf({ calls: [call, other] }).rows;
    expect(sameRows(both, backupOf({ calls: [other, call] }).rows)).toBe(true);
    expect(sameRows(both, backupOf({ calls: [call] }).rows)).toBe(false);
    expect(sameRows(both, backupOf({ calls: [call, { ...other, startedAt: 2 }] }).rows)).toBe(
      false,
    );
  });

  it('counts what it holds', () => {
    const { rows } = backupOf({ calls: [call], state: [{ key: 'currentCall', callId: 'c' }] });
    expect(countsOf(rows)).toMatchObject({ calls: 1, state: 1, favourites: 0 });
    expect(recordsIn(rows)).toBe(1);
  });

  it('is worth keeping as soon as somebody did something', () => {
    const rotation = {
      lap: { seed: 1, opener: null, at: null, last: null },
      rounds: {},
      trail: [],
      standing: null,
      pinned: null,
    };
    const showing = backupOf({ state: [{ key: 'rotation', rotation }] });
    const pinning = backupOf({
      state: [{ key: 'rotation', rotation: { ...rotation, pinned: 'a' } }],
    });
    expect(isWorthKeeping(noRows)).toBe(false);
    expect(isWorthKeeping(showing.rows)).toBe(false);
    expect(isWorthKeeping(pinning.rows)).toBe(true);
    expect(isWorthKeeping(backupOf({ calls: [call] }).rows)).toBe(true);
  });
});

describe('what is no backup', () => {
  it.each([
    ['', 'empty'],
    [' \n', 'empty'],
    ['hello', 'notABackup'],
    [backupText(backupOf()).slice(0, -3), 'notJson'],
    ['{', 'notJson'],
    ['[', 'notABackup'],
    ['null', 'notABackup'],
    ['[]', 'notABackup'],
    ['"backup"', 'notABackup'],
    ['{"nahbar":"deck"}', 'notABackup'],
  ])('is refused: %j is %s', (text, what) => {
    expect(problemIn(() => parseBackup(text))).toEqual({ what });
  });

  it('is refused whatever it is, and nothing else is thrown', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (t) => problemIn(() => parseBackup(t)) !== undefined,
      ),
    );
    fc.assert(fc.property(fc.json(), (t) => problemIn(() => parseBackup(t)) !== undefined));
    fc.assert(
      fc.property(
        fc.uint8Array(),
        (bytes) => problemIn(() => parseBackup(textOf(bytes))) !== undefined,
      ),
    );
    fc.assert(
      fc.property(fc.jsonValue(), (rows) => {
        const text = fileWith((file) => Object.assign(file, { rows }));
        return problemIn(() => parseBackup(text)) !== undefined;
      }),
    );
  });

  it('is refused when any single value in it is another kind of value', () => {
    fc.assert(
      fc.property(
        someRows,
        fc.nat(),
        fc.constantFrom(null, [], {}, 1, 'x', true),
        (rows, n, other) => {
          const text = backupText(backupOf(rows));
          let left = n % 60;
          const changed = JSON.parse(text, (_, value) => (left-- === 0 ? other : value));
          // Either it still is a sound backup or it is refused; nothing else is thrown.
          problemIn(() => parseBackup(JSON.stringify(changed)));
        },
      ),
    );
  });

  it('is refused when its format is newer, whatever else is in it', () => {
    const text = '{"nahbar":"backup","version":99,"appVersion":"9.1.0","people":[]}';
    expect(problemIn(() => parseBackup(text))).toEqual({ what: 'newer', appVersion: '9.1.0' });
  });

  it('is refused when it is not UTF-8, or too large', () => {
    const utf16 = new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x7d, 0]);
    expect(problemIn(() => textOf(utf16))).toEqual({ what: 'notText' });
    const limit = 256 * 1024 * 1024;
    expect(problemIn(() => refuseSize(limit))).toBeUndefined();
    expect(problemIn(() => refuseSize(limit + 1))).toEqual({
      what: 'tooLarge',
      size: limit + 1,
      limit,
    });
  });
});

describe('a damaged backup', () => {
  const sound = {
    favourites: [
      {
        id: 'a',
        quote: {
          id: 'a',
          topic: 't',
          speaker: 's',
          original: { language: 'de', text: 'x', role: 'r', question: 'q' },
          translation: null,
          source: { title: 't', author: 'a', publisher: 'p', series: null },
        },
        note: '',
        tags: [],
        savedAt: 1,
      },
    ],
    calls: [call],
    state: [{ key: 'currentCall', callId: 'c' }],
  };
  const place = (table: string | null, entry: number | null, field: string) => ({
    table,
    entry,
    field,
  });

  // biome-ignore lint/suspicious/noExplicitAny: what a file may hold is not known
  it.each<[string, (file: any) => void, object, string]>([
    ['no tables', (f) => delete f.rows, place(null, null, 'rows'), 'missing'],
    ['a table that is missing', (f) => delete f.rows.trash, place('trash', null, ''), 'missing'],
    [
      'a table that is none',
      (f) => {
        f.rows.calls = {};
      },
      place('calls', null, ''),
      'wrong',
    ],
    [
      'an unknown table',
      (f) => {
        f.rows.sync = [];
      },
      place(null, null, 'rows.sync'),
      'unknown',
    ],
    ['a row that is none', (f) => f.rows.calls.push(7), place('calls', 2, ''), 'wrong'],
    [
      'a missing field',
      (f) => delete f.rows.calls[0].ticked,
      place('calls', 1, 'ticked'),
      'missing',
    ],
    [
      'a wrong field',
      (f) => {
        f.rows.calls[0].ticked = [1];
      },
      place('calls', 1, 'ticked.0'),
      'wrong',
    ],
    ['an unknown state', (f) => f.rows.state.push({ key: 'x' }), place('state', 2, 'key'), 'wrong'],
    [
      'a time too large for a number',
      (f) => {
        f.rows.calls[0].startedAt = null;
      },
      place('calls', 1, 'startedAt'),
      'wrong',
    ],
    [
      'a favourite without its text',
      (f) => delete f.rows.favourites[0].quote.original.text,
      place('favourites', 1, 'quote.original.text'),
      'missing',
    ],
    [
      'a favourite in the trash that is none',
      (f) => f.rows.trash.push({ id: 'favourite/a', row: {}, discardedAt: 1 }),
      place('trash', 1, 'row.id'),
      'missing',
    ],
    ['a row twice', (f) => f.rows.calls.push(f.rows.calls[0]), place('calls', 2, 'id'), 'twice'],
    ['no version', (f) => delete f.version, place(null, null, 'version'), 'wrong'],
    [
      'a strange version',
      (f) => {
        f.version = 0.5;
      },
      place(null, null, 'version'),
      'wrong',
    ],
    [
      'no time',
      (f) => {
        f.exportedAt = 'today';
      },
      place(null, null, 'exportedAt'),
      'wrong',
    ],
    ['no app', (f) => delete f.appVersion, place(null, null, 'appVersion'), 'wrong'],
  ])('says where: %s', (_, change, where, fault) => {
    const text = fileWith(change, sound);
    expect(problemIn(() => parseBackup(text))).toEqual({ what: 'damaged', place: where, fault });
  });
});
