import { describe, expect, it } from 'vitest';
import { MAX_CALL_DURATION } from '../../../core/calls/call.ts';
import {
  type MarkupCache,
  markupAt,
  parseMarkupCache,
  serializeMarkupCache,
} from '../../../core/calls/markupCache.ts';

const KIND = '1.0.0 de';
const list: MarkupCache = [
  'div',
  { 'data-began': '1000' },
  [
    ['progress', { max: '2', value: '1' }, []],
    ['p', { role: 'status', class: 'set', 'data-afresh': '0 von 2' }, ['1 von 2']],
    ['input', { type: 'checkbox', value: 'light', checked: '' }, []],
    ['a', { href: '/library.html#settings' }, ['<b>Mehr</b>']],
  ],
];

describe('what a panel showed last', () => {
  it('is read as it was kept', () => {
    expect(parseMarkupCache(serializeMarkupCache(list, KIND), KIND)).toEqual(list);
  });

  it('is not that of another version or language', () => {
    expect(parseMarkupCache(serializeMarkupCache(list, KIND), '1.0.1 de')).toBeNull();
  });

  it.each([
    null,
    '',
    '{',
    'null',
    '7',
    '["1.0.0 de"]',
    '["1.0.0 de", 7]',
    '["1.0.0 de", ["p", null, []]]',
    '["1.0.0 de", ["p", {}]]',
    '["1.0.0 de", ["p", {}, [7]]]',
    '["1.0.0 de", ["p", {"class": 7}, []]]',
    '["1.0.0 de", ["script", {}, []]]',
    '["1.0.0 de", ["SCRIPT", {}, []]]',
    '["1.0.0 de", [["p"], {}, []]]',
    '["1.0.0 de", ["p", {"onclick": "x()"}, []]]',
    '["1.0.0 de", ["p", {"style": "x"}, []]]',
    '["1.0.0 de", ["img", {"src": "x"}, []]]',
    '["1.0.0 de", ["a", {"href": "javascript:x()"}, []]]',
    '["1.0.0 de", ["a", {"HREF": "javascript:x()"}, []]]',
    '["1.0.0 de", ["a", {"href": "//example.org"}, []]]',
  ])('is nothing where it is %s', (text) => {
    expect(parseMarkupCache(text, KIND)).toBeNull();
  });

  it('keeps the ticks of a call that is under way, and no others', () => {
    expect(markupAt(list, 1000 + MAX_CALL_DURATION - 1)).toEqual(list);
    const afresh = [
      'div',
      {},
      [
        ['progress', { max: '2', value: '0' }, []],
        ['p', { role: 'status' }, ['0 von 2']],
        ['input', { type: 'checkbox', value: 'light' }, []],
        ['a', { href: '/library.html#settings' }, ['<b>Mehr</b>']],
      ],
    ];
    expect(markupAt(list, 1000 + MAX_CALL_DURATION)).toEqual(afresh);
    expect(markupAt(list, 1000 - MAX_CALL_DURATION)).toEqual(afresh);
  });
});
