import { describe, expect, it, vi } from 'vitest';
import { readDraftFields } from '../../platform/drafts';

const kept = (text: string | null) => vi.stubGlobal('localStorage', { getItem: () => text });

describe('a draft that is kept as JSON', () => {
  it('has its fields', () => {
    kept('{"title":"Pitch"}');
    expect(readDraftFields('any')).toEqual({ title: 'Pitch' });
  });

  it.each([null, '', '{', '{"title":"Pi', 'null', '7', '"title"', '[]'])(
    'has none as %j',
    (text) => {
      kept(text);
      expect(readDraftFields('any').title).toBeUndefined();
    },
  );

  it('has none where nothing can be kept', () => {
    vi.stubGlobal('localStorage', undefined);
    expect(readDraftFields('any')).toEqual({});
  });
});
