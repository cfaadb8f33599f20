import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { deckText } from '../../../../core/quotes/deckFile/writeDeckFile.ts';
import { deckFileSchema, type JsonSchema, jsonSchemaOf } from './deckFileSchema.ts';
import { inShort, readText } from './reading.ts';
import { deck } from './someQuotes.ts';

const published = JSON.parse(readFileSync('docs/deck-file.schema.json', 'utf8'));

/** A schema without what is said for people. */
function bare(
  schema: JsonSchema & { description?: string; title?: unknown; $schema?: string },
): JsonSchema {
  const { description: _, title: __, $schema: ___, properties, items, ...rest } = schema;
  const named = Object.entries(properties ?? {}).map(([name, each]) => [name, bare(each)]);
  return {
    ...rest,
    ...(properties && { properties: Object.fromEntries(named) }),
    ...(items && { items: bare(items) }),
  };
}

it('is published as it is checked', () => {
  expect(bare(published)).toEqual(jsonSchemaOf(deckFileSchema));
});

it('describes each of its fields', () => {
  const undescribed = (schema: JsonSchema): string[] =>
    Object.entries(schema.properties ?? {}).flatMap(([name, each]) => [
      ...('description' in each || each.properties || each.items?.properties ? [] : [name]),
      ...undescribed(each),
      ...undescribed(each.items ?? {}),
    ]);
  expect(undescribed(published)).toEqual([]);
});

it('has every field that is written, and no other', () => {
  const written = new Set<string>();
  fc.assert(
    fc.property(deck, ({ title, quotes }) => {
      const json = JSON.parse(deckText({ title }, quotes, 'json'));
      v.parse(deckFileSchema, json);
      JSON.stringify(json, (name, value) => {
        written.add(name);
        return value;
      });
    }),
    { numRuns: 300 },
  );
  const names = (schema: JsonSchema): string[] =>
    Object.entries(schema.properties ?? {}).flatMap(([name, each]) => [
      name,
      ...names(each),
      ...names(each.items ?? {}),
    ]);
  expect([...new Set(names(published))].filter((name) => !written.has(name))).toEqual([]);
});

it('is what the example in the documentation follows', () => {
  const example = /```json\n(.+?)```/s.exec(readFileSync('docs/deck-file.md', 'utf8'))?.[1] ?? '';
  v.parse(deckFileSchema, JSON.parse(example));
  expect(inShort(readText(example))).toHaveLength(1);
});
