import { choosesFile } from '../../e2e/support/backups';
import { waitFor } from '../../e2e/support/patience';
import type { View } from '../../e2e/support/view';

/** So long a page is waited for, in milliseconds: it says something by then, or is stuck. */
const PATIENCE_MS = 60_000;

/** What an act came to. */
export interface Outcome {
  /** What the page said. */
  said: string;
  /** The name of what it was done to. */
  about: string;
}

/** What the page's notice says, in every page but the help page. */
const NOTICE = '[role=status][data-passing] span';

/** Saves the quote on a new tab, the next one that is no favourite yet. */
export async function saves(tab: View): Promise<Outcome> {
  const state = () =>
    tab.page.evaluate(() => ({
      text: document.querySelector('#quote-text')?.textContent ?? '',
      heart: document.querySelector('[aria-label="Favorit"]')?.getAttribute('aria-pressed'),
    }));
  for (let i = 0; i < 30; i++) {
    const { text, heart } = await until('the heart of a quote', tab, async () => {
      const now = await state();
      return now.heart && now.text !== '' && now;
    });
    if (heart === 'false') {
      await dismisses(tab);
      await clicks(tab, '^Favorit$');
      return { about: text, said: await hears(tab) };
    }
    await clicks(tab, '^Weiter$');
    await until('another quote', tab, async () => (await state()).text !== text);
  }
  throw new Error('Every quote is a favourite');
}

/** Writes the note of a favourite, and waits until it is saved or refused. */
export async function edits(library: View, nth: number, words: string): Promise<Outcome> {
  const about = await types(library, nth, words);
  await library.page.evaluate((name) => {
    document
      .querySelector(`textarea[aria-label="${CSS.escape(name)}"]`)
      ?.dispatchEvent(new FocusEvent('blur'));
  }, about);
  const said = await until('the note to be saved', library, () =>
    library.page.evaluate((name) => {
      const area = document.querySelector(`textarea[aria-label="${CSS.escape(name)}"]`);
      const status = area?.parentElement?.querySelector('[role=status]')?.textContent ?? '';
      return !/^(Noch nicht|Wird) /.test(status) && status;
    }, about),
  );
  return { about, said };
}

/** The same, without waiting for anything: the browser is about to die. */
export async function beginsToEdit(library: View, nth: number, words: string): Promise<string> {
  const about = await types(library, nth, words);
  void library.page
    .evaluate((name) => {
      document
        .querySelector(`textarea[aria-label="${CSS.escape(name)}"]`)
        ?.dispatchEvent(new FocusEvent('blur'));
    }, about)
    .catch(() => {});
  return about;
}

/** @returns the name of the field, which then shows what is typed as unsaved */
async function types(library: View, nth: number, words: string): Promise<string> {
  await goes(library, 'favourites');
  return until('the note of a favourite', library, () =>
    library.page.evaluate(
      async (at, value) => {
        const all = [
          ...document.querySelectorAll<HTMLTextAreaElement>('textarea[aria-label^="Notiz zu"]'),
        ];
        const area = all[at % all.length];
        if (!area) return '';
        area.value = value;
        area.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await new Promise((resolve) => setTimeout(resolve));
        return area.ariaLabel ?? '';
      },
      nth,
      words,
    ),
  );
}

export async function removes(library: View, nth: number): Promise<Outcome> {
  await goes(library, 'favourites');
  return doesTo(library, '^„.*“ löschen$', nth);
}

export async function deletesForGood(library: View, nth: number): Promise<Outcome> {
  await goes(library, 'trash');
  return doesTo(library, ' endgültig löschen$', nth);
}

export async function putsBack(library: View, nth: number): Promise<Outcome> {
  await goes(library, 'trash');
  return doesTo(library, ' zurückholen$', nth);
}

