import { waitFor } from '../../e2e/support/patience';
import type { View } from '../../e2e/support/view';
import * as acts from './acts';
import type { Checks } from './checks';
import { someBackup, tableOf } from './chosenFiles';
import { holdDatabase, holdWrites } from './inPages';
import type { Model } from './model';
import type { Pages } from './pages';
import { favouriteOf } from './rows';
import type { Act, Where } from './sequence';
import { leavesSnapshotOf, snapshotsOf } from './snapshots';
import { changed, type Things, union } from './things';

interface Undoable {
  view: View;
  /** What there is once it is undone. */
  undone: (now: Things) => Things;
  /** Whether it takes away what came since, which then has to be kept. */
  isRestore: boolean;
}

/** Does the acts of a sequence, and looks whether each came to what it has to. */
export class ActSteps {
  #undoable: Undoable | null = null;

  constructor(
    readonly model: Model,
    readonly pages: Pages,
    readonly checks: Checks,
  ) {}

  /** @throws Loss */
  async takes(step: Act): Promise<void> {
    this.model.number += 1;
    await this.#does(step);
    const isPrivate = 'where' in step && step.where === 'private window';
    if (!isPrivate || this.pages.person.browserName !== 'firefox') return;
    this.#undoable = null;
    await this.pages.leavePrivateWindow();
  }

