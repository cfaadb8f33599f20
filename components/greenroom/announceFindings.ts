import { effect, type ReadonlySignal } from '@preact/signals';
import { words } from '../../locales/greenroomWords.ts';
import { announce } from '../page/notices.ts';
import type { CheckId, Finding } from './findings.ts';

const texts = words.greenroom;

/** A screen reader is not told more often, in milliseconds: a sentence wants to be heard to its end. */
const EVERY_MS = 4000;

/** Another verdict on the picture is told once it has stood for so long: whoever moves is between two of them. */
const SETTLED_MS = 2000;

/**
 * What is off and on together. Where somebody sits comes first: they cannot see it, and it is what they change.
 */
const PICTURE: readonly CheckId[] = ['framing', 'texts', 'light', 'background'];
const ORDER: readonly (readonly CheckId[])[] = [PICTURE, ['microphone'], ['loudspeaker']];

/**
 * Has a screen reader say what changes in `findings`, so that nobody has to see the picture to sit well in it.
 *
 * @returns what ends that
 */
export function announceFindings(findings: ReadonlySignal<readonly Finding[]>): () => void {
  const said = new Map<CheckId, string>();
  /** What stands now of each, and since when. */
  const standing = new Map<CheckId, { sentence: string; since: number }>();
  let timer: number | undefined;
  const say = () => {
    timer = undefined;
    const changed = ORDER.flat()
      .flatMap((id) => findings.peek().filter((each) => each.id === id))
      // What helps to check, such as to say a sentence, is told at first: it comes back with each movement.
      .filter(({ id, state }) => state !== 'checking' || !said.has(id))
      .map((finding) => [finding.id, sentenceOf(finding)] as const)
      .filter(([id, sentence]) => sentence !== '' && said.get(id) !== sentence);
    const toWait = ([id]: readonly [CheckId, string]) =>
      said.has(id) && PICTURE.includes(id)
        ? Math.max(0, (standing.get(id)?.since ?? 0) + SETTLED_MS - Date.now())
        : 0;
    const settled = changed.filter((each) => toWait(each) === 0);
    for (const [id, sentence] of settled) said.set(id, sentence);
    if (settled.length > 0) announce(settled.map(([, sentence]) => sentence).join(' '));
    if (changed.length === 0) return;
    const next = settled.length > 0 ? EVERY_MS : Math.min(...changed.map(toWait));
    timer = window.setTimeout(say, next);
  };
  const ignore = effect(() => {
    const isOff = (id: CheckId) =>
      findings.value.some((each) => each.id === id && each.state === 'open' && each.said === '');
    for (const finding of findings.value) {
      const sentence = sentenceOf(finding);
      if (standing.get(finding.id)?.sentence === sentence) continue;
      standing.set(finding.id, { sentence, since: Date.now() });
    }
    // What is on again is told anew.
    for (const ids of ORDER) if (ids.every(isOff)) for (const id of ids) said.delete(id);
    // Once what belongs together has come together.
    timer ??= window.setTimeout(say, 0);
  });
  return () => {
    ignore();
    clearTimeout(timer);
  };
}

function sentenceOf({ id, state, said, spoken }: Finding): string {
  if ((state === 'checking' || state === 'open') && said === '') return '';
  return `${texts.rows[id]}: ${spoken || said || texts.states[state]}`;
}
