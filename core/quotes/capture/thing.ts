type Thing = Record<string, unknown>;

/** The things of these types among those that a page describes in JSON-LD. */
export function thingsOf(things: readonly unknown[], types: readonly string[]): Thing[] {
  return things.filter(
    (thing): thing is Thing =>
      typeof thing === 'object' &&
      thing !== null &&
      [(thing as Thing)['@type']].flat().some((type) => types.includes(String(type))),
  );
}

/** The text that a thing has under `field`; empty where it has none. */
export function textIn(thing: unknown, field: string): string {
  const value = typeof thing === 'object' && thing !== null ? (thing as Thing)[field] : undefined;
  return typeof value === 'string' ? value : '';
}

/** Every thing in a JSON-LD text: alone, in a list, or in a graph; none where it is not to be read. */
export function thingsIn(json: string): unknown[] {
  try {
    const all = [JSON.parse(json)].flat();
    return all.flatMap((thing) => [thing, ...[(thing as Thing | null)?.['@graph'] ?? []].flat()]);
  } catch {
    return [];
  }
}
