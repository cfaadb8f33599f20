import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type InlineConfig, type Rolldown } from 'vite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent } from '../../workshop/content/checkContent.ts';

const DECK = 'content/quotes/netzwerken-digital.json';
const CHECKLIST = 'content/checklists/base.json';
const ENGLISH = 'content/checklists/base.en.json';
const INTERVIEW = 'content/checklists/interview.json';
const INTERVIEW_GERMAN = 'content/checklists/interview.de.json';
const NAMES_GERMAN = 'content/callKinds/names.de.json';
const NAMES_ENGLISH = 'content/callKinds/names.en.json';
const STEPS = 'content/steps/steps.json';
const OPENINGS = 'content/openings/openings.json';
const OPENINGS_ENGLISH = 'content/openings/openings.en.json';
const STEPS_GERMAN = 'content/steps/steps.de.json';

let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'nahbar-content-'));
  await cp('content', join(root, 'content'), { recursive: true });
  await writeFile(join(root, 'entry.js'), `export { default } from './${DECK}';`);
});

afterEach(() => rm(root, { recursive: true }));

/** Builds the copy for real. */
function buildCopy(options: InlineConfig['build'] = {}) {
  return build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [checkContent()],
    build: { rollupOptions: { input: join(root, 'entry.js') }, ...options },
  });
}

/** The messages of a watching build's failures, empty where it went well, one after another. */
async function* outcomes(watcher: Rolldown.RolldownWatcher): AsyncGenerator<string> {
  const queue: string[] = [];
  let wake = () => {};
  watcher.on('event', (event) => {
    if (event.code === 'ERROR') queue.push(event.error.message);
    else if (event.code === 'BUNDLE_END') queue.push('');
    else return;
    wake();
  });
  for (;;) {
    const outcome = queue.shift();
    if (outcome !== undefined) yield outcome;
    else await new Promise<void>((resolve) => (wake = resolve));
  }
}

/** Waits for an outcome: a file that is being written may be built of twice, and tell the one before again. */
async function hears(seen: AsyncGenerator<string>, words: string): Promise<void> {
  for await (const outcome of { [Symbol.asyncIterator]: () => ({ next: () => seen.next() }) }) {
    if (words === '' ? outcome === '' : outcome.includes(words)) return;
  }
}

async function replaceIn(file: string, before: string, after: string): Promise<void> {
  const text = await readFile(join(root, file), 'utf8');
  expect(text).toContain(before);
  await writeFile(join(root, file), text.replace(before, after));
}

test('sound content builds', async () => {
  await expect(buildCopy()).resolves.toBeDefined();
});

// No module imports the checklist here: the build can know of it by the plugin alone.
test('a watching build hears of a file that breaks, and of its repair', async () => {
  const watcher = (await buildCopy({ watch: {} })) as Rolldown.RolldownWatcher;
  try {
    const seen = outcomes(watcher);
    await hears(seen, '');
    await replaceIn(CHECKLIST, '"id": "base"', '"id": "Base"');
    await hears(seen, `${CHECKLIST}: field "id": "Base" is not a slug`);
    await replaceIn(CHECKLIST, '"id": "Base"', '"id": "base"');
    await hears(seen, '');
  } finally {
    await watcher.close();
  }
});

test('a broken deck stops the build and is named with its quote and field', async () => {
  await replaceIn(DECK, '"speaker": "Steve Heng"', '"speaker": "Foo"');
  await expect(buildCopy()).rejects.toThrow(
    `${DECK}: quote "nd-gespuer-fuer-kontakt", field "speaker": "Foo" is not among the deck's speakers.`,
  );
});

test('a broken checklist stops the build and is named with its item and field', async () => {
  await replaceIn(CHECKLIST, '"source": "nd-neutrales-umfeld"', '"quelle": ""');
  await expect(buildCopy()).rejects.toThrow(
    `${CHECKLIST}: item "neutral-background", field "quelle": this field is unknown`,
  );
});

