import { describe, expect, it } from 'vitest';
import { cleanTags, TAG_LIMIT, TAGS_LIMIT, typedTags } from '../../../core/quotes/tags.ts';

describe('tags', () => {
  it.each([
    [['Mut', 'mut', ' MUT '], ['Mut']],
    [
      ['#Ruhe', '# Arbeit', '##x'],
      ['Ruhe', 'Arbeit', 'x'],
    ],
    [['', ' ', '#'], []],
    [['zwei  Worte\nund mehr'], ['zwei Worte und mehr']],
    [['a'.repeat(50)], ['a'.repeat(TAG_LIMIT)]],
  ])('of %j are %j', (tags, clean) => {
    expect(cleanTags(tags)).toEqual(clean);
  });

  it('are no more than fit', () => {
    expect(cleanTags(Array.from({ length: 30 }, (_, i) => `t${i}`))).toHaveLength(TAGS_LIMIT);
  });

  it('are typed between commas, semicolons or lines', () => {
    expect(typedTags('Mut, Ruhe;Arbeit\n #Mut,')).toEqual(['Mut', 'Ruhe', 'Arbeit']);
  });
});
