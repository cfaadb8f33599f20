import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backupText } from '../../../core/backup/backup';
import { recordsIn } from '../../../core/backup/counts';
import { snapshotName } from '../../../core/backup/snapshots';
import { leavesSnapshot } from '../../e2e/support/backups';
import { waitFor } from '../../e2e/support/patience';
import type { Person } from '../../e2e/support/person';
import { newFolder } from '../../e2e/support/profile';
import type { View } from '../../e2e/support/view';
import { inBackground } from '../support/background';
import {
  damages,
  hasFiles,
  keepsFiles,
  locksDatabase,
  type Place,
  putsFilesBack,
} from '../support/damage';
import {
  closesPrivateWindows,
  opensInContainer,
  opensInPrivateWindow,
} from '../support/otherPlaces';
import type { SmallDisk } from '../support/smallDisk';
import { type Kept, type Records, whatIsKept } from '../support/state';
import * as acts from './acts';
import { holdDatabase, holdWrites, readSnapshots, setClock } from './inPages';
import { recordsOf, rowsOf, SOME_ROWS } from './rows';
import type { Act, Start, Step, Where } from './sequence';
import { changed, common, listed, missing, same, type Things, thingsIn, union } from './things';

/** So long Nahbar has to bring its places in order on a busy machine, in milliseconds. */
const SETTLING_MS = 30_000;

/** So long a full disk may keep a page busy, in milliseconds. */
const SPACE_MS = 180_000;

const DAY = 24 * 60 * 60 * 1000;

/** Something that was acknowledged is gone, or came back, or nobody was told. */
export class Loss extends Error {
  override name = 'Loss';
}

/** A step that did not end as it has to; `cause` says how. */
export class FailedStep extends Error {
  override name = 'FailedStep';

  constructor(
    /** Which one of the sequence, from 0; less in what comes before each, and its length in the last start. */
    readonly at: number,
    step: object,
    override readonly cause: unknown,
  ) {
    super(`Step ${at}, ${JSON.stringify(step)}: ${cause}`);
  }
}

/** How much was done. */
export interface Tally {
  acts: number;
  faults: number;
}

/** What a place holds as far as the model knows; null where it holds nothing for certain. */
type Held = Things | null;

/** The files of both places, as they were when the browser was closed. */
interface Archive {
  things: { database: Held; copy: Held };
  /** Those that had files. */
  places: ReadonlySet<Place>;
  folder: string;
  /** How often all had been lost by then. */
  losses: number;
}

interface Undoable {
  view: View;
  /** What there is once it is undone. */
  undone: (now: Things) => Things;
  /** Whether it takes away what came since, which then has to be kept. */
  isRestore: boolean;
}

/**
 * Carries out a sequence with a real browser and with a model, and compares both after each step.
 */
export class SequenceRun {
  readonly tally: Tally = { acts: 0, faults: 0 };
  /** What the person was told is saved. */
  #things: Things = new Map();
  /** Other values that something may have: the act was under way when the browser died, or was refused. */
  readonly #maybe = new Map<string, string>();
  /** The same, as `name = value`, of all the time: files that are put back, or that could not be opened, may have any. */
  readonly #everMaybe = new Set<string>();
  /** The rows that were seen last. */
  #records: Records = {};
  #held: { database: Held; copy: Held } = { database: this.#things, copy: this.#things };
  /** What was to be seen when the database could not be opened, and the replica was not up to date either. */
  #seenWithout: Things | null = null;
  /** Whatever was to be seen from then on: some of it may have been removed again. */
  readonly #everWithout = new Set<string>();
  /**
   * Whether the help page restored a snapshot without the database: an archive of that time belongs to no database, so
   * that nobody knows what was done to it later. It is united.
   */
  #isRestoredWithout = false;
  #opensAgain: (() => void) | undefined;
  /** How often both places were lost: Nahbar then begins anew, and takes an earlier copy for another one's. */
  #losses = 0;
  /** What came back from before both places were lost. */
  #fromBefore: Things | null = null;
  /** Whether a full disk has torn the log of Chromium's database: what came after it may not be read at the next start. */
  #isTorn = false;
  /** What was deleted for good. */
  readonly #deleted = new Set<string>();
  readonly #archives: Archive[] = [];
  #views = new Map<string, View>();
  #undoable: Undoable | null = null;
  #shift = 0;
  #number = 0;
  #minorVersion = 0;
  readonly #folder = newFolder('fuzz');

