import { MAX_CALL_DURATION } from './call.ts';

/**
 * What the panel of a call showed last, as data: a text, or an element with its attributes and
 * content. It is kept where the next popup can read it at once, and is a cache: the database wins.
 *
 * It is a copy of the page and not of the rows behind it, so that the markup is described once, by
 * the components.
 */
export type MarkupCache = string | readonly [tag: string, attributes: Attributes, MarkupCache[]];

/** The attributes of an element. `checked` and `selected` say how it is now, whatever the markup said. */
export type Attributes = Readonly<Record<string, string>>;

/** On the root: when the call began that the ticks belong to, in milliseconds since 1970. */
const BEGAN = 'data-began';
/** On a text that tells how far the checklist has come: what it says when nothing is ticked. */
const AFRESH = 'data-afresh';

/** Elements that no panel has, and that would be more than something to look at. */
const NEVER = /^(?:script|style|link|meta|base|iframe|object|embed|form)$/i;
const TAG = /^[a-z][a-z\d]*$/i;
const ATTRIBUTE = /^(?!on|style$|src|formaction$)[a-z][a-z\d]*(?:-[a-z\d]+)*$/i;
/** A page of Nahbar, or a person's own link. */
const ADDRESS = /^(?:\/(?!\/)|https:|#)/;

/**
 * The painting in `text`; null where there is none, or not a sound one, or one of another `kind`.
 *
 * @param kind what it was painted for, as by `keptPainting`
 */
export function parseMarkupCache(text: string | null, kind: string): MarkupCache | null {
  try {
    const kept: unknown = JSON.parse(text ?? 'null');
    if (!Array.isArray(kept) || kept[0] !== kind) return null;
    return isPainting(kept[1]) ? kept[1] : null;
  } catch {
    return null;
  }
}

/** `painting` as a text. @param kind the version of Nahbar and the language, as one text */
export function serializeMarkupCache(painting: MarkupCache, kind: string): string {
  return JSON.stringify([kind, painting]);
}

/** The painting as it may be shown at `now`: ticks that belong to a call that is over are gone. */
export function markupAt(painting: MarkupCache, now: number): MarkupCache {
  const began = typeof painting === 'string' ? undefined : painting[1][BEGAN];
  if (began === undefined || Math.abs(now - Number(began)) < MAX_CALL_DURATION) return painting;
  return afresh(painting);
}

function afresh(painting: MarkupCache): MarkupCache {
  if (typeof painting === 'string') return painting;
  const [tag, { checked, selected, [BEGAN]: _, ...attributes }, content] = painting;
  const { [AFRESH]: said, class: __, ...others } = attributes;
  if (said !== undefined) return [tag, others, [said]];
  if (tag === 'progress') return [tag, { ...attributes, value: '0' }, []];
  return [tag, attributes, content.map(afresh)];
}

function isPainting(value: unknown): value is MarkupCache {
  if (typeof value === 'string') return true;
  if (!Array.isArray(value) || value.length !== 3) return false;
  const [tag, attributes, content] = value;
  return (
    typeof tag === 'string' &&
    TAG.test(tag) &&
    !NEVER.test(tag) &&
    typeof attributes === 'object' &&
    attributes !== null &&
    Object.entries(attributes).every(isAttribute) &&
    Array.isArray(content) &&
    content.every(isPainting)
  );
}

function isAttribute([name, value]: [string, unknown]): boolean {
  return (
    typeof value === 'string' &&
    ATTRIBUTE.test(name) &&
    (name.toLowerCase() !== 'href' || ADDRESS.test(value))
  );
}