  async #does(step: Act): Promise<void> {
    const { things: before, number } = this.model;
    const favourites = this.model.named('favourites/');
    const trashed = this.model.named('trash/');
    switch (step.act) {
      case 'save': {
        const tab = await this.pages.tab(step.where);
        const { about, said } = await acts.saves(tab);
        if (!said.startsWith('Bei deinen Favoriten')) return this.#isRefused();
        this.#undoable = null;
        return this.checks.comesTo((seen) => {
          const isNew = (name: string) => name.startsWith('favourites/') && !before.has(name);
          const name = [...seen.keys()].find(isNew) ?? `favourites/${about}`;
          const inTrash = inTrashOf(name);
          return changed(before, { [name]: before.get(inTrash) ?? '', [inTrash]: null });
        });
      }
      case 'edit': {
        if (favourites.length === 0) return;
        const words = `Notiz ${number}`;
        const library = await this.pages.library(step.where);
        const { about, said } = await acts.edits(library, step.nth, words);
        const name = favouriteOf(about, this.checks.records);
        if (said !== 'Gespeichert') {
          // It stays in the field, and is saved when it can be.
          this.model.leavesOpen(name, words);
          return this.#isRefused();
        }
        this.model.isSaved(name);
        return this.checks.comesTo(() => changed(before, { [name]: words }));
      }
      case 'remove':
        return this.#moves(step, favourites, acts.removes, 'Favorit gelöscht', inTrashOf);
      case 'put back':
        return this.#moves(step, trashed, acts.putsBack, 'Ist wieder da', outOfTrash);
      case 'delete for good':
        return this.#moves(step, trashed, acts.deletesForGood, 'Endgültig gelöscht', () => null);
      case 'import': {
        const view = await this.pages.library(step.where);
        const names = [`Eva Muster${number}`, `Max Beispiel${number}`];
        const { said } = await acts.imports(view, tableOf(names, `people-${number}.csv`));
        if (!said.includes('übernommen')) return this.#isRefused();
        const people = (value: string | null) =>
          Object.fromEntries(names.map((name) => [`people/${name}`, value]));
        this.#offers(view, (now) => changed(now, people(null)));
        return this.checks.comesTo(() => changed(before, people('')));
      }
      case 'merge':
      case 'restore':
        return this.#restoresFile(step.act, step.where);
      case 'undo':
        return this.#undoes();
      case 'snapshot':
        return leavesSnapshotOf(this.checks.records, this.pages.person);
      case 'help restore':
        return this.#restoresInHelp(step.nth, step.late);
      case 'help undo':
        return this.#undoesInHelp();
    }
  }

  /** Takes one of several somewhere else, or away. */
  async #moves(
    { where, nth }: { where: Where; nth: number },
    several: readonly string[],
    act: typeof acts.removes,
    answer: string,
    placeOf: (name: string) => string | null,
  ): Promise<void> {
    if (several.length === 0) return;
    const view = await this.pages.library(where);
    const before = this.model.things;
    const { said } = await act(view, nth);
    if (!said.startsWith(answer)) return this.#isRefused();
    return this.checks.comesTo((seen) => {
      const gone = several.find((name) => !seen.has(name)) ?? '?';
      const value = before.get(gone) ?? '';
      const there = placeOf(gone);
      if (there === null) this.model.deleted.add(gone);
      this.#offers(view, (now) => changed(now, { [gone]: value, ...(there && { [there]: null }) }));
      return changed(before, { [gone]: null, ...(there && { [there]: value }) });
    });
  }

  async #restoresFile(act: 'merge' | 'restore', where: Where): Promise<void> {
    const view = await this.pages.library(where);
    const before = this.model.things;
    const way = act === 'merge' ? 'Ergänzen' : 'Ersetzen';
    const { said } = await acts.restoresFile(view, someBackup(), way);
    const there = new Map([
      ['favourites/datei', 'Aus der Datei'],
      ['people/Rosa Datei', ''],
    ]);
    if (said.startsWith('Ergänzt um')) {
      this.#offers(view, () => before, true);
      await this.checks.comesTo(() =>
        changed(union(before, there), { 'trash/favourite/datei': null }),
      );
    } else if (said.startsWith('Jetzt gilt wieder')) {
      this.#offers(view, () => before, true);
      await this.checks.comesTo(() => there);
      await this.checks.canGoBackTo(before);
    } else await this.#isRefused();
  }

  async #undoes(): Promise<void> {
    const undoable = this.#undoable;
    this.#undoable = null;
    if (!undoable || !this.pages.isOpen(undoable.view)) return;
    const said = await acts.undoes(undoable.view);
    if (said === null) return;
    if (/nicht speichern|nicht geklappt/.test(said)) return this.#isRefused();
    const before = this.model.things;
    await this.checks.comesTo(() => undoable.undone(before));
    if (undoable.isRestore) await this.checks.canGoBackTo(before);
  }

  async #restoresInHelp(nth: number, late: 'nothing' | 'reading' | 'writing'): Promise<void> {
    const snapshots = await snapshotsOf(this.pages.person);
    if (snapshots.length === 0) return;
    const before = this.model.things;
    // A database that does not open cannot be held.
    const isReadLate = late === 'reading' && !this.model.isLocked;
    if (isReadLate) await this.pages.person.backstage(holdDatabase);
    const help = await this.pages.person.opens('help.html');
    if (isReadLate) {
      // Longer than the page once waited for two tables.
      await waitFor('what it offers by then', () => acts.isReadInHelp(help), 7_500).catch(() => {});
      await this.pages.person.backstage('window.nahbarHeld()');
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
    const before = this.model.things;
    const [then = before] = await snapshotsOf(this.pages.person, 'safety');
    const help = await this.pages.person.opens('help.html');
    const said = await acts.undoesInHelp(help);
    await this.#leavesHelp(help);
    if (said === null) return;
    if (!said.includes('Rückgängig gemacht')) return this.#isRefused();
    await this.#isRestored(then, before);
  }

  async #isRestored(wanted: Things, before: Things): Promise<void> {
    await this.checks.comesTo(() => wanted);
    this.model.isRestoredInHelp();
    await this.checks.canGoBackTo(before);
  }

  /** What was restored is taken over when the next page opens. */
  async #leavesHelp(help: View): Promise<void> {
    await help.closes();
    await this.pages.close();
    await this.pages.library('page');
  }

  /** What was refused has changed nothing. */
  async #isRefused(): Promise<void> {
    await this.checks.comesTo(() => this.model.things);
    // What they say stays there.
    await this.pages.close();
  }

  #offers(view: View, undone: Undoable['undone'], isRestore = false): void {
    this.#undoable = { view, undone, isRestore };
  }
}

function inTrashOf(favourite: string): string {
  return favourite.replace(/^favourites/, 'trash/favourite');
}

function outOfTrash(name: string): string {
  return name.replace(/^trash\/favourite/, 'favourites');
}
