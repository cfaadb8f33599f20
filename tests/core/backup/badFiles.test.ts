import { describe, expect, it } from 'vitest';
import { backupText } from '../../../core/backup/backup.ts';
import { NESTING_LIMIT } from '../../../core/backup/jsonLimits.ts';
import { answer, parseBackup } from '../../../core/backup/parse.ts';
import { newCall } from '../../../core/calls/call.ts';
import { gunzip } from '../../../core/files/gunzip.ts';
import { encodings, STRANGERS } from '../someFile.ts';
import { damaged, problemIn, sound, step, withValue } from './badBackup.ts';
import { backupOf } from './someBackup.ts';

describe('what was chosen by mistake', () => {
  it.each([
    ['nothing', 'empty'],
    ['white space', 'empty'],
    ['a byte order mark', 'empty'],
    ['a byte order mark of UTF-16', 'notText'],
    ['a picture', 'notText'],
    ['an archive', 'notText'],
    ['a page', 'notABackup'],
    ['zeros', 'notText'],
    ['any bytes', 'notText'],
  ])('is named: %s is %s', (name, what) => {
    expect(problemIn(STRANGERS[name] ?? new Uint8Array())).toEqual({ what });
  });

  it.each(Object.entries(encodings(sound)))('is not UTF-8: %s', (_, bytes) => {
    expect(problemIn(bytes)).toEqual({ what: 'notText' });
  });

  it('is cut off, wherever that is', () => {
    const whole = sound.trimEnd();
    for (let end = 1; end < whole.length; end++) {
      expect(problemIn(whole.slice(0, end))).toEqual({ what: 'notJson' });
    }
  });
});

describe('what is nested', () => {
  const lists = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
  const objects = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
  // The file, its rows, the table and the row.
  const inside = NESTING_LIMIT - 4;

  it('is read up to a depth, wherever this Nahbar knows nothing of it', () => {
    expect(problemIn(withValue(lists(inside)))).toBe('read');
    expect(problemIn(withValue(objects(inside)))).toBe('read');
    expect(problemIn(withValue('"[[[["'.repeat(1)))).toBe('read');
    expect(problemIn(withValue(`"${'['.repeat(200)}\\"${'{'.repeat(200)}"`))).toBe('read');
  });

  it.each([
    ['lists', lists],
    ['objects', objects],
  ])('is refused beyond it, 100,000 %s too, and the place is said', (_, nested) => {
    for (const depth of [inside + 1, 100_000]) {
      const json = nested(depth);
      expect(problemIn(withValue(json))).toEqual(damaged('settings', 1, 'value', 'tooDeep'));
      const trash = [
        { id: 'other/1', row: 1, discardedAt: 1 },
        { id: 'other/2', row: 'HERE', discardedAt: 1 },
      ];
      const inTrash = backupText(backupOf({ trash })).replace('"HERE"', json);
      expect(problemIn(inTrash)).toEqual(damaged('trash', 2, 'row', 'tooDeep'));
    }
    const inHead = sound.replace('"1.0.0"', nested(100_000));
    expect(problemIn(inHead)).toEqual(damaged(null, null, 'appVersion', 'tooDeep'));
    expect(problemIn(`{"a":${nested(100_000)}`)).toMatchObject({ fault: 'tooDeep' });
    expect(problemIn('[{"a":'.repeat(100_000))).toEqual({ what: 'notABackup' });
  });
});

describe('names that every object has', () => {
  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'are text, or nothing: %s',
    (name) => {
      const evil = `{"${name}":{"x":1,"deeper":[{"${name}":{"x":1}}]}}`;
      const { rows } = parseBackup(withValue(evil));
      const value = rows.settings[0]?.value as Record<string, unknown>;
      expect(Object.keys(value)).toEqual(name === '__proto__' ? [] : [name]);
      expect(value.x).toBeUndefined();
      expect(({} as { x?: number }).x).toBeUndefined();
      expect(problemIn(sound.replace('"calls": [', `"${name}": [], "calls": [`))).toEqual(
        name === '__proto__' ? 'read' : damaged(null, null, `rows.${name}`, 'unknown'),
      );
      expect(problemIn(sound.replace('"nahbar"', `"${name}": {"nahbar": 1}, "nahbar"`))).toBe(
        'read',
      );
    },
  );

  it('of the app that wrote it may be anything', () => {
    const newer = `{"nahbar":"backup","version":99,"appVersion":{"toString":1,"valueOf":1}}`;
    expect(problemIn(newer)).toEqual({ what: 'newer', appVersion: '' });
  });
});