  /** @param build a folder with the extension that the person has, which is updated there */
  constructor(
    readonly person: Person,
    readonly build: string,
    readonly disk: SmallDisk | null,
  ) {}

  /** @throws FailedStep */
  async run(steps: readonly Step[]): Promise<void> {
    const began: Step[] = [
      { act: 'save', where: 'page' },
      { act: 'save', where: 'page' },
      { act: 'import', where: 'page' },
      { act: 'snapshot' },
      { act: 'save', where: 'page' },
    ];
    for (const [i, step] of [...began, ...steps].entries()) {
      try {
        await this.#takes(step);
      } catch (error) {
        throw new FailedStep(i - began.length, step, error);
      }
    }
    const last = { fault: 'start', ending: 'quit', database: 'none', copy: 'none' } as const;
    try {
      await this.#starts({ ...last, isUpdated: false });
      await this.#agrees();
    } catch (error) {
      throw new FailedStep(steps.length, last, error);
    }
  }

  async #takes(step: Step): Promise<void> {
    if ('act' in step) {
      this.tally.acts += 1;
      await this.#acts(step);
      const isPrivate = 'where' in step && step.where === 'private window';
      if (isPrivate && this.person.browserName === 'firefox') await this.#leavesPrivateWindow();
      return;
    }
    this.tally.faults += 1;
    if (step.fault === 'start') await this.#starts(step);
    else if (step.fault === 'copy emptied') await this.#emptiesCopy();
    else if (step.fault === 'disk full') await this.#fillsDisk();
    else await this.#setsClockBack(step.days);
  }

  async #acts(step: Act): Promise<void> {
    this.#number += 1;
    const favourites = this.#named('favourites/');
    const trashed = this.#named('trash/');
    switch (step.act) {
      case 'save': {
        const tab = await this.#tab(step.where);
        const { about, said } = await acts.saves(tab);
        if (!said.startsWith('Bei deinen Favoriten')) return this.#isRefused();
        this.#undoable = null;
        return this.#comesTo((seen) => {
          const [name] = [...seen.keys()].filter(
            (key) => key.startsWith('favourites/') && !this.#things.has(key),
          );
          if (!name) return changed(this.#things, { [`favourites/${about}`]: '' });
          const inTrash = `trash/favourite/${name.slice('favourites/'.length)}`;
          return changed(this.#things, {
            [name]: this.#things.get(inTrash) ?? '',
            [inTrash]: null,
          });
        });
      }
      case 'edit': {
        if (favourites.length === 0) return;
        const words = `Notiz ${this.#number}`;
        const { about, said } = await acts.edits(await this.#library(step.where), step.nth, words);
        const name = this.#favouriteOf(about);
        if (said !== 'Gespeichert') {
          // It stays in the field, and is saved when it can be.
          this.#leavesOpen(name, words);
          return this.#isRefused();
        }
        this.#maybe.delete(name);
        return this.#comesTo(() => changed(this.#things, { [name]: words }));
      }
      case 'remove': {
        if (favourites.length === 0) return;
        const view = await this.#library(step.where);
        const before = this.#things;
        const { said } = await acts.removes(view, step.nth);
        if (!said.startsWith('Favorit gelöscht')) return this.#isRefused();
        return this.#comesTo((seen) => {
          const gone = favourites.find((name) => !seen.has(name)) ?? 'favourites/?';
          const inTrash = `trash/favourite/${gone.slice('favourites/'.length)}`;
          this.#offers(view, (now) =>
            changed(now, { [gone]: before.get(gone) ?? '', [inTrash]: null }),
          );
          return changed(before, { [gone]: null, [inTrash]: before.get(gone) ?? '' });
        });
      }
      case 'put back': {
        if (trashed.length === 0) return;
        const view = await this.#library(step.where);
        const before = this.#things;
        const { said } = await acts.putsBack(view, step.nth);
        if (!said.startsWith('Ist wieder da')) return this.#isRefused();
        return this.#comesTo((seen) => {
          const back = trashed.find((name) => !seen.has(name)) ?? 'trash/?';
          const there = `favourites/${back.slice('trash/favourite/'.length)}`;
          this.#offers(view, (now) =>
            changed(now, { [back]: before.get(back) ?? '', [there]: null }),
          );
          return changed(before, { [back]: null, [there]: before.get(back) ?? '' });
        });
      }
      case 'delete for good': {
        if (trashed.length === 0) return;
        const view = await this.#library(step.where);
        const before = this.#things;
        const { said } = await acts.deletesForGood(view, step.nth);
        if (!said.startsWith('Endgültig gelöscht')) return this.#isRefused();
        return this.#comesTo((seen) => {
          const gone = trashed.find((name) => !seen.has(name)) ?? 'trash/?';
          this.#deleted.add(gone);
          this.#offers(view, (now) => changed(now, { [gone]: before.get(gone) ?? '' }));
          return changed(before, { [gone]: null });
        });
      }
      case 'import': {
        const view = await this.#library(step.where);
        const names = [`Eva Muster${this.#number}`, `Max Beispiel${this.#number}`];
        const { said } = await acts.imports(view, this.#table(names));
        if (!said.includes('übernommen')) return this.#isRefused();
        const places = names.map((name) => `people/${name}`);
        this.#offers(view, (now) =>
          changed(now, Object.fromEntries(places.map((at) => [at, null]))),
        );
        return this.#comesTo(() =>
          changed(this.#things, Object.fromEntries(places.map((at) => [at, '']))),
        );
      }
      case 'merge':
      case 'restore':
        return this.#restoresFile(step.act, step.where);
      case 'undo':
        return this.#undoes();
      case 'snapshot':
        return this.#leavesSnapshot();
      case 'help restore':
        return this.#restoresInHelp(step.nth, step.late);
      case 'help undo':
        return this.#undoesInHelp();
    }
  }

  async #restoresFile(act: 'merge' | 'restore', where: Where): Promise<void> {
    const view = await this.#library(where);
    const before = this.#things;
    const { said } = await acts.restoresFile(
      view,
      this.#backup(),
      act === 'merge' ? 'Ergänzen' : 'Ersetzen',
    );
    const there = new Map([
      ['favourites/datei', 'Aus der Datei'],
      ['people/Rosa Datei', ''],
    ]);
    if (said.startsWith('Ergänzt um')) {
      this.#offers(view, () => before, true);
      await this.#comesTo(() => changed(union(before, there), { 'trash/favourite/datei': null }));
    } else if (said.startsWith('Jetzt gilt wieder')) {
      this.#offers(view, () => before, true);
      await this.#comesTo(() => there);
      await this.#canGoBackTo(before);
    } else await this.#isRefused();
  }

  async #undoes(): Promise<void> {
    const undoable = this.#undoable;
    this.#undoable = null;
    if (!undoable || undoable.view.page.isClosed()) return;
    const said = await acts.undoes(undoable.view);
    if (said === null) return;
    if (/nicht speichern|nicht geklappt/.test(said)) return this.#isRefused();
    const before = this.#things;
    await this.#comesTo(() => undoable.undone(before));
    if (undoable.isRestore) await this.#canGoBackTo(before);
  }

  /** Leaves a snapshot of what there is, as Nahbar makes one a day. */
  async #leavesSnapshot(): Promise<void> {
    const rows = rowsOf(this.#records);
    const takenAt = Date.now();
    const name = snapshotName({ takenAt, kind: 'regular', records: recordsIn(rows) });
    const gzipped = backupText({ exportedAt: takenAt, appVersion: '1.0.0', rows });
    await leavesSnapshot(this.person, name, { gzipped });
  }

  async #restoresInHelp(nth: number, late: 'nothing' | 'reading' | 'writing'): Promise<void> {
    const snapshots = await this.#snapshots();
    if (snapshots.length === 0) return;
    const before = this.#things;
    // A database that does not open cannot be held.
    const isReadLate = late === 'reading' && this.#opensAgain === undefined;
    if (isReadLate) await this.person.backstage(holdDatabase);
    const help = await this.person.opens('help.html');
    if (isReadLate) {
      // Longer than the page once waited for two tables.
      await waitFor('what it offers by then', () => acts.isReadInHelp(help), 7_500).catch(() => {});
      await this.person.backstage('window.nahbarHeld()');
    }
    if (late === 'writing') await help.page.evaluate(holdWrites);
    const saying = acts.restoresInHelp(help, nth);
    if (late === 'writing') {
      // A refusal writes nothing.
      const hasSaid = saying.then(() => true);
      const writes = async () =>
        Promise.race([hasSaid, help.page.evaluate('window.nahbarWrites !== undefined')]);
      await waitFor('it to write, or to refuse', writes);
      await help.page.evaluate('window.nahbarWrites?.()');
    }
    const said = await saying;
    const chosen = snapshots[nth % snapshots.length] as Things;
    await this.#leavesHelp(help);
    if (!said.includes('liegt bereit')) return this.#isRefused();
    await this.#isRestored(chosen, before);
  }

  async #undoesInHelp(): Promise<void> {
    const before = this.#things;
    const [then = before] = await this.#snapshots('safety');
    const help = await this.person.opens('help.html');
    const said = await acts.undoesInHelp(help);
    await this.#leavesHelp(help);
    if (said === null) return;
    if (!said.includes('Rückgängig gemacht')) return this.#isRefused();
    await this.#isRestored(then, before);
  }

  async #isRestored(wanted: Things, before: Things): Promise<void> {
    await this.#comesTo(() => wanted);
    // All of it was asked for: none of it may be taken for what was there before.
    if (this.#seenWithout) this.#seenWithout = new Map();
    if (this.#opensAgain !== undefined) this.#isRestoredWithout = true;
    await this.#canGoBackTo(before);
  }

  /** What was restored is taken over when the next page opens. */
  async #leavesHelp(help: View): Promise<void> {
    await help.closes();
    await this.#closesPages();
    await this.#library('page');
  }

  async #starts(step: Start): Promise<void> {
    const { person } = this;
    const { ending, database, copy, isUpdated } = step;
    if (ending === 'killed in an act' && this.#named('favourites/').length > 0) {
      const words = `Notiz ${++this.#number}`;
      const label = await acts.beginsToEdit(await this.#library('page'), this.#number, words);
      this.#leavesOpen(this.#favouriteOf(label), words);
    }
    if (ending === 'quit') await person.quits();
    else await person.isCutOff();
    this.#views.clear();
    this.#undoable = null;
    this.#shift = 0;
    this.#opensAgain?.();
    this.#opensAgain = undefined;

    const older = this.#archives.at(-1);
    this.#keepsArchive();
    if (database === 'unopenable') this.#opensAgain = locksDatabase(person);
    else this.#damages('database', database, older);
    this.#damages('copy', copy, older);
    if (isUpdated) this.#updates();
    // Firefox does not always start on a busy machine.
    await person.returns().catch(() => person.returns());
    await this.#library('page');
    await (database === 'unopenable' ? this.#livesWithoutDatabase() : this.#settles(step));
  }

  #keepsArchive(): void {
    const folder = join(this.#folder, `archive-${this.#archives.length}`);
    const places = (['database', 'copy'] as const).filter((place) => hasFiles(this.person, place));
    for (const place of places) keepsFiles(this.person, place, join(folder, place));
    const things = { ...this.#held };
    this.#archives.push({ folder, places: new Set(places), things, losses: this.#losses });
  }

  #damages(place: Place, damage: Start['copy'], older: Archive | undefined): void {
    if (damage === 'none') return;
    if (damage === 'older') {
      if (!older?.places.has(place)) return;
      putsFilesBack(this.person, place, join(older.folder, place));
      this.#held[place] = older.things[place];
      if (older.losses < this.#losses) this.#fromBefore = older.things[place];
      return;
    }
    this.#held[place] = null;
    if (hasFiles(this.person, place)) damages(this.person, place, damage, this.#number + 1);
  }

  /** The same version with another number is another version to the browser. */
  #updates(): void {
    this.#minorVersion += 1;
    const file = join(this.build, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...manifest, version: `1.0.${this.#minorVersion}` }));
  }

  /** The database does not open: what the replica has is there, and may be all that is. */
  async #livesWithoutDatabase(): Promise<void> {
    const { copy } = this.#held;
    if (copy && this.#isAll(copy)) {
      await this.#comesTo(() => this.#things);
      return;
    }
    const left = copy ?? new Map();
    await this.#sees(`at least ${listed(left)}`, (seen) =>
      [...left.keys()].every((name) => this.#isOf(name, seen, [left])),
    );
    this.#seenWithout = this.#things;
    this.#held.copy = this.#things;
  }

  /** After a start with a database: nothing is lost that either place had, and what is lost is told. */
  async #settles({ ending, database: ofDatabase, copy: ofCopy }: Start): Promise<void> {
    const { database, copy } = this.#isTorn ? { ...this.#held, database: null } : this.#held;
    this.#isTorn = false;
    const [before, seenWithout] = [this.#things, this.#seenWithout];
    this.#seenWithout = null;
    const fromBefore = this.#fromBefore;
    this.#fromBefore = null;
    const isUnited = (seen: Things) =>
      [...(database?.keys() ?? []), ...(copy?.keys() ?? [])].every((name) => seen.has(name));
    if (!database && !copy) this.#losses += 1;
    const isWhole = (database && this.#isAll(database)) || (copy && this.#isAll(copy));
    if (seenWithout && database && copy && ofDatabase === 'none' && ofCopy === 'none') {
      const places = { database, seenWithout, copy };
      const isDone = (seen: Things) => isReplayed(seen, places, this.#maybe, this.#everWithout);
      await this.#sees(
        `${listed(database)}, with what was done from ${listed(seenWithout)} to ${listed(copy)}`,
        (seen) => isDone(seen) || (this.#isRestoredWithout && isUnited(seen)),
      );
      if (!isDone(this.#things)) await this.#tells('that both were united');
      const gone = missing(before, this.#things);
      if (gone.size > 0) await this.#tells(`that ${listed(gone)} is another now`);
    } else if (isWhole && fromBefore) {
      const both = union(before, fromBefore);
      await this.#sees(
        `${listed(before)}, and perhaps ${listed(fromBefore)}`,
        (seen) =>
          [...seen].every(
            ([name, value]) => both.get(name) === value || fromBefore.get(name) === value,
          ) && [...before.keys()].every((name) => seen.has(name)),
      );
      if (ending === 'quit' && !same(this.#things, before))
        await this.#tells('that both were united');
    } else if (isWhole && !seenWithout) {
      await this.#comesTo(() => before);
    } else {
      const left = database && copy ? common(database, copy) : (database ?? copy ?? new Map());
      await this.#sees(`what is left: ${listed(left)}`, (seen) =>
        [...left.keys()].every((name) => this.#isOf(name, seen, [database, copy])),
      );
      // Whoever knows of it besides both places may not have written it down yet when the browser is killed.
      const gone = missing(before, this.#things);
      const back = [...this.#deleted].filter((name) => this.#things.has(name));
      if (ending === 'quit' && gone.size + back.length > 0) {
        await this.#tells(`that ${listed(gone)} is gone and ${back.join() || 'nothing'} back`);
      }
    }
    this.#held = { database: this.#things, copy: this.#things };
  }

  /** Whether it is there as one of these places has it, or as it may have become in an act that was never acknowledged. */
  #isOf(name: string, seen: Things, places: readonly Held[]): boolean {
    const value = seen.get(name);
    return (
      value !== undefined &&
      (places.some((place) => place?.get(name) === value) ||
        this.#everMaybe.has(`${name} = ${value}`))
    );
  }

  #isAll(things: Things): boolean {
    return same(things, this.#things);
  }

  async #emptiesCopy(): Promise<void> {
    await this.#library('page');
    await this.person.backstage('(globalThis.browser ?? chrome).storage.local.clear()');
    this.#held.copy = null;
    if (this.#opensAgain === undefined) return;
    // It was all that could be read.
    this.#things = new Map();
    this.#seenWithout = this.#things;
    this.#held.copy = this.#things;
    await this.#closesPages();
  }

  async #fillsDisk(): Promise<void> {
    const { disk } = this;
    if (!disk || this.#named('favourites/').length === 0) return;
    const library = await this.#library('page');
    disk.fills();
    this.#isTorn = this.person.browserName === 'chromium';
    try {
      for (let i = 0; i < 4; i++) {
        this.#number += 1;
        const words = `Notiz ${this.#number} ${'x'.repeat(5_000)}`;
        const { about, said } = await acts.edits(library, 0, words);
        const name = this.#favouriteOf(about);
        if (said !== 'Gespeichert') {
          this.#leavesOpen(name, words);
          break;
        }
        this.#maybe.delete(name);
        this.#things = changed(this.#things, { [name]: words });
      }
    } finally {
      disk.empties();
    }
    const about = await waitFor(
      'space',
      async () => {
        const { about, said } = await acts.edits(library, 0, `Notiz ${this.#number}`);
        return said === 'Gespeichert' && about;
      },
      SPACE_MS,
    );
    const name = this.#favouriteOf(about);
    this.#maybe.delete(name);
    await this.#comesTo(() => changed(this.#things, { [name]: `Notiz ${this.#number}` }));
  }

  async #setsClockBack(days: number): Promise<void> {
    this.#shift = -days * DAY;
    for (const view of this.#views.values()) await this.#setsClock(view);
    // Chromium's worker may sleep, does not answer then, and would not remember it.
    if (this.person.browserName === 'firefox') {
      await inBackground(this.person, `(${setClock})(scope, ${this.#shift})`);
    }
  }

  async #setsClock(view: View): Promise<void> {
    if (this.#shift !== 0) await view.page.evaluate(`(${setClock})(globalThis, ${this.#shift})`);
  }

  /** After an act that was acknowledged: what is there now, and nothing else. @throws Loss */
  async #comesTo(expected: (seen: Things) => Things): Promise<void> {
    const before = this.#things;
    await this.#sees(
      () => `exactly ${listed(before)}`,
      (seen) => {
        const wanted = expected(seen);
        const isRight = missing(wanted, seen);
        const more = missing(seen, wanted);
        return (
          [...isRight.keys()].every(
            (name) => seen.has(name) && seen.get(name) === this.#maybe.get(name),
          ) && [...more.keys()].every((name) => wanted.has(name))
        );
      },
      expected,
    );
  }

  /** Nobody knows whether this was done. */
  #leavesOpen(name: string, value: string): void {
    this.#maybe.set(name, value);
    this.#everMaybe.add(`${name} = ${value}`);
  }

  /** What was refused has changed nothing. */
  async #isRefused(): Promise<void> {
    await this.#comesTo(() => this.#things);
    // What they say stays there.
    await this.#closesPages();
  }

  /** Waits until what is there is right, and takes it over. @throws Loss */
  async #sees(
    what: string | (() => string),
    isRight: (seen: Things) => boolean,
    expected?: (seen: Things) => Things,
  ): Promise<void> {
    let seen: Things = new Map();
    let kept: Kept | undefined;
    const isThere = async () => {
      kept = await whatIsKept(this.person);
      this.#records = kept.database ?? kept.copy;
      seen = thingsIn(this.#records);
      return isRight(seen);
    };
    await waitFor('what was saved', isThere, SETTLING_MS).catch(() => {
      const wanted = expected?.(seen);
      const { mark, witness, recovery } = kept ?? {};
      const known = JSON.stringify({ isRead: kept?.database !== null, mark, witness, recovery });
      throw new Loss(
        `${
          wanted
            ? `gone: ${listed(missing(wanted, seen))}; there instead: ${listed(missing(seen, wanted))}`
            : `expected ${typeof what === 'string' ? what : what()}; there is ${listed(seen)}`
        }; the revisions are ${known}`,
      );
    });
    const held = this.#held;
    this.#things = seen;
    // What a place held in full it holds in full after an act, too.
    const follows = (place: Held) => (place === null ? null : seen);
    // The browser may have no database after its files were damaged, until the next start.
    const isLocked = this.#opensAgain !== undefined;
    const isOpen = !isLocked && kept?.database !== null;
    if (isOpen) this.#everWithout.clear();
    else for (const name of seen.keys()) this.#everWithout.add(name);
    this.#held = {
      database: isLocked ? held.database : isOpen ? follows(held.database) : null,
      copy: kept?.isCopyRead ? follows(held.copy) : null,
    };
  }

  /** Somebody who looks is told of a loss. Then they have understood. @throws Loss */
  async #tells(what: string): Promise<void> {
    const library = await this.#library('page');
    const isTold = async () =>
      (await acts.hasText(library, 'Verstanden')) ||
      // Where the second copy cannot be read, and the database lacks something, they are told of that.
      ((await acts.hasText(library, 'kommt gerade nicht an seine Datenbank')) &&
        !(await whatIsKept(this.person)).isCopyRead);
    await waitFor('the notice', isTold, SETTLING_MS).catch(async () => {
      const { isCopyRead, mark, witness, recovery } = await whatIsKept(this.person);
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
  async #canGoBackTo(before: Things): Promise<void> {
    const gone = missing(before, this.#things);
    const kept = [...(await this.#snapshots()), ...(await this.#snapshotsElsewhere())];
    const left = [...gone].filter(([name, value]) => {
      const values = [value, this.#maybe.get(name) ?? value];
      return !kept.some((things) => things.has(name) && values.includes(things.get(name) ?? ''));
    });
    if (left.length > 0) throw new Loss(`no way back to ${listed(new Map(left))}`);
  }

  /** What is in each snapshot, the newest first, as the help page lists them. */
  async #snapshots(kind = ''): Promise<Things[]> {
    return thingsInSnapshots(await this.person.backstage(readSnapshots), kind);
  }

  /** The same in the containers whose pages are open: what is restored there is kept there before. */
  async #snapshotsElsewhere(): Promise<Things[]> {
    const views = [...this.#views].filter(([key]) => key.startsWith('container'));
    const found = views.map(async ([, { page }]) =>
      page.isClosed() ? [] : thingsInSnapshots(await page.evaluate(readSnapshots), ''),
    );
    return (await Promise.all(found)).flat();
  }

  /** Both places have the same in the end. @throws Loss */
  async #agrees(): Promise<void> {
    let kept: Kept | undefined;
    await waitFor(
      'both places to agree',
      async () => {
        kept = await whatIsKept(this.person);
        // Where the browser cannot mend the files of one, everything is in the other.
        if (!kept.isCopyRead || kept.database === null) return true;
        return same(thingsIn(kept.database), thingsIn(kept.copy));
      },
      SETTLING_MS,
    ).catch(() => {
      const [database, copy] = [thingsIn(kept?.database ?? {}), thingsIn(kept?.copy ?? {})];
      throw new Loss(
        `the places differ: in the database alone ${listed(missing(database, copy))}; in the copy alone ${listed(missing(copy, database))}`,
      );
    });
  }

  #offers(view: View, undone: Undoable['undone'], isRestore = false): void {
    this.#undoable = { view, undone, isRestore };
  }

  #named(prefix: string): string[] {
    return [...this.#things.keys()].filter((name) => name.startsWith(prefix));
  }

  /** Which favourite a field for a note belongs to. */
  #favouriteOf(label: string): string {
    const brief = /^Notiz zu „(.*?)…?“$/s.exec(label)?.[1] ?? label;
    const found = Object.entries(this.#records).find(([place, row]) => {
      if (!place.startsWith('favourites/')) return false;
      const { original, translation } = row.quote as Record<string, { text: string } | null>;
      return original?.text.startsWith(brief) || translation?.text.startsWith(brief);
    });
    return found?.[0] ?? `favourites/${brief}`;
  }

  async #library(where: Where): Promise<View> {
    const library = await this.#view('library.html#favourites', where);
    await acts.until('the favourites', library, () =>
      library.page.evaluate(() => document.querySelector('main')?.innerText),
    );
    return library;
  }

  #tab(where: Where): Promise<View> {
    return this.#view('newtab.html', where);
  }

  /** A page of Nahbar's, which stays open until the browser ends. */
  async #view(address: string, where: Where): Promise<View> {
    const there = this.person.browserName === 'firefox' || where === 'page' ? where : 'second page';
    const key = `${there} ${address}`;
    let view = this.#views.get(key);
    if (!view || view.page.isClosed()) {
      view = await this.#opens(address, there);
      this.#views.set(key, view);
      await this.#setsClock(view);
    }
    if (there === 'page' || there === 'second page') await view.comesToFront();
    return view;
  }

  #opens(address: string, where: Where): Promise<View> {
    if (where === 'container') return opensInContainer(this.person, address);
    if (where === 'private window') return opensInPrivateWindow(this.person, address);
    return this.person.opens(address);
  }

  /** Firefox opens every new tab in the window in front. */
  async #leavesPrivateWindow(): Promise<void> {
    for (const key of this.#views.keys()) {
      if (key.startsWith('private window')) this.#views.delete(key);
    }
    this.#undoable = null;
    await closesPrivateWindows(this.person);
  }

  async #closesPages(): Promise<void> {
    for (const view of this.#views.values()) await view.closes();
    this.#views.clear();
    this.#undoable = null;
  }

  /** A table of people, as LinkedIn exports one. */
  #table(names: readonly string[]): string {
    const file = join(this.#folder, `people-${this.#number}.csv`);
    const header = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';
    const lines = names.map((name) => `${name.replace(' ', ',')},,,,,`);
    writeFileSync(file, [header, ...lines, ''].join('\n'));
    return file;
  }

  /** A backup with a favourite and somebody. */
  #backup(): string {
    mkdirSync(this.#folder, { recursive: true });
    const file = join(this.#folder, 'backup.json');
    writeFileSync(
      file,
      backupText({ exportedAt: 1_700_000_000_000, appVersion: '1.0.0', rows: SOME_ROWS }),
    );
    return file;
  }
}

