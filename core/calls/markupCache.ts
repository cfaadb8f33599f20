import { MAX_CALL_DURATION } from './call.ts';

/**
 * The markup that the panel of a call last showed, as data: a text, or an element with attributes and
 * content. It is stored where the next popup can read it synchronously.
 *
 * It caches the page and not the rows, so that the components remain the only description of the
 * markup.
 */
export type MarkupCache = string | readonly [tag: string, attributes: Attributes, MarkupCache[]];

/** `checked` and `selected` are the current state, not the initial attribute. */
export type Attributes = Readonly<Record<string, string>>;

/** On the root: when the call of the ticks began, in milliseconds since 1970. */
const STARTED_AT = 'data-began';
/** On the text of the progress: what it says if nothing is ticked. */
const EMPTY_TEXT = 'data-afresh';

/** Elements that could do more than be shown; no panel has any. */
const FORBIDDEN = /^(?:script|style|link|meta|base|iframe|object|embed|form)$/i;
const TAG = /^[a-z][a-z\d]*$/i;
const ATTRIBUTE = /^(?!on|style$|src|formaction$)[a-z][a-z\d]*(?:-[a-z\d]+)*$/i;
/** A page of the extension, or an https link. */
const ADDRESS = /^(?:\/(?!\/)|https:|#)/;

/**
 * Parses cached markup; null if it is missing, invalid, or of another `kind`.
 *
 * @param kind the version and language that it was cached for
 */
export function parseMarkupCache(text: string | null, kind: string): MarkupCache | null {
  try {
    const stored: unknown = JSON.parse(text ?? 'null');
    if (!Array.isArray(stored) || stored[0] !== kind) return null;
    return isMarkup(stored[1]) ? stored[1] : null;
  } catch {
    return null;
  }
}

/**
 * Serializes markup.
 *
 * @param kind the version of Nahbar and the language
 */
export function serializeMarkupCache(markup: MarkupCache, kind: string): string {
  return JSON.stringify([kind, markup]);
}

/** The markup to show at `now`: without ticks if their call is over. */
export function markupAt(markup: MarkupCache, now: number): MarkupCache {
  const began = typeof markup === 'string' ? undefined : markup[1][STARTED_AT];
  if (began === undefined || Math.abs(now - Number(began)) < MAX_CALL_DURATION) return markup;
  return withoutTicks(markup);
}

function withoutTicks(markup: MarkupCache): MarkupCache {
  if (typeof markup === 'string') return markup;
  const [tag, { checked, selected, [STARTED_AT]: _, ...attributes }, content] = markup;
  const { [EMPTY_TEXT]: said, class: __, ...others } = attributes;
  if (said !== undefined) return [tag, others, [said]];
  if (tag === 'progress') return [tag, { ...attributes, value: '0' }, []];
  return [tag, attributes, content.map(withoutTicks)];
}

function isMarkup(value: unknown): value is MarkupCache {
  if (typeof value === 'string') return true;
  if (!Array.isArray(value) || value.length !== 3) return false;
  const [tag, attributes, content] = value;
  return (
    typeof tag === 'string' &&
    TAG.test(tag) &&
    !FORBIDDEN.test(tag) &&
    typeof attributes === 'object' &&
    attributes !== null &&
    Object.entries(attributes).every(isAttribute) &&
    Array.isArray(content) &&
    content.every(isMarkup)
  );
}

function isAttribute([name, value]: [string, unknown]): boolean {
  return (
    typeof value === 'string' &&
    ATTRIBUTE.test(name) &&
    (name.toLowerCase() !== 'href' || ADDRESS.test(value))
  );
}