describe('what no page or storage could bear', () => {
  const change = (from: string, to: string) => problemIn(sound.replace(from, to));
  it.each([
    ['a time that no clock shows', '"startedAt": 1', '"startedAt": 8640000000000001', 'startedAt'],
    ['a time without end', '"startedAt": 1', '"startedAt": 1e400', 'startedAt'],
    ['an empty id', '"id": "c"', '"id": ""', 'id'],
    ['an id with half a character', '"id": "c"', '"id": "\\ud83d"', 'id'],
  ])('is refused: %s', (_, from, to, field) => {
    expect(change(from, to)).toEqual(damaged('calls', 1, field));
  });

  it.each(['2026-02-31', '0026-01-01', '9999-12-31', '2026-1-1', 'today'])(
    'is refused: the day %s',
    (day) => {
      expect(change('"day": "2026-11-22"', `"day": "${day}"`)).toEqual(damaged('steps', 1, 'day'));
    },
  );

  it.each([
    ['nextMeeting', '{ "day": "2026-12-32", "time": "" }', 'nextMeeting.day'],
    ['nextMeeting', '{ "day": "2026-12-12", "time": 19 }', 'nextMeeting.time'],
    ['nextMeeting', '"2026-12-12"', 'nextMeeting'],
    ['meetsAt', 'null', 'meetsAt'],
  ])('is refused: a circle with the %s %s', (field, value, place) => {
    const film = { id: 'film', name: 'Film', rhythm: null, [field]: 'HERE' };
    const text = backupText(backupOf({ circles: [film] })).replace('"HERE"', value);
    expect(problemIn(text)).toEqual(damaged('circles', 1, place));
  });
});

describe('markup', () => {
  it('stays the text that it is', () => {
    const html = '<img src=x onerror=alert(1)></script>';
    const { rows } = parseBackup(backupText(backupOf({ steps: [{ ...step, note: html }] })));
    expect(rows.steps[0]?.note).toBe(html);
  });
});

describe('a worker that reads', () => {
  const ask = async (file: Blob, isPacked = false) => {
    const told: object[] = [];
    return { answer: await answer({ file, isPacked }, (one) => told.push(one)), told };
  };

  it('tells of the rows in pieces that hold no page up', async () => {
    const calls = Array.from({ length: 1_201 }, (_, i) => newCall(String(i), 'base', 1));
    const { told } = await ask(new Blob([backupText(backupOf({ calls }))]));
    const pieces = told.filter((one): one is { rows: object[] } => 'rows' in one);
    expect(pieces.map(({ rows }) => rows.length)).toEqual([500, 500, 201]);
  });

  it('tells how far it is', async () => {
    const calls = Array.from({ length: 6_000 }, (_, i) => newCall(String(i), 'base', 1));
    const { told } = await ask(new Blob([backupText(backupOf({ calls }))]));
    const shares = told.flatMap((one) =>
      'total' in one ? [Number(Reflect.get(one, 'done')) / Number(one.total)] : [],
    );
    expect(shares.length).toBeGreaterThan(4);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  it('reads no file that is too large, and says of one that has gone', async () => {
    const file = { size: 300 * 1024 * 1024, arrayBuffer: () => Promise.reject(new Error('read')) };
    expect((await ask(file as unknown as Blob)).answer).toMatchObject({
      problem: { what: 'tooLarge' },
    });
    expect((await ask({ ...file, size: 1 } as unknown as Blob)).answer).toEqual({
      problem: { what: 'unreadable' },
    });
  });

  it('unpacks no more than it would read', async () => {
    const stream = new Blob([new Uint8Array(8_000_000)]).stream();
    const bomb = await new Response(stream.pipeThrough(new CompressionStream('gzip'))).blob();
    expect(bomb.size).toBeLessThan(10_000);
    await expect(gunzip(bomb, 1_000_000)).rejects.toMatchObject({
      reason: { problem: { what: 'tooLarge', limit: 1_000_000 } },
    });
    for (const cut of [0, 1, 10, 100, bomb.size - 1]) {
      expect((await ask(bomb.slice(0, cut), true)).answer).toEqual({
        problem: { what: 'unpackable' },
      });
    }
  });
});
