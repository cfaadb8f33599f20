import { beforeEach, describe, expect, it } from 'vitest';
import { introductionFrom, introductionIn } from '../../../core/settings/introduction.ts';
import { readIntroduction, writeIntroduction } from '../../../store/settings/introduction.ts';
import { holds } from '../realStore.ts';

const NONE = { short: { de: '', en: '' }, long: { de: '', en: '' } };

beforeEach(() => holds({}));

describe('the introduction of oneself', () => {
  it('is kept in two lengths and two languages', async () => {
    expect(await readIntroduction()).toEqual(NONE);
    await writeIntroduction('short', 'de', ' Ich mache Filme. ');
    await writeIntroduction('long', 'en', 'I make films.\nFor you.');
    expect(await readIntroduction()).toEqual({
      short: { de: 'Ich mache Filme.', en: '' },
      long: { de: '', en: 'I make films.\nFor you.' },
    });
    await expect(writeIntroduction('short', 'de', 'a'.repeat(281))).rejects.toThrow();
    expect((await readIntroduction()).short.de).toBe('Ich mache Filme.');
  });

  it.each([undefined, null, 1, 'a', [], {}, { short: null, long: 1 }, { short: { de: 1 } }])(
    'is none in %j',
    (value) => {
      expect(introductionFrom(value)).toEqual(NONE);
    },
  );

  it('is said in the language that is asked for, and shortly', () => {
    const all = { short: { de: 'Kurz', en: '' }, long: { de: 'Lang', en: 'Long' } };
    expect(introductionIn(all, 'de')).toBe('Kurz');
    expect(introductionIn(all, 'en')).toBe('Long');
    expect(introductionIn({ ...all, long: { de: '', en: '' } }, 'en')).toBe('Kurz');
    expect(introductionIn(NONE, 'de')).toBe('');
  });
});
