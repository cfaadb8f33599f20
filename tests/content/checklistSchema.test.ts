import { describe, expect, test } from 'vitest';
import { ChecklistError, readChecklist } from '../../content/checklistSchema.ts';

const FILE = 'content/checklists/x.json';
const QUOTES = new Set(['x-ask']);

function anItem() {
  return {
    id: 'tea',
    source: 'x-ask',
    de: { label: 'Tee', why: 'Er wärmt.' },
    en: { label: 'Tea', why: 'It warms you.' },
  };
}

const listOf = (...items: unknown[]) => ({ id: 'x', items });

test('a sound checklist is read as it is', () => {
  const list = listOf(anItem(), { id: 'cup', de: anItem().de, en: anItem().en });
  expect(readChecklist(FILE, list, QUOTES)).toEqual(list);
});

describe('a broken rule is named', () => {
  test.each<[string, unknown, string]>([
    ['no items', listOf(), 'field "items": a checklist needs at least one item.'],
    ['no id', { items: [anItem()] }, 'field "id": it is missing.'],
    [
      'an item without id',
      listOf({ de: anItem().de, en: anItem().en }),
      'item 1, field "id": it is missing.',
    ],
    [
      'an id that is no slug',
      listOf({ ...anItem(), id: 'Tea' }),
      'item "Tea", field "id": "Tea" is not a slug: use a-z, 0-9 and single hyphens.',
    ],
    [
      'an id twice',
      listOf(anItem(), anItem()),
      'item "tea", field "id": "tea" is the id of item 1 already.',
    ],
    [
      'a missing language',
      listOf({ id: 'tea', de: anItem().de }),
      'item "tea", field "en": it is missing.',
    ],
    [
      'a missing reason',
      listOf({ ...anItem(), de: { label: 'Tee' } }),
      'item "tea", field "de.why": it is missing.',
    ],
    [
      'an empty label',
      listOf({ ...anItem(), de: { label: ' ', why: 'Er wärmt.' } }),
      'item "tea", field "de.label": it must not be empty.',
    ],
    [
      'a label too long',
      listOf({ ...anItem(), en: { label: 'a'.repeat(39), why: 'It warms you.' } }),
      'item "tea", field "en.label": it has 39 characters; 38 is the most that fits.',
    ],
    [
      'a reason too long',
      listOf({ ...anItem(), en: { label: 'Tea', why: 'a'.repeat(63) } }),
      'item "tea", field "en.why": it has 63 characters; 62 is the most that fits.',
    ],
    [
      'an unknown field',
      listOf({ ...anItem(), fr: anItem().en }),
      'item "tea", field "fr": this field is unknown; take it out or correct its name.',
    ],
    [
      'an unknown source',
      listOf({ ...anItem(), source: 'y-ask' }),
      'item "tea", field "source": "y-ask" is not the id of a quote in any deck.',
    ],
  ])('%s', (_, json, message) => {
    const read = () => readChecklist(FILE, json, QUOTES);
    expect(read).toThrow(ChecklistError);
    expect(read).toThrow(`${FILE}: ${message}`);
  });
});

test('a source is not judged where the quotes are not known', () => {
  expect(() => readChecklist(FILE, listOf({ ...anItem(), source: 'y-ask' }), null)).not.toThrow();
});
