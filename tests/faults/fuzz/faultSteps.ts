import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitFor } from '../../e2e/support/patience';
import type { Person } from '../../e2e/support/person';
import { newFolder } from '../../e2e/support/profile';
import {
  damages,
  hasFiles,
  keepsFiles,
  locksDatabase,
  type Place,
  putsFilesBack,
} from '../support/damage';
import type { SmallDisk } from '../support/smallDisk';
import * as acts from './acts';
import { afterStart, withoutDatabase } from './afterStart';
import type { Checks } from './checks';
import type { Known, Model } from './model';
import type { Pages } from './pages';
import { favouriteOf } from './rows';
import type { Fault, Start } from './sequence';
import { changed } from './things';

/** So long a full disk may keep a page busy, in milliseconds. */
const SPACE_MS = 180_000;

const DAY = 24 * 60 * 60 * 1000;

/** The files of both places, as they were when the browser was closed. */
interface Archive {
  known: Known;
  /** Those that had files. */
  places: ReadonlySet<Place>;
  folder: string;
}

/** Brings about the faults of a sequence, and looks whether everything is there and told that has to be. */
export class FaultSteps {
  readonly person: Person;
  readonly #archives: Archive[] = [];
  readonly #folder = newFolder('archives');
  #opensAgain: (() => void) | undefined;
  #minorVersion = 0;

  constructor(
    readonly model: Model,
    readonly pages: Pages,
    readonly checks: Checks,
    readonly build: string,
    readonly disk: SmallDisk | null,
  ) {
    this.person = pages.person;
  }

  /** @throws Loss */
  async takes(step: Fault): Promise<void> {
    if (step.fault === 'start') await this.#starts(step);
    else if (step.fault === 'copy emptied') await this.#emptiesCopy();
    else if (step.fault === 'disk full') await this.#fillsDisk();
    else await this.pages.setClocks(-step.days * DAY);
  }

  async #starts(step: Start): Promise<void> {
    const { ending, database, copy, isUpdated } = step;
    if (ending === 'killed in an act' && this.model.named('favourites/').length > 0) {
      const number = ++this.model.number;
      const words = `Notiz ${number}`;
      const label = await acts.beginsToEdit(await this.pages.library('page'), number, words);
      this.model.leavesOpen(favouriteOf(label, this.checks.records), words);
    }
    if (ending === 'quit') await this.person.quits();
    else await this.person.isCutOff();
    this.pages.areGone();
    this.#opensAgain?.();
    this.#opensAgain = undefined;

    const older = this.#archives.at(-1);
    this.#keepsArchive();
    this.model.isLocked = database === 'unopenable';
    if (database === 'unopenable') this.#opensAgain = locksDatabase(this.person);
    else this.#damages('database', database, older);
    this.#damages('copy', copy, older);
    if (isUpdated) this.#updates();
    // Firefox does not always start on a busy machine.
    await this.person.returns().catch(() => this.person.returns());
    await this.pages.library('page');
    await (database === 'unopenable' ? this.#livesWithoutDatabase() : this.#settles(step));
  }

  #keepsArchive(): void {
    const person = this.person;
    const folder = join(this.#folder, String(this.#archives.length));
    const places = (['database', 'copy'] as const).filter((place) => hasFiles(person, place));
    for (const place of places) keepsFiles(person, place, join(folder, place));
    this.#archives.push({ folder, places: new Set(places), known: this.model.known() });
  }

  #damages(place: Place, damage: Start['copy'], older: Archive | undefined): void {
    if (damage === 'none') return;
    if (damage === 'older') {
      if (!older?.places.has(place)) return;
      putsFilesBack(this.person, place, join(older.folder, place));
      this.model.isPutBack(place, older.known);
      return;
    }
    this.model.held[place] = null;
    if (!hasFiles(this.person, place)) return;
    damages(this.person, place, damage, this.model.number + 1);
  }

  /** The same version with another number is another version to the browser. */
  #updates(): void {
    this.#minorVersion += 1;
    const file = join(this.build, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(file, JSON.stringify({ ...manifest, version: `1.0.${this.#minorVersion}` }));
  }

  async #livesWithoutDatabase(): Promise<void> {
    if (this.model.isWhole('copy')) return this.checks.comesTo(() => this.model.things);
    await this.checks.sees(withoutDatabase(this.model));
    this.model.livesOnCopy();
  }

  async #settles(step: Start): Promise<void> {
    this.model.opens();
    const { toTell, ...expected } = afterStart(this.model, step);
    await this.checks.sees(expected);
    for (const what of toTell(this.model.things)) await this.checks.tells(what);
    this.model.settles();
  }

  async #emptiesCopy(): Promise<void> {
    await this.pages.library('page');
    await this.person.backstage('(globalThis.browser ?? chrome).storage.local.clear()');
    this.model.losesCopy();
    if (this.model.isLocked) await this.pages.close();
  }

  async #fillsDisk(): Promise<void> {
    const { disk, model } = this;
    if (!disk || model.named('favourites/').length === 0) return;
    const library = await this.pages.library('page');
    disk.fills();
    model.isTorn = this.person.browserName === 'chromium';
    try {
      for (let i = 0; i < 4; i++) {
        const words = `Notiz ${++model.number} ${'x'.repeat(5_000)}`;
        const { about, said } = await acts.edits(library, 0, words);
        const name = favouriteOf(about, this.checks.records);
        if (said !== 'Gespeichert') {
          model.leavesOpen(name, words);
          break;
        }
        model.isSaved(name);
        model.things = changed(model.things, { [name]: words });
      }
    } finally {
      disk.empties();
    }
    const words = `Notiz ${model.number}`;
    const saves = async () => {
      const { about, said } = await acts.edits(library, 0, words);
      return said === 'Gespeichert' && about;
    };
    const about = await waitFor('space', saves, SPACE_MS);
    const name = favouriteOf(about, this.checks.records);
    model.isSaved(name);
    await this.checks.comesTo(() => changed(model.things, { [name]: words }));
  }
}