test('a language that lacks an item, or a part of its words, stops the build', async () => {
  await replaceIn(ENGLISH, '"home-knows"', '"someone-knows"');
  await replaceIn(ENGLISH, '"why": "Filmed', '"warum": "Filmed');
  const failure = buildCopy();
  await expect(failure).rejects.toThrow(`${ENGLISH}: field "home-knows": it is missing.`);
  await expect(failure).rejects.toThrow(`${ENGLISH}: field "someone-knows": this field is unknown`);
  await expect(failure).rejects.toThrow(
    `${ENGLISH}: field "camera-at-eye-level.why": it is missing`,
  );
});

test('a missing language, and words that belong to nothing, stop the build', async () => {
  await rename(join(root, ENGLISH), join(root, 'content/checklists/base.fr.json'));
  const failure = buildCopy();
  await expect(failure).rejects.toThrow(`${ENGLISH}: this file is missing.`);
  await expect(failure).rejects.toThrow('base.fr.json: there is no such checklist, or Nahbar does');
});

test('a kind of call whose list, words or name do not fit stops the build', async () => {
  await replaceIn(INTERVIEW, '"nothing-confidential"', '"no-paper-about"');
  await replaceIn(INTERVIEW_GERMAN, '"why": "', `"why": "${'Weil '.repeat(13)}`);
  await replaceIn(NAMES_ENGLISH, '"stage"', '"scene"');
  await rename(join(root, NAMES_GERMAN), join(root, 'content/callKinds/names.fr.json'));
  const failure = String(await buildCopy().catch((error: Error) => error.message));
  const named = failure.match(/content\/\S+\.json: .*/g);
  expect(named).toEqual([
    `${INTERVIEW_GERMAN}: field "no-paper-about": it is missing.`,
    expect.stringContaining(`${INTERVIEW_GERMAN}: field "link-tested.why": it has `),
    `${INTERVIEW.replace('.json', '.en.json')}: field "no-paper-about": it is missing.`,
    `${INTERVIEW}: item "no-paper-about", field "id": "nothing-confidential" must stand here: every kind begins with what the interview says.`,
    `${NAMES_GERMAN}: this file is missing.`,
    `${NAMES_ENGLISH}: field "stage": it is missing.`,
    `${NAMES_ENGLISH}: field "scene": this field is unknown; take it out or correct its name.`,
    'content/callKinds/names.fr.json: Nahbar does not speak this language.',
  ]);
});

test('kinds of calls are not blamed for a broken base list', async () => {
  await replaceIn(CHECKLIST, '"id": "base"', '"id": "Base"');
  const failure = String(await buildCopy().catch((error: Error) => error.message));
  expect(failure.match(/content\/\S+\.json: .*/g)).toHaveLength(1);
});

test('a watching build hears of the name of a kind that breaks, and of its repair', async () => {
  const watcher = (await buildCopy({ watch: {} })) as Rolldown.RolldownWatcher;
  try {
    const seen = outcomes(watcher);
    await hears(seen, '');
    await replaceIn(NAMES_GERMAN, '"stage"', '"scene"');
    await hears(seen, `${NAMES_GERMAN}: field "stage": it is missing.`);
    await replaceIn(NAMES_GERMAN, '"scene"', '"stage"');
    await hears(seen, '');
  } finally {
    await watcher.close();
  }
});

test('every broken file is named, and no sound one', async () => {
  await replaceIn(DECK, '"topic": "home"', '"topic": ""');
  await replaceIn(CHECKLIST, '"id": "base"', '"id": "Base"');
  const failure = await buildCopy().catch((error: Error) => error.message);
  const named = String(failure).match(/content\/\S+\.json: .*/g);
  expect(named).toHaveLength(2);
  expect(named?.[0]).toContain(`${DECK}: quote "nd-vier-waende", field "topic": "" is none of`);
  expect(named?.[1]).toContain(`${CHECKLIST}: field "id": "Base" is not a slug`);
});

test('a file that is not JSON stops the build', async () => {
  await writeFile(join(root, DECK), '{ "id": ');
  await expect(buildCopy()).rejects.toThrow(`${DECK}: this is not JSON`);
});

