import { describe, expect, it } from 'vitest';
import {
  type FragmentParts,
  uniqueFragment,
} from '../../../../core/quotes/capture/textFragment.ts';

const MANY = Array.from({ length: 80 }, (_, i) => `Wort${i}`).join(' ');

describe('a passage among the rest of its page', () => {
  it.each<[string, string, string, string, FragmentParts | null]>([
    [
      'alone',
      'Davor.',
      '\nFragen öffnen Türen.',
      '\nDanach.',
      { textStart: 'Fragen öffnen Türen.' },
    ],
    [
      'a second time, before itself',
      'Dasselbe. Ja.',
      '\nDasselbe.',
      '\nNein.',
      { prefix: 'Dasselbe. Ja.', textStart: 'Dasselbe.', suffix: 'Nein.' },
    ],
    [
      'a second time, in other letters',
      'UBER ANGSTE',
      '\nüber Ängste',
      '\nUnd mehr.',
      { prefix: 'UBER ANGSTE', textStart: 'über Ängste', suffix: 'Und mehr.' },
    ],
    ['within words', 'Die F', 'ragen öffn', 'en Türen.', { textStart: 'Fragen öffnen' }],
    [
      'with the beginning of the next line',
      'Vor',
      '\nErster Satz.\n',
      'Zweiter.',
      { textStart: 'Erster Satz.' },
    ],
    [
      'in several lines',
      'Vor',
      '\nErstens wird gefragt.\nDann gehört.\nZuletzt geantwortet.',
      '',
      { textStart: 'Erstens wird gefragt.', textEnd: 'Zuletzt geantwortet.' },
    ],
    [
      'long',
      '',
      MANY,
      '',
      {
        textStart: 'Wort0 Wort1 Wort2 Wort3 Wort4 Wort5',
        textEnd: 'Wort74 Wort75 Wort76 Wort77 Wort78 Wort79',
      },
    ],
    ['part of a longer word elsewhere', 'Türen', ' Tür', ' zu', { textStart: 'Tür' }],
    ['without words', 'Vor', ' … ', 'nach', null],
    [
      'the same, and so is all around it',
      'ja '.repeat(200).trim(),
      ' ja',
      ` ${'ja '.repeat(200).trim()}`,
      null,
    ],
  ])('is named when it is there %s', (_, before, passage, behind, parts) => {
    expect(uniqueFragment({ before, passage, behind })).toEqual(parts);
  });

  it('takes time with the length of the page only', () => {
    // Every word is a beginning, and none an end.
    const before = 'und '.repeat(200_000).trim();
    expect(uniqueFragment({ before, passage: ' und', behind: '' })).toBeNull();
  });
});
