/** So many looks in a row have to agree before anything is said, and before something else is. */
const [FIRST, OTHER] = [2, 3];

/**
 * What is said of something that every look judges anew. A single look never speaks: cameras begin too dark or too
 * bright. Whoever sits at the edge of two verdicts reads one of them; docs/greenroom.md has what was tried.
 */
export class Agreement<Value extends string | readonly string[]> {
  #said: Value | null = null;
  #latest: Value | null = null;
  /** How many looks in a row have said the latest. */
  #times = 0;

  /** Null until something can be said. */
  get said(): Value | null {
    return this.#said;
  }

  forget(): void {
    this.#said = null;
    this.#times = 0;
  }

  /** @param value what this look says: one thing, or several in their order */
  add(value: Value): void {
    const isSame = this.#times > 0 && String(value) === String(this.#latest);
    this.#times = isSame ? this.#times + 1 : 1;
    this.#latest = value;
    if (this.#times >= (this.#said === null ? FIRST : OTHER)) this.#said = value;
  }
}
