import { waitFor } from '../../e2e/support/patience';
import { type Kept, type Records, whatIsKept } from '../support/state';
import * as acts from './acts';
import type { Expected, Model } from './model';
import type { Pages } from './pages';
import { snapshotsBeside, snapshotsOf } from './snapshots';
import { listed, missing, same, type Things, thingsIn } from './things';

/** So long Nahbar has to bring its places in order on a busy machine, in milliseconds. */
const SETTLING_MS = 30_000;

/** Something that was acknowledged is gone, or came back, or nobody was told. */
export class Loss extends Error {
  override name = 'Loss';
}

/** Compares what is to be seen in the browser with the model. */
export class Checks {
  /** The rows that were seen last. */
  records: Records = {};

  constructor(
    readonly model: Model,
    readonly pages: Pages,
  ) {}

  /** After an act that was acknowledged: what is there now, and nothing else. @throws Loss */
  async comesTo(wanted: (seen: Things) => Things): Promise<void> {
    await this.sees(this.model.exactly(wanted));
  }

  /** Waits until what is there is right, and takes it over. @throws Loss */
  async sees({ isRight, complaint }: Expected): Promise<void> {
    let seen: Things = new Map();
    let kept: Kept | undefined;
    const isThere = async () => {
      kept = await whatIsKept(this.pages.person);
      this.records = kept.database ?? kept.copy;
      seen = thingsIn(this.records);
      return isRight(seen);
    };
    await waitFor('what was saved', isThere, SETTLING_MS).catch(() => {
      const { mark, witness, recovery } = kept ?? {};
      const known = JSON.stringify({ isRead: kept?.database !== null, mark, witness, recovery });
      throw new Loss(`${complaint(seen)}; the revisions are ${known}`);
    });
    this.model.takesOver(seen, {
      database: kept?.database !== null,
      copy: kept?.isCopyRead === true,
    });
  }

  /** Somebody who looks is told of a loss. Then they have understood. @throws Loss */
  async tells(what: string): Promise<void> {
    const { person } = this.pages;
    const library = await this.pages.library('page');
    const isTold = async () =>
      (await acts.hasText(library, 'Verstanden')) ||
      // Where the second copy cannot be read, and the database lacks something, they are told of that.
      ((await acts.hasText(library, 'kommt gerade nicht an seine Datenbank')) &&
        !(await whatIsKept(person)).isCopyRead);
    await waitFor('the notice', isTold, SETTLING_MS).catch(async () => {
      const { isCopyRead, mark, witness, recovery } = await whatIsKept(person);
      const third = await library.page.evaluate('JSON.stringify(localStorage)');
      const known = JSON.stringify({ isCopyRead, mark, witness, recovery });
      throw new Loss(`nobody was told ${what}; the revisions are ${known}, and ${third}`);
    });
    await library.page.evaluate(() => {
      const all = [...document.querySelectorAll<HTMLElement>('[role=alert] button')];
      all.find(({ textContent }) => textContent === 'Verstanden')?.click();
    });
  }

  /** Everything that was there before is kept somewhere where the person can have it back. @throws Loss */
  async canGoBackTo(before: Things): Promise<void> {
    const gone = missing(before, this.model.things);
    const kept = await snapshotsOf(this.pages.person);
    const beside = await Promise.all(this.pages.inContainers().map(snapshotsBeside));
    const all = [...kept, ...beside.flat()];
    const left = [...gone].filter(([name, value]) => {
      const values = [value, this.model.maybe(name)];
      return !all.some((things) => things.has(name) && values.includes(things.get(name) ?? ''));
    });
    if (left.length > 0) throw new Loss(`no way back to ${listed(new Map(left))}`);
  }

  /** Both places have the same in the end. @throws Loss */
  async agrees(): Promise<void> {
    let kept: Kept | undefined;
    const agree = async () => {
      kept = await whatIsKept(this.pages.person);
      // Where the browser cannot mend the files of one, everything is in the other.
      if (!kept.isCopyRead || kept.database === null) return true;
      return same(thingsIn(kept.database), thingsIn(kept.copy));
    };
    await waitFor('both places to agree', agree, SETTLING_MS).catch(() => {
      const [database, copy] = [thingsIn(kept?.database ?? {}), thingsIn(kept?.copy ?? {})];
      throw new Loss(
        `the places differ: in the database alone ${listed(missing(database, copy))}; in the copy alone ${listed(missing(copy, database))}`,
      );
    });
  }
}
