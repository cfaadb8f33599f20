import { describe, expect, it } from 'vitest';
import {
  type FragmentParts,
  linkTo,
  pageOf,
  plainFragment,
} from '../../../../core/quotes/capture/textFragment.ts';

const PAGE = 'https://paper.example/on-asking';

describe('a link to a passage', () => {
  it.each<[string, FragmentParts, string]>([
    [PAGE, { textStart: 'Ask well' }, '#:~:text=Ask%20well'],
    [PAGE, { textStart: 'Ask', textEnd: 'wait' }, '#:~:text=Ask,wait'],
    [
      PAGE,
      { prefix: 'before', textStart: 'Ask', textEnd: 'wait', suffix: 'after' },
      '#:~:text=before-,Ask,wait,-after',
    ],
    [PAGE, { textStart: 'Ask', suffix: 'after' }, '#:~:text=Ask,-after'],
    // What means something in a directive is encoded in a text.
    [PAGE, { textStart: 'a-b, c & d' }, '#:~:text=a%2Db%2C%20c%20%26%20d'],
    [PAGE, { prefix: 'x-', textStart: '-y-' }, '#:~:text=x%2D-,%2Dy%2D'],
    [PAGE, { textStart: '100 % #1 = ?+/' }, '#:~:text=100%20%25%20%231%20%3D%20%3F%2B%2F'],
    [PAGE, { textStart: 'Maß – „Öl“ 😀' }, `#:~:text=${encodeURIComponent('Maß – „Öl“ 😀')}`],
    [PAGE, { textStart: "(it's)!*~" }, '#:~:text=%28it%27s%29%21%2A%7E'],
    // Half a character, as a selection may begin with.
    [PAGE, { textStart: '\uDE00 Ask' }, '#:~:text=%EF%BF%BD%20Ask'],
    [`${PAGE}?id=7#part-2`, { textStart: 'Ask' }, '?id=7#part-2:~:text=Ask'],
    [`${PAGE}#`, { textStart: 'Ask' }, '#:~:text=Ask'],
    [`${PAGE}#/chapter/2`, { textStart: 'Ask' }, '#/chapter/2:~:text=Ask'],
    [`${PAGE}#part:~:text=old`, { textStart: 'Ask' }, '#part:~:text=Ask'],
    [`${PAGE}#:~:text=old&text=older`, { textStart: 'Ask' }, '#:~:text=Ask'],
    [`${PAGE}#a#b`, { textStart: 'Ask' }, '#a#b:~:text=Ask'],
  ])('from %s by %o', (url, parts, end) => {
    expect(linkTo(url, parts)).toBe(`${PAGE}${end}`);
  });

  it('leads to the page that it is on', () => {
    expect(pageOf(linkTo(`${PAGE}#part`, { textStart: 'Ask' }))).toBe(PAGE);
  });
});

describe('a passage that nobody looked for on its page', () => {
  const many = Array.from({ length: 80 }, (_, i) => `Wort${i}`).join(' ');

  it.each<[string, FragmentParts | null]>([
    ['Ask  well,\tthen', { textStart: 'Ask well, then' }],
    ['Erstens gern.\n\nZweitens auch.', { textStart: 'Erstens gern.', textEnd: 'Zweitens auch.' }],
    ['Eins.\n—\n', { textStart: 'Eins.' }],
    [
      many,
      {
        textStart: 'Wort0 Wort1 Wort2 Wort3 Wort4 Wort5',
        textEnd: 'Wort74 Wort75 Wort76 Wort77 Wort78 Wort79',
      },
    ],
    [' \n … — ', null],
    ['', null],
  ])('is found by its own words: %s', (passage, parts) => {
    expect(plainFragment(passage)).toEqual(parts);
  });
});
