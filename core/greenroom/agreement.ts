/** So many looks are remembered, of which more than half have to agree. */
const WINDOW = 5;

/** What most of the last looks say, so that nothing flickers. */
export class Agreement<Value extends string> {
  #looks: (readonly Value[])[] = [];

  forget(): void {
    this.#looks = [];
  }

  /** @param values what this look says: one thing, several, or nothing */
  add(values: readonly Value[]): void {
    this.#looks = [...this.#looks, values].slice(-WINDOW);
  }

  /** What more than half of the looks say, in the order in which it was said last. */
  get agreed(): Value[] {
    const all = new Set(this.#looks.toReversed().flat());
    return [...all].filter(
      (value) => 2 * this.#looks.filter((look) => look.includes(value)).length > this.#looks.length,
    );
  }
}
