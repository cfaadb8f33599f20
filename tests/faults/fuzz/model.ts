import type { Place } from '../support/damage';
import { listed, missing, same, type Things } from './things';

/** What a place holds as far as the model knows; null where it holds nothing for certain. */
type Held = Things | null;

/** What has to be there after a step. */
export interface Expected {
  isRight: (seen: Things) => boolean;
  /** What is wrong where it is not. */
  complaint: (seen: Things) => string;
}

/** What the files of both places hold. */
export interface Known {
  held: Readonly<Record<Place, Held>>;
  /** How often all had been lost by then. */
  losses: number;
}

/** What there may be in the browser: what was acknowledged, what nobody knows of, and which place holds what. */
export class Model {
  /** What the person was told is saved. */
  things: Things = new Map();
  held: Record<Place, Held> = { database: this.things, copy: this.things };
  /** Counts on, so that no two notes are the same. */
  number = 0;
  /** Whether the database does not open until the next start. */
  isLocked = false;
  /** What was to be seen when the database could not be opened, and the replica was not up to date either. */
  seenWithout: Things | null = null;
  /** Whatever was to be seen from then on: some of it may have been removed again. */
  readonly everWithout = new Set<string>();
  /**
   * Whether the help page restored a snapshot without the database: an archive of that time belongs to no database, so
   * that nobody knows what was done to it later. It is united.
   */
  isRestoredWithout = false;
  /** What came back from before both places were lost. */
  fromBefore: Things | null = null;
  /** What was deleted for good. */
  readonly deleted = new Set<string>();
  /** Whether a full disk has torn the log of Chromium's database: what came after it may not be read at the next start. */
  isTorn = false;
  /** Acts that were under way when the browser died, or were refused; null: the same was saved since. */
  readonly #unknown: { name: string; value: string | null }[] = [];
  /** How often both places were lost: Nahbar then begins anew, and takes an earlier copy for another one's. */
  #losses = 0;

  named(prefix: string): string[] {
    return [...this.things.keys()].filter((name) => name.startsWith(prefix));
  }

  /** Nobody knows whether this was done. */
  leavesOpen(name: string, value: string): void {
    this.#unknown.push({ name, value });
  }

  /** Whether what was left open was done does not matter any more. */
  isSaved(name: string): void {
    this.#unknown.push({ name, value: null });
  }

  /** Another value that something may have. */
  maybe(name: string): string | null {
    return this.#unknown.findLast((each) => each.name === name)?.value ?? null;
  }

  /**
   * Whether it is there as one of these places has it, or as it may have become in an act that was never acknowledged:
   * files that are put back, or that could not be opened, may have any of all the time.
   */
  isOf(name: string, seen: Things, places: readonly Held[]): boolean {
    const value = seen.get(name);
    return (
      value !== undefined &&
      (places.some((place) => place?.get(name) === value) ||
        this.#unknown.some((each) => each.name === name && each.value === value))
    );
  }

  /** Whether a place holds everything. */
  isWhole(place: Place): boolean {
    const things = this.held[place];
    return things !== null && same(things, this.things);
  }

  /** After an act that was acknowledged: what it came to, and nothing else. */
  exactly(wanted: (seen: Things) => Things): Expected {
    return {
      isRight: (seen) => {
        const all = wanted(seen);
        const others = [...missing(all, seen).keys()];
        return (
          all.size === seen.size && others.every((name) => seen.get(name) === this.maybe(name))
        );
      },
      complaint: (seen) => {
        const all = wanted(seen);
        return `gone: ${listed(missing(all, seen))}; there instead: ${listed(missing(seen, all))}`;
      },
    };
  }

  /** What is there is right. */
  takesOver(seen: Things, isRead: Readonly<Record<Place, boolean>>): void {
    // The browser may have no database after its files were damaged, until the next start.
    const isOpen = !this.isLocked && isRead.database;
    if (isOpen) this.everWithout.clear();
    else for (const name of seen.keys()) this.everWithout.add(name);
    const { database, copy } = this.held;
    // What a place held in full it holds in full after an act, too.
    this.held = {
      database: this.isLocked ? database : isOpen && database ? seen : null,
      copy: isRead.copy && copy ? seen : null,
    };
    this.things = seen;
  }

  /** All of what was restored on the help page was asked for: none of it may be taken for what was there before. */
  isRestoredInHelp(): void {
    if (this.seenWithout) this.seenWithout = new Map();
    if (this.isLocked) this.isRestoredWithout = true;
  }

  losesCopy(): void {
    this.held.copy = null;
    if (!this.isLocked) return;
    // It was all that could be read.
    this.things = new Map();
    this.livesOnCopy();
  }

  /** The database does not open: what is there is what the copy has from now on. */
  livesOnCopy(): void {
    this.seenWithout = this.things;
    this.held.copy = this.things;
  }

  /** What is to be kept with the files of both places. */
  known(): Known {
    return { held: { ...this.held }, losses: this.#losses };
  }

  /** The files of a place are those of an earlier time. */
  isPutBack(place: Place, { held, losses }: Known): void {
    this.held[place] = held[place];
    if (losses < this.#losses) this.fromBefore = held[place];
  }

  /** The browser has started with a database. */
  opens(): void {
    if (this.isTorn) this.held.database = null;
    this.isTorn = false;
    if (!this.held.database && !this.held.copy) this.#losses += 1;
  }

  /** Both places have been brought in order. */
  settles(): void {
    this.held = { database: this.things, copy: this.things };
    this.seenWithout = null;
    this.fromBefore = null;
  }
}
