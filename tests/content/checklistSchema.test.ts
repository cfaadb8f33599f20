import { describe, expect, test } from 'vitest';
import { ChecklistError, readChecklist, readWords } from '../../content/checklistSchema.ts';

const FILE = 'content/checklists/x.json';
const QUOTES = new Set(['x-ask']);

function anItem() {
  return { id: 'tea', source: 'x-ask' };
}

const listOf = (...items: unknown[]) => ({ id: 'x', items });

test('a sound checklist is read as it is', () => {
  const list = listOf(anItem(), { id: 'cup' });
  expect(readChecklist(FILE, list, QUOTES)).toEqual(list);
});

describe('a broken rule is named', () => {
  test.each<[string, unknown, string]>([
    ['no items', listOf(), 'field "items": a checklist needs at least one item.'],
    ['no id', { items: [anItem()] }, 'field "id": it is missing.'],
    ['an item without id', listOf({ source: 'x-ask' }), 'item 1, field "id": it is missing.'],
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
      'an unknown field',
      listOf({ ...anItem(), label: 'Tea' }),
      'item "tea", field "label": this field is unknown; take it out or correct its name.',
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

describe('the words of a checklist', () => {
  const checklist = readChecklist(FILE, listOf(anItem(), { id: 'window' }), QUOTES);
  const tea = { label: 'Tea', why: 'It warms you.' };
  const window = { label: 'Window shut', why: 'Traffic is loud.' };

  test('are read when there are some for each item', () => {
    expect(readWords('x.en.json', { window, tea }, checklist)).toEqual({ tea, window });
  });

  test.each<[string, unknown, string]>([
    ['a missing item', { tea }, 'field "window": it is missing.'],
    [
      'words without an item',
      { tea, window, coffee: tea },
      'field "coffee": this field is unknown; take it out or correct its name.',
    ],
    ['a missing reason', { tea: { label: 'Tea' }, window }, 'field "tea.why": it is missing.'],
    [
      'an empty label',
      { tea: { ...tea, label: ' ' }, window },
      'field "tea.label": it must not be empty.',
    ],
    [
      'a label too long',
      { tea: { ...tea, label: 'a'.repeat(39) }, window },
      'field "tea.label": it has 39 characters; 38 is the most that fits.',
    ],
    [
      'a reason too long',
      { tea: { ...tea, why: 'a'.repeat(63) }, window },
      'field "tea.why": it has 63 characters; 56 is the most that fits.',
    ],
  ])('with %s are refused', (_, json, message) => {
    const read = () => readWords('x.en.json', json, checklist);
    expect(read).toThrow(ChecklistError);
    expect(read).toThrow(`x.en.json: ${message}`);
  });
});
