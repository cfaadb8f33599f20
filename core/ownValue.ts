/**
 * The value under a key that was stored, or that a file or a page has chosen; `undefined` for what every
 * object inherits, such as `constructor`.
 */
export function ownValue<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