test('two decks with one id stop the build', async () => {
  await cp(join(root, DECK), join(root, 'content/quotes/second.json'));
  await expect(buildCopy()).rejects.toThrow(
    `content/quotes/second.json: field "id": "netzwerken-digital" is the id of ${DECK} already.`,
  );
});

test('an item whose source is in no deck stops the build', async () => {
  await replaceIn(CHECKLIST, 'nd-nicht-im-bild', 'nd-nirgends');
  await expect(buildCopy()).rejects.toThrow(
    `${CHECKLIST}: item "nothing-confidential", field "source": "nd-nirgends" is not the id of`,
  );
});

test('a broken step stops the build and is named with its field', async () => {
  await replaceIn(STEPS, '"theme": "home"', '"theme": "house"');
  await expect(buildCopy()).rejects.toThrow(
    `${STEPS}: step "second-cup", field "theme": "house" is none of "reach-out", "empathy",`,
  );
});

test('a step from a quote that is in no deck stops the build', async () => {
  await replaceIn(STEPS, 'nd-erste-schritte', 'nd-nirgends');
  await expect(buildCopy()).rejects.toThrow(
    `${STEPS}: step "three-who-matter", field "quote": "nd-nirgends" is not the id of`,
  );
});

test('a language that lacks a step, has it too long, or is not there stops the build', async () => {
  await replaceIn(STEPS_GERMAN, '"second-cup"', '"third-cup"');
  await replaceIn(STEPS_GERMAN, '"Zum Warm', `"${'Zum Warm '.repeat(20)}`);
  await rename(join(root, 'content/steps/steps.en.json'), join(root, 'content/steps/old.en.json'));
  const failure = buildCopy();
  await expect(failure).rejects.toThrow(`${STEPS_GERMAN}: field "second-cup": it is missing.`);
  await expect(failure).rejects.toThrow(
    `${STEPS_GERMAN}: field "third-cup": this field is unknown`,
  );
  await expect(failure).rejects.toThrow('140 is the most that fits.');
  await expect(failure).rejects.toThrow('content/steps/steps.en.json: this file is missing.');
  await expect(failure).rejects.toThrow('old.en.json: there is no such file of steps, or Nahbar');
});

test('steps are not blamed for the quotes of a broken deck', async () => {
  await replaceIn(DECK, '"topic": "home"', '"topic": ""');
  const failure = await buildCopy().catch((error: Error) => error.message);
  expect(String(failure)).toContain(DECK);
  expect(String(failure)).not.toContain(STEPS);
});

test('a watching build hears of a step that breaks, and of its repair', async () => {
  const watcher = (await buildCopy({ watch: {} })) as Rolldown.RolldownWatcher;
  try {
    const seen = outcomes(watcher);
    await hears(seen, '');
    await replaceIn(STEPS_GERMAN, '"second-cup"', '"third-cup"');
    await hears(seen, `${STEPS_GERMAN}: field "second-cup": it is missing.`);
    await replaceIn(STEPS_GERMAN, '"third-cup"', '"second-cup"');
    await hears(seen, '');
  } finally {
    await watcher.close();
  }
});

test('a broken template stops the build and is named with its field', async () => {
  await replaceIn(OPENINGS, '"half": "personal"', '"half": "private"');
  await expect(buildCopy()).rejects.toThrow(
    `${OPENINGS}: template "crossed-my-mind", field "half": "private" is none of`,
  );
});

test('an opening whose words do not fit stops the build', async () => {
  await replaceIn(OPENINGS_ENGLISH, 'Hello {name}!', 'Hello {note}!');
  await replaceIn(OPENINGS_ENGLISH, '"hello"', '"goodbye"');
  const failure = buildCopy();
  await expect(failure).rejects.toThrow(
    `${OPENINGS_ENGLISH}: field "hello-name": it must have {name}`,
  );
  await expect(failure).rejects.toThrow(`${OPENINGS_ENGLISH}: field "hello": it is missing.`);
  await expect(failure).rejects.toThrow(
    `${OPENINGS_ENGLISH}: field "goodbye": this field is unknown`,
  );
});
