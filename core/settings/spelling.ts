/** Whether German is spelt without ß there. */
function hasNoEszett(locale: string): boolean {
  return /^de-(?:\w{4}-)?(?:CH|LI)\b/i.test(locale);
}

/** Stands in for an ß of the user's while the words around it are spelt; a character of no script. */
const THEIRS = '\ue0df';

/**
 * `words` as they are spelt in the user's region: in Switzerland and Liechtenstein with ss for ß. What a
 * function is given, such as a name, is the user's and stays as it is.
 *
 * @param locale a BCP 47 tag
 */
export function spelled<T>(words: T, locale: string): T {
  return hasNoEszett(locale) ? (withDoubleS(words) as T) : words;
}

function withDoubleS(words: unknown): unknown {
  if (typeof words === 'function') {
    return (...given: unknown[]) =>
      inText(withDoubleS(words(...given.map((one) => inText(one, 'ß', THEIRS)))), THEIRS, 'ß');
  }
  if (typeof words === 'string') return words.replaceAll('ß', 'ss');
  return mapped(words, withDoubleS);
}

/** With one text replaced by another in every string of `value`. */
function inText(value: unknown, from: string, to: string): unknown {
  if (typeof value === 'string') return value.replaceAll(from, to);
  return mapped(value, (part) => inText(part, from, to));
}

/** A list or a plain object with each value replaced; anything else, such as a date, as it is. */
function mapped(value: unknown, act: (part: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(act);
  const isPlain =
    typeof value === 'object' &&
    value !== null &&
    [Object.prototype, null].includes(Object.getPrototypeOf(value));
  if (!isPlain) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, act(part)]));
}