/** What is in each snapshot of a kind, the newest first. */
function thingsInSnapshots(files: string, kind: string): Things[] {
  const ofKind = (JSON.parse(files) as [string, string][]).filter(([name]) => name.includes(kind));
  return ofKind.map(([, text]) => {
    const { rows } = JSON.parse(text) as { rows: Record<string, Record<string, unknown>[]> };
    return thingsIn(recordsOf(rows));
  });
}

/**
 * Whether what was done without the database was done to it, and nothing else. A favourite that a snapshot brought back
 * meanwhile may lie in the trash, where the database had put it.
 */
function isReplayed(
  seen: Things,
  { database, seenWithout, copy }: Record<'database' | 'seenWithout' | 'copy', Things>,
  maybe: Things,
  everWithout: ReadonlySet<string>,
): boolean {
  const names = new Set([
    ...database.keys(),
    ...seenWithout.keys(),
    ...copy.keys(),
    ...seen.keys(),
  ]);
  return [...names].every((name) => {
    const [there, then, since] = [database.get(name), seenWithout.get(name), copy.get(name)];
    const wanted = since === then ? [there] : there === then ? [since] : [there, since];
    return (
      wanted.includes(seen.get(name)) ||
      (!seen.has(name) && !copy.has(name) && everWithout.has(name)) ||
      (seen.has(name) && seen.get(name) === maybe.get(name)) ||
      (!seen.has(name) && seen.has(name.replace(/^favourites/, 'trash/favourite')))
    );
  });
}
