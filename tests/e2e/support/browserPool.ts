import { emptyDownloads } from './downloads';
import { Person } from './person';
import { type BrowserName, EVERYDAY, isSameBrowser, type Setting } from './setting';

/** So many browsers of a worker run at the same time: the everyday one, and one in another setting. */
const ROOM = 2;

/**
 * The browsers of one worker. They live across files: a person who is through makes room for another,
 * for whom Nahbar is installed anew; a browser in which a test failed is thrown away.
 */
export class BrowserPool {
  /** Those that the next test may have, the one that was used last at the end. */
  readonly #idle: Person[] = [];

  constructor(readonly browserName: BrowserName) {}

  /** @returns somebody who has just installed Nahbar */
  async take(setting: Partial<Setting>): Promise<Person> {
    emptyDownloads();
    const wanted: Setting = { ...EVERYDAY, ...setting };
    const at = this.#idle.findIndex((person) => isSameBrowser(person.setting, wanted));
    const [idle] = at < 0 ? [] : this.#idle.splice(at, 1);
    if (idle) {
      try {
        await idle.isFollowedBy(setting);
        return idle;
      } catch {
        // On a busy machine, Firefox now and then never answers.
        await idle.leaves();
      }
    }
    while (this.#idle.length >= ROOM) await this.#idle.shift()?.leaves();
    return Person.arrives(this.browserName, setting);
  }

  /** Takes a browser back whose test has passed. Nothing of Nahbar runs in it until it is wanted again. */
  async giveBack(person: Person): Promise<void> {
    try {
      await person.uninstalls();
      this.#idle.push(person);
    } catch {
      await person.leaves();
    }
  }

  async close(): Promise<void> {
    for (const person of this.#idle.splice(0)) await person.leaves();
  }
}
