import {
  MOST_WORDS,
  type Place,
  type ReadableText,
  type TextsFound,
  type TextTier,
} from './look.ts';
import type { Grid } from './picture.ts';
import { isVertical, type Strokes, type TextBox } from './textBoxes.ts';

// The thresholds of this file were found on 134 real photos of people before cameras; docs/greenroom.md has
// what they achieve there and on drawn pictures.

/** A box counts where the mask says that it is background: words on clothes are no documents. */
const MOST_PERSON = 0.4;

/** Text turns this often and this densely; the grain of wood, blinds and drawers do not. */
const LEAST_TURNS = 5.8;
const LEAST_DENSITY = 2.4;

/** From here recognition is believed, if it is of so many letters or digits. */
const LEAST_CONFIDENCE = 0.6;
const LEAST_CHARACTERS = 3;

/** So many lines in one place are a document, whether or not one is recognised. */
const CERTAIN_LINES = 8;

/** How many boxes are read in one look: each takes some 50 ms. */
export const MOST_READ = 3;

/** A block that was readable so often in the last looks is not read again. */
const ENOUGH_READ = 2;

/** Of the last five looks, a text needs three. */
const WINDOW = 5;
const AGREE = 3;

/** So many blocks that are gone are known again, if they come back to this part of their place. */
const MOST_GONE = 50;
const LEAST_SAME = 0.5;

/**
 * Whether a box is worth a question: text in the background, to be read by those who see it.
 *
 * @param mask how likely each place is the person
 */
export function mayBeText(box: TextBox, strokes: Strokes, mask: Grid): boolean {
  return (
    !isVertical(box) &&
    strokes.turns >= LEAST_TURNS &&
    strokes.density >= LEAST_DENSITY &&
    averageIn(mask, box.place) < MOST_PERSON
  );
}

/** The average of a grid's values within a place; 0 if that is outside. */
export function averageIn({ width, height, values }: Grid, place: Place): number {
  const left = Math.max(0, Math.floor(place.x * width));
  const right = Math.min(width, Math.ceil((place.x + place.width) * width));
  const top = Math.max(0, Math.floor(place.y * height));
  const bottom = Math.min(height, Math.ceil((place.y + place.height) * height));
  let [sum, count] = [0, 0];
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      sum += values[y * width + x] ?? 0;
      count++;
    }
  }
  return count && sum / count;
}

/** Lines that lie together, such as those of a letter. */
export interface TextBlock {
  place: Place;
  boxes: TextBox[];
}

/**
 * Puts boxes together whose distance is less than the higher one of them is high.
 *
 * @param aspect the picture's width ÷ its height
 */
export function blocksOf(boxes: readonly TextBox[], aspect: number): TextBlock[] {
  let blocks: TextBlock[] = [];
  for (const box of boxes) {
    const near = blocks.filter((block) => block.boxes.some((other) => areNear(box, other, aspect)));
    const united = [box, ...near.flatMap((block) => block.boxes)];
    blocks = blocks.filter((block) => !near.includes(block));
    blocks.push({ place: around(united.map(({ place }) => place)), boxes: united });
  }
  return blocks;
}

function areNear(a: TextBox, b: TextBox, aspect: number): boolean {
  const distance = Math.max(a.turned.thickness, b.turned.thickness);
  const columns = gap(a.place.x, a.place.width, b.place.x, b.place.width) * aspect;
  const rows = gap(a.place.y, a.place.height, b.place.y, b.place.height);
  return columns < distance && rows < distance;
}

/** How far two stretches are from one another; less than 0 where they overlap. */
function gap(start: number, length: number, otherStart: number, otherLength: number): number {
  return Math.max(start, otherStart) - Math.min(start + length, otherStart + otherLength);
}

