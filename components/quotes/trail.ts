/** The quotes that one tab has shown, and where in them the reader is: what "back" goes through. */
export interface Trail {
  /** The quote that the reader is at. */
  here(): string | undefined;
  first(): string | undefined;
  /** One step towards the latest; undefined where the reader is there already. */
  forward(): string | undefined;
  /** One step towards the first; undefined where the reader is there already. */
  back(): string | undefined;
  /** Adds a quote after the latest, and goes there. */
  push(id: string): void;
  /** Adds a quote before the first, and goes there. */
  unshift(id: string): void;
  /** Leaves a quote out; whoever was at it is at the one after it, if there is one. */
  drop(id: string): void;
}

/** A trail that begins with the quote `start`; empty where that is null. */
export function trailFrom(start: string | null): Trail {
  let ids = start === null ? [] : [start];
  let at = 0;
  const step = (by: 1 | -1) => {
    if (ids[at + by] === undefined) return undefined;
    at += by;
    return ids[at];
  };
  return {
    here: () => ids[at],
    first: () => ids[0],
    forward: () => step(1),
    back: () => step(-1),
    push(id) {
      ids.push(id);
      at = ids.length - 1;
    },
    unshift(id) {
      ids.unshift(id);
      at = 0;
    },
    drop(id) {
      const before = ids.slice(0, at).filter((other) => other !== id).length;
      ids = ids.filter((other) => other !== id);
      at = before;
    },
  };
}
