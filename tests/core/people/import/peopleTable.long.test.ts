import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../../../core/people/import/peopleTable.ts';
import { asked } from './importing.ts';

describe('50,000 hostile characters', () => {
  it.each([',', ';', '\t', '"', 'a,b\n', 'Name;E-Mail\n', 'e mail ', '::: ', '@', '\n;'])(
    'of %j come to an end',
    async (part) => {
      const text = part.repeat(50_000 / part.length);
      expect(fieldsOf([text])).toHaveLength(1);
      for (const whole of [text, `Name;E-Mail\n${text}`]) expect(await asked(whole)).toBeTruthy();
    },
  );
});