function around(places: readonly Place[]): Place {
  const left = Math.max(0, Math.min(...places.map(({ x }) => x)));
  const top = Math.max(0, Math.min(...places.map(({ y }) => y)));
  const right = Math.min(1, Math.max(...places.map(({ x, width }) => x + width)));
  const bottom = Math.min(1, Math.max(...places.map(({ y, height }) => y + height)));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** What the recognition made of a box. */
export interface Recognised {
  words: string;
  /** The average over its characters, from 0 to 1. */
  confidence: number;
}

/**
 * Reads what the recognition says for each column of a box: the most likely character, of which repetitions and
 * blanks are left out (CTC, Graves et al. 2006).
 *
 * @param probabilities of each character in each column; the first is the blank
 * @param characters the others, in their order
 */
export function wordsOf(probabilities: Float32Array, characters: readonly string[]): Recognised {
  const size = characters.length + 1;
  const read: string[] = [];
  let [sum, last] = [0, 0];
  for (let start = 0; start + size <= probabilities.length; start += size) {
    let best = 0;
    for (let i = 1; i < size; i++) {
      if ((probabilities[start + i] ?? 0) > (probabilities[start + best] ?? 0)) best = i;
    }
    if (best !== 0 && best !== last) {
      read.push(characters[best - 1] ?? '');
      sum += probabilities[start + best] ?? 0;
    }
    last = best;
  }
  return { words: read.join(''), confidence: read.length && sum / read.length };
}

/** Of a line that was cut off, the words that were not, without the comma before the others. */
export function withoutLastWord({ words, confidence }: Recognised): Recognised {
  return { words: words.replace(/(\S)\s+\S*$/, '$1').replace(/[,;:]$/, ''), confidence };
}

/** Whether words prove that others can read them. Only German and English are looked for. */
export function isReadable({ words, confidence }: Recognised): boolean {
  const characters = words.match(/[\p{Script=Latin}\d]/gu)?.length ?? 0;
  return confidence >= LEAST_CONFIDENCE && characters >= LEAST_CHARACTERS;
}

/** A block as one look saw it, and what of it was read. */
export interface BlockSeen extends TextBlock {
  read: Recognised[];
}

/** What one look with a certain number of columns has found. */
export interface TextLook {
  isThorough: boolean;
  blocks: BlockSeen[];
}

/** A block through the last looks. */
interface Track {
  id: number;
  place: Place;
  votes: Vote[];
}

/** `null` where a coarse look did not see what was only ever seen by thorough ones: that says nothing. */
type Vote = { isThorough: boolean; block: BlockSeen | null } | null;

/** What the last looks agree on. */
export class TextMemory {
  #tracks: Track[] = [];
  #looks: { isThorough: boolean }[] = [];
  #latest = 0;
  /** Those that are not seen any more. */
  #gone: { id: number; place: Place }[] = [];

  /** Forgets all that was seen: it is another room. */
  forget(): void {
    this.#tracks = [];
    this.#looks = [];
    this.#gone = [];
  }

  /** Waits for new looks, because the picture moves; what is seen again in its place keeps its number. */
  doubt(): void {
    this.#leave(this.#tracks);
    this.#tracks = [];
    this.#looks = [];
  }

  #leave(tracks: readonly Track[]): void {
    this.#gone = [...this.#gone, ...tracks].slice(-MOST_GONE);
  }

  /** The number that a block in that place had before, or a new one. */
  #idFor(place: Place): number {
    const before = this.#gone.findLast((each) => overlap(place, each.place) > LEAST_SAME);
    this.#gone = this.#gone.filter((each) => each !== before);
    return before?.id ?? ++this.#latest;
  }

  add(look: TextLook): void {
    this.#looks = [...this.#looks, look].slice(-WINDOW);
    const unmatched = new Set(look.blocks);
    for (const track of this.#tracks) {
      const block = [...unmatched].find(({ place }) => overlap(place, track.place) > 0);
      if (block) unmatched.delete(block);
      track.votes = [...track.votes, voteOn(track, look, block ?? null)].slice(-WINDOW);
      // A block may be seen in parts: the largest of what was seen lately is its place.
      if (block) track.place = largestPlace(track);
    }
    for (const block of unmatched) {
      const votes = [{ isThorough: look.isThorough, block }];
      this.#tracks.push({ id: this.#idFor(block.place), place: block.place, votes });
    }
    const isSeen = ({ votes }: Track) => votes.some((vote) => vote?.block);
    this.#leave(this.#tracks.filter((track) => !isSeen(track)));
    this.#tracks = this.#tracks.filter(isSeen);
  }

  /**
   * How often the block in a place was read in the last looks, so that others get their turn; `enough` where it
   * was readable twice.
   */
  timesRead(place: Place): number | 'enough' {
    const track = this.#tracks.find((each) => overlap(place, each.place) > 0);
    if (!track) return 0;
    const wasRead = blocksIn(track).filter(({ read }) => read.length > 0);
    const readable = wasRead.filter(({ read }) => read.some(isReadable));
    return readable.length >= ENOUGH_READ ? 'enough' : wasRead.length;
  }

  /** Whether the last look saw what the last looks agree on, no more and no less. */
  get isSettled(): boolean {
    return this.#tracks.every((track) => {
      const isFound = blocksIn(track).length >= AGREE;
      return isFound === Boolean(track.votes.at(-1)?.block);
    });
  }

  get found(): TextsFound {
    const thorough = this.#looks.filter(({ isThorough }) => isThorough).length;
    const state =
      thorough >= AGREE ? 'thorough' : this.#looks.length >= AGREE ? 'coarse' : 'looking';
    const texts = this.#tracks.filter((track) => blocksIn(track).length >= AGREE).map(textOf);
    const size = ({ place }: ReadableText) => place.width * place.height;
    texts.sort((a, b) => a.tier.localeCompare(b.tier) || size(b) - size(a));
    return { state, texts };
  }
}

function voteOn(track: Track, { isThorough }: TextLook, block: BlockSeen | null): Vote {
  if (block || isThorough) return { isThorough, block };
  const wasSeenCoarsely = track.votes.some((vote) => vote?.block && !vote.isThorough);
  return wasSeenCoarsely ? { isThorough, block } : null;
}

function blocksIn({ votes }: Track): BlockSeen[] {
  return votes.flatMap((vote) => vote?.block ?? []);
}

function largestPlace(track: Track): Place {
  const places = blocksIn(track).map(({ place }) => place);
  return places.reduce((a, b) => (a.width * a.height > b.width * b.height ? a : b));
}

function textOf(track: Track): ReadableText {
  const blocks = blocksIn(track);
  const wasRead = blocks.filter(({ read }) => read.length > 0);
  const readable = wasRead.filter(({ read }) => read.some(isReadable));
  const long = blocks.filter(({ boxes }) => boxes.length >= CERTAIN_LINES);
  const isCertain =
    (readable.length > 0 && 2 * readable.length >= wasRead.length) || long.length >= AGREE;
  const tier: TextTier = isCertain ? 'certain' : 'maybe';
  const best = readable
    .flatMap(({ read }) => read.filter(isReadable))
    .sort((a, b) => b.confidence - a.confidence)[0];
  const words = isCertain && best ? best.words.trim().slice(0, MOST_WORDS) : null;
  return { id: track.id, tier, place: track.place, words };
}

/** The common area of two places, as a part of the smaller. */
function overlap(a: Place, b: Place): number {
  const columns = -gap(a.x, a.width, b.x, b.width);
  const rows = -gap(a.y, a.height, b.y, b.height);
  if (columns <= 0 || rows <= 0) return 0;
  return (columns * rows) / Math.min(a.width * a.height, b.width * b.height);
}