/** Clicks on „Rückgängig“ in the notice of a page. @returns null where it is not offered any more */
export async function undoes(view: View): Promise<string | null> {
  const isOffered = await view.page.evaluate((notice) => {
    const button = document.querySelector(notice)?.parentElement?.querySelector('button');
    if (button?.textContent !== 'Rückgängig') return false;
    button.click();
    return true;
  }, NOTICE);
  if (!isOffered) return null;
  return until('the act to be undone', view, async () => {
    const said = await notice(view);
    const buttons = await view.page.evaluate(
      (at) => document.querySelector(at)?.parentElement?.querySelector('button')?.textContent ?? '',
      NOTICE,
    );
    return buttons !== 'Rückgängig' && said;
  });
}

/** Imports the people of a table. */
export async function imports(library: View, file: string): Promise<Outcome> {
  await goes(library, 'people');
  await dismisses(library);
  // It is there by itself only where nobody is, or somebody was imported today.
  await library.picks(['Hinzufügen', 'Kontakte aus einer Datei übernehmen']);
  await until('the import', library, () => hasText(library, 'Datei wählen'));
  await choosesFile(library, file);
  await clicks(library, ' übernehmen$');
  return { about: file, said: await hears(library) };
}

/** Restores a backup from a file. */
export async function restoresFile(
  library: View,
  file: string,
  way: 'Ergänzen' | 'Ersetzen',
): Promise<Outcome> {
  await goes(library, 'backup');
  await dismisses(library);
  await until('the backups', library, () => hasText(library, 'Aus einer Datei wiederherstellen'));
  await choosesFile(library, file);
  await until('the preview', library, () => hasText(library, 'Diese Sicherung wiederherstellen?'));
  await library.page.evaluate((label) => {
    const labels = [...document.querySelectorAll<HTMLElement>('dialog label')];
    labels.find(({ innerText }) => innerText.trim().startsWith(label))?.click();
  }, way);
  await library.page.evaluate(() => {
    const buttons = [...document.querySelectorAll<HTMLElement>('dialog button')];
    buttons.find(({ textContent }) => textContent === 'Wiederherstellen')?.click();
  });
  return { about: way, said: await hears(library) };
}

/** What the help page says where it cannot restore anything. */
const OBSTACLE =
  /Wiederherstellen geht hier gerade nicht|Es gibt keine Sicherung, die sich lesen lässt/;

/** What it says once it has done something, or has not. */
const OUTCOME =
  /liegt bereit|Rückgängig gemacht|nicht geklappt|wurde nichts wiederhergestellt|nicht feststellen|geht hier gerade nicht|sobald Datenbank/;

/** What stands beside what it is still reading. */
const IN_READING = /Nahbar sieht nach/;

const SNAPSHOT = '^Sicherung vom .* wiederherstellen$';
const UNDO_IN_HELP = '^Rückgängig machen$';

/** Restores the `nth` of the snapshots that the help page can read. @returns what it says to it */
export async function restoresInHelp(help: View, nth: number): Promise<string> {
  const obstacle = await readsHelp(help);
  if (obstacle) return obstacle;
  await clicks(help, SNAPSHOT, nth);
  await clicks(help, '^Ja, ');
  return outcomeInHelp(help);
}

/** Undoes what was restored on the help page. @returns null where that is not offered */
export async function undoesInHelp(help: View): Promise<string | null> {
  const obstacle = await readsHelp(help);
  if (obstacle) return obstacle;
  if (!(await find(help, UNDO_IN_HELP))) return null;
  await clicks(help, UNDO_IN_HELP);
  const asksOrHas = async () =>
    (await find(help, '^Ja, ')) || (await textOf(help, OUTCOME, '[role=status][tabindex]'));
  await until('an answer', help, asksOrHas);
  if (await find(help, '^Ja, ')) await clicks(help, '^Ja, ');
  return outcomeInHelp(help);
}

