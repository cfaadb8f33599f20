import { describe, expect, it } from 'vitest';
import { suggested, suggestedTags } from '../../../components/quotes/TagsField.tsx';

describe('suggestions', () => {
  it('go on from the beginning of any word', () => {
    const people = ['Ada Lovelace', 'Hedy Lamarr', 'Álvaro'];
    expect(suggested(people, 'la')).toEqual(['Hedy Lamarr']);
    expect(suggested(people, 'al')).toEqual(['Álvaro']);
    expect(suggested(people, '')).toEqual(people);
  });

  it.each([
    ['', ['Mut', 'Muße', 'Wege']],
    ['mu', ['Mut', 'Muße']],
    ['#mu', ['Mut', 'Muße']],
    ['Wege, ', ['Wege, Mut', 'Wege, Muße']],
    ['Wege,mut', ['Wege, Mut']],
    ['wege; #MUT, m', ['wege; #MUT, Muße']],
    ['Wege, x', []],
  ])('for the tags “%s” keep what is typed', (typed, expected) => {
    expect(suggestedTags(['Mut', 'Muße', 'Wege'], typed)).toEqual(expected);
  });
});
