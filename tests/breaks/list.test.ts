import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BREAKS } from './list.ts';

describe.each(BREAKS)('$name', ({ file, sound, check }) => {
  it('has once the text that is broken', () => {
    expect(textOf(file).split(sound).length - 1).toBe(1);
  });

  it('has the tests that are to notice', () => {
    if ('unit' in check) for (const each of check.unit) expect(textOf(each)).not.toBe('');
    if ('test' in check) expect(textOf(check.file)).toContain(check.test);
  });
});

function textOf(file: string): string {
  return readFileSync(file, 'utf8');
}
