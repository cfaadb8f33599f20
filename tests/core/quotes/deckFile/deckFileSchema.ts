import * as v from 'valibot';
import type { DeckJson } from '../../../../core/quotes/deckFile/deckJson.ts';
import { QUOTE_LIMITS } from '../../../../core/quotes/ownQuote.ts';
import { TAG_LIMIT, TAGS_LIMIT } from '../../../../core/quotes/tags.ts';

/** A text of so many characters, counted as JSON Schema and Nahbar count them. */
const text = (limit: number) =>
  v.pipe(
    v.string(),
    v.metadata({ limit }),
    v.check((each) => [...each].length <= limit),
  );

/** Our own JSON as the writer has it; `docs/deck-file.schema.json` says the same. */
export const deckFileSchema = v.strictObject({
  nahbar: v.literal('deck'),
  version: v.literal(1),
  title: v.optional(v.string()),
  quotes: v.pipe(
    v.array(
      v.strictObject({
        text: text(QUOTE_LIMITS.text),
        speaker: v.optional(text(QUOTE_LIMITS.speaker)),
        role: v.optional(text(QUOTE_LIMITS.speaker)),
        question: v.optional(text(QUOTE_LIMITS.title)),
        source: v.optional(
          v.strictObject({
            title: v.optional(text(QUOTE_LIMITS.title)),
            author: v.optional(text(QUOTE_LIMITS.speaker)),
            publisher: v.optional(text(QUOTE_LIMITS.title)),
            series: v.optional(text(QUOTE_LIMITS.title)),
            url: v.optional(text(QUOTE_LIMITS.url)),
            date: v.optional(v.string()),
          }),
        ),
        language: v.optional(v.string()),
        tags: v.optional(v.pipe(v.array(text(TAG_LIMIT)), v.maxLength(TAGS_LIMIT))),
        topic: v.optional(text(TAG_LIMIT)),
        translation: v.optional(
          v.strictObject({
            language: v.optional(v.string()),
            text: text(QUOTE_LIMITS.text),
            role: v.optional(text(QUOTE_LIMITS.speaker)),
            question: v.optional(text(QUOTE_LIMITS.title)),
          }),
        ),
      }),
    ),
    v.maxLength(50_000),
  ),
}) satisfies v.GenericSchema<unknown, Omit<DeckJson, 'title' | 'version'>>;

/** As much of JSON Schema as the published one uses. */
export interface JsonSchema {
  const?: unknown;
  type?: string;
  required?: string[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  maxLength?: number;
  maxItems?: number;
}

/** A valibot schema as JSON Schema says it. @throws if it has something else than those above */
export function jsonSchemaOf(schema: v.GenericSchema): JsonSchema {
  const { type } = schema;
  const limit = limitOf(schema);
  if (type === 'literal') return { const: (schema as v.LiteralSchema<string, undefined>).literal };
  if (type === 'string') return { type, ...(limit !== undefined && { maxLength: limit }) };
  if (type === 'optional') {
    return jsonSchemaOf((schema as v.OptionalSchema<v.GenericSchema, undefined>).wrapped);
  }
  if (type === 'array') {
    const { item } = schema as v.ArraySchema<v.GenericSchema, undefined>;
    return { type, ...(limit !== undefined && { maxItems: limit }), items: jsonSchemaOf(item) };
  }
  if (type !== 'strict_object') throw new Error(`no JSON Schema for ${type}`);
  const { entries } = schema as v.StrictObjectSchema<Record<string, v.GenericSchema>, undefined>;
  const required = Object.keys(entries).filter((name) => entries[name]?.type !== 'optional');
  return {
    type: 'object',
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(
      Object.entries(entries).map(([name, entry]) => [name, jsonSchemaOf(entry)]),
    ),
  };
}

function limitOf(schema: v.GenericSchema): number | undefined {
  const pipe = 'pipe' in schema ? (schema.pipe as unknown[]) : [];
  for (const part of pipe as { metadata?: { limit?: number }; requirement?: unknown }[]) {
    if (part.metadata?.limit !== undefined) return part.metadata.limit;
    if (typeof part.requirement === 'number') return part.requirement;
  }
  return undefined;
}