/** Whether the help page has read what it needs, every snapshot as well, and lets somebody restore. */
export async function isReadInHelp(help: View): Promise<boolean> {
  if ((await textOf(help, OBSTACLE)) !== '') return true;
  return (await find(help, SNAPSHOT)) !== '' && (await textOf(help, IN_READING)) === '';
}

/** Waits until the help page has read everything. @returns what stands in the way, or nothing */
async function readsHelp(help: View): Promise<string> {
  await until('the snapshots', help, () => isReadInHelp(help));
  return textOf(help, OBSTACLE);
}

function outcomeInHelp(help: View): Promise<string> {
  return until('the help page to have done it', help, () =>
    textOf(help, OUTCOME, '[role=status][tabindex]'),
  );
}

/** What is in a part of a page, if it has something like that. */
function textOf(view: View, pattern: RegExp, selector = 'body'): Promise<string> {
  return view.page.evaluate(
    (source, at) => {
      const text = document.querySelector<HTMLElement>(at)?.innerText ?? '';
      return new RegExp(source).test(text) ? text : '';
    },
    pattern.source,
    selector,
  );
}

async function doesTo(library: View, button: string, nth: number): Promise<Outcome> {
  await dismisses(library);
  const about = await clicks(library, button, nth);
  return { about, said: await hears(library) };
}

/** Turns to a part of the library. */
async function goes(library: View, part: string): Promise<void> {
  await library.page.evaluate((hash) => {
    if (location.hash !== hash) location.hash = hash;
  }, `#${part}`);
}

/** What the page's notice says once it says something. */
function hears(view: View): Promise<string> {
  return until('the page to say something', view, async () => {
    const refusal = () => /[^\n]*Es wurde nichts geändert[^\n]*/.exec(document.body.innerText)?.[0];
    return (await notice(view)) || (await view.page.evaluate(refusal));
  });
}

function notice(view: View): Promise<string> {
  return view.page.evaluate((at) => document.querySelector(at)?.textContent ?? '', NOTICE);
}

async function dismisses(view: View): Promise<void> {
  await view.page.evaluate((at) => {
    document
      .querySelector(at)
      ?.parentElement?.querySelector<HTMLElement>('button[aria-label]')
      ?.click();
  }, NOTICE);
  await until('the notice to go', view, async () => (await notice(view)) === '');
}

/** The name of a button that is called like that and can be clicked on; empty where there is none. */
function find(view: View, name: string): Promise<string> {
  return view.page.evaluate((pattern) => {
    const all = [...document.querySelectorAll('button')];
    const called = all
      .filter(({ disabled }) => !disabled)
      .map((each) => each.ariaLabel ?? each.textContent?.trim() ?? '');
    return called.find((each) => new RegExp(pattern).test(each)) ?? '';
  }, name);
}

/** Clicks on the `nth` button that is called like that, round and round. @returns its name */
function clicks(view: View, name: string, nth = 0): Promise<string> {
  return until(`a button ${name}`, view, () =>
    view.page.evaluate(
      (pattern, at) => {
        const called = (each: Element) => each.ariaLabel ?? each.textContent?.trim() ?? '';
        const all = [...document.querySelectorAll('button')].filter(
          (each) => new RegExp(pattern).test(called(each)) && !each.disabled,
        );
        const button = all[at % all.length];
        button?.click();
        return button && called(button);
      },
      name,
      nth,
    ),
  );
}

export function hasText(view: View, text: string): Promise<boolean> {
  return view.page.evaluate((sought) => document.body.innerText.includes(sought), text);
}

/** Waits for a page. @throws when it is stuck, with what it shows */
export function until<T>(
  what: string,
  view: View,
  ask: () => Promise<T | undefined | null | false | ''>,
): Promise<T> {
  const sentence = async () => {
    const text = await view.page.evaluate(() => document.body.innerText).catch(String);
    return `${what}; the page shows:\n${text.slice(0, 600)}\n`;
  };
  return waitFor<T>(sentence, async () => (await ask()) || undefined, PATIENCE_MS);
}
