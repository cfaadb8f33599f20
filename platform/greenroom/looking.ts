import { BACKGROUND_WIDTH, backgroundOf } from '../../core/greenroom/background.ts';
import { FACE_INPUT, type Face, isFace, surestFace } from '../../core/greenroom/face.ts';
import { framingOf } from '../../core/greenroom/framing.ts';
import { lightOn } from '../../core/greenroom/light.ts';
import type { Look, PersonSeen, Place } from '../../core/greenroom/look.ts';
import { MOTION_SIZE, motion } from '../../core/greenroom/motion.ts';
import { type Grid, lumaOf, type Picture, straightened } from '../../core/greenroom/picture.ts';
import {
  averageIn,
  blocksOf,
  MOST_READ,
  mayBeText,
  type Recognised,
  type TextBlock,
  TextMemory,
  wordsOf,
} from '../../core/greenroom/readable.ts';
import { inPixels, strokesIn, type TextBox, textBoxes } from '../../core/greenroom/textBoxes.ts';
import type { Frame } from './looker.ts';
import { type Input, type Loaded, loadCharacters, loadNetwork, startBackend } from './network.ts';

/** A wider picture is made smaller: nothing gains by more, and each look takes longer. */
const WIDEST = 1280;

/** What the person's mask is computed from, in pixels. */
const MASK = { width: 256, height: 144 };

/** The part of the picture that a person has at least. */
const LEAST_PERSON = 0.04;

/** How many columns the text detector gets: the first is quick, the second finds small letters. */
const COARSE = 640;
const THOROUGH = 960;

/** The sides of its picture are multiples of this. */
const TEXT_MULTIPLE = 32;

/** How high a line is drawn for the recognition, and how long at least and most, in pixels. */
const LINE = { height: 48, shortest: 16, longest: 640 };

/** ImageNet's, with which the text detector was trained, for blue, green and red. */
const MEANS = [0.406, 0.456, 0.485] as const;
const DEVIATIONS = [0.225, 0.224, 0.229] as const;

/** After so many thorough looks at a picture that stays still, there is nothing new to find but now and then. */
const ENOUGH_LOOKS = 5;
const NOW_AND_THEN = 10;

interface Models {
  text: Loaded;
  words: Loaded;
  person: Loaded;
  face: Loaded;
  characters: string[];
}

/** Looks at pictures of the camera, one after the other. */
export class Looking {
  #models: Promise<Models> | undefined;
  #memory = new TextMemory();
  #canvas = new OffscreenCanvas(1, 1);
  /** The picture of the last look, and that of the last look at texts, very small. */
  #previous: Grid | undefined;
  #looked: Grid | undefined;
  #thoroughLooks = 0;
  #looksWithoutText = 0;

  /** @throws if the models cannot be loaded */
  async warmUp(): Promise<void> {
    await this.#load();
  }

  forget(): void {
    this.#memory.forget();
    this.#previous = undefined;
    this.#looked = undefined;
    this.#thoroughLooks = 0;
  }

  async look(frame: Frame): Promise<Look> {
    const picture = this.#pictureOf(frame);
    const models = await this.#load();
    const mask = await this.#mask(models);
    const face = await this.#face(models, mask);
    await this.#lookAtTexts(models, picture, mask);
    const aspect = picture.width / picture.height;
    const background = lumaOf(
      this.#resized(BACKGROUND_WIDTH, Math.round(BACKGROUND_WIDTH / aspect)),
    );
    return {
      person: personSeen(face, mask),
      texts: this.#memory.found,
      background: backgroundOf(background, mask),
      light: face && lightOn(face, picture, mask),
      framing: face && framingOf(face, aspect, mask),
    };
  }

  #load(): Promise<Models> {
    this.#models ??= loadModels();
    return this.#models;
  }

  /** Draws the picture on the canvas, where the others are drawn from, and closes it. */
  #pictureOf(frame: Frame): Picture {
    const [width, height] =
      'displayWidth' in frame
        ? [frame.displayWidth, frame.displayHeight]
        : [frame.width, frame.height];
    const scale = Math.min(1, WIDEST / width);
    const canvas = this.#canvas;
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const context = contextOf(canvas);
    context.drawImage(frame, 0, 0, canvas.width, canvas.height);
    frame.close();
    return context.getImageData(0, 0, canvas.width, canvas.height);
  }

  /** The picture, or a part of it, in another size. */
  #resized(width: number, height: number, part: Place = WHOLE): Picture {
    const { width: across, height: down } = this.#canvas;
    const context = contextOf(new OffscreenCanvas(width, height));
    const [x, y] = [part.x * across, part.y * down];
    context.drawImage(
      this.#canvas,
      ...([x, y, part.width * across, part.height * down] as const),
      ...([0, 0, width, height] as const),
    );
    return context.getImageData(0, 0, width, height);
  }

  async #mask({ person }: Models): Promise<Grid> {
    const picture = this.#resized(MASK.width, MASK.height);
    const input = inputOf(picture, ({ data }, at, channel) => (data[at + channel] ?? 0) / 255);
    const [values] = await person.run(input);
    return { ...MASK, values: values ?? new Float32Array() };
  }

  /** In the whole picture, or in its middle, where a face is larger then. */
  async #face(models: Models, mask: Grid): Promise<Face | null> {
    const { width, height } = this.#canvas;
    const longest = Math.max(width, height);
    const shortest = Math.min(width, height);
    for (const side of [longest, shortest]) {
      const view = {
        x: (width - side) / 2 / width,
        y: (height - side) / 2 / height,
        width: side / width,
        height: side / height,
      };
      const face = await this.#faceIn(models, view);
      if (face && isFace(face, averageIn(mask, face.place))) return face;
    }
    return null;
  }

  async #faceIn({ face }: Models, view: Place): Promise<Face | null> {
    // Outside of the picture the canvas is empty, for which the detector wants the darkest.
    const picture = this.#resized(FACE_INPUT, FACE_INPUT, view);
    const input = inputOf(
      picture,
      ({ data }, at, channel) => (data[at + channel] ?? 0) / 127.5 - 1,
    );
    const [numbers, scores] = await face.run(input);
    return numbers && scores ? surestFace(numbers, scores, view) : null;
  }

  async #lookAtTexts(models: Models, picture: Picture, mask: Grid): Promise<void> {
    const now = lumaOf(this.#resized(MOTION_SIZE.width, MOTION_SIZE.height));
    const since = (before: Grid | undefined) => (before ? motion(before, now, mask) : 'changed');
    const [sinceLastLook, sinceText] = [since(this.#previous), since(this.#looked)];
    this.#previous = now;
    if (sinceLastLook === 'moving') {
      this.#memory.forget();
      this.#looked = undefined;
      return;
    }
    if (sinceText !== 'still') this.#thoroughLooks = 0;
    this.#looksWithoutText++;
    if (this.#thoroughLooks >= ENOUGH_LOOKS && this.#looksWithoutText < NOW_AND_THEN) return;

    const isThorough = sinceLastLook === 'still';
    const blocks = await this.#blocks(models, picture, mask, isThorough);
    const reading = new Set(this.#worthReading(blocks));
    const seen = [];
    for (const block of blocks) {
      const boxes = block.boxes.filter((box) => reading.has(box));
      const read = [];
      for (const box of boxes) read.push(await recognise(models, picture, box));
      seen.push({ ...block, read });
    }
    this.#memory.add({ isThorough, blocks: seen });
    this.#looked = now;
    this.#looksWithoutText = 0;
    if (isThorough) this.#thoroughLooks++;
  }

  async #blocks(
    { text }: Models,
    picture: Picture,
    mask: Grid,
    isThorough: boolean,
  ): Promise<TextBlock[]> {
    const aspect = picture.width / picture.height;
    const longest = isThorough ? THOROUGH : COARSE;
    const scale = longest / Math.max(picture.width, picture.height);
    const [width, height] = [picture.width, picture.height].map((side) =>
      Math.max(TEXT_MULTIPLE, Math.round((side * scale) / TEXT_MULTIPLE) * TEXT_MULTIPLE),
    ) as [number, number];
    const input = inputOf(this.#resized(width, height), ({ data }, at, channel) => {
      const value = (data[at + 2 - channel] ?? 0) / 255;
      return (value - (MEANS[channel] ?? 0)) / (DEVIATIONS[channel] ?? 1);
    });
    const [values = new Float32Array()] = await text.run(input);
    const luma = lumaOf(picture);
    const boxes = textBoxes({ width, height, values }, aspect).filter((box) =>
      mayBeText(box, strokesIn(luma, box), mask),
    );
    return blocksOf(boxes, aspect);
  }

  /** The largest and surest boxes, of those first whose block was read the least. */
  #worthReading(blocks: readonly TextBlock[]): TextBox[] {
    const worth = (box: TextBox) => box.score * box.place.width;
    return blocks
      .flatMap((block) => {
        const times = this.#memory.timesRead(block.place);
        const boxes = block.boxes.toSorted((a, b) => worth(b) - worth(a));
        // Each time it begins with others.
        const first = (times * MOST_READ) % boxes.length;
        return boxes.map((box, index) => ({
          box,
          turn: times + ((index - first + boxes.length) % boxes.length),
        }));
      })
      .sort((a, b) => a.turn - b.turn || worth(b.box) - worth(a.box))
      .slice(0, MOST_READ)
      .map(({ box }) => box);
  }
}

const WHOLE: Place = { x: 0, y: 0, width: 1, height: 1 };

async function loadModels(): Promise<Models> {
  await startBackend();
  const [text, words, person, face, characters] = await Promise.all([
    loadNetwork('text'),
    loadNetwork('words'),
    loadNetwork('person'),
    loadNetwork('face'),
    loadCharacters(),
  ]);
  // The first run of each is slow.
  await text.run(blank(COARSE, 11 * TEXT_MULTIPLE));
  await words.run(blank(4 * LINE.height, LINE.height));
  await person.run(blank(MASK.width, MASK.height));
  await face.run(blank(FACE_INPUT, FACE_INPUT));
  return { text, words, person, face, characters };
}

function blank(columns: number, rows: number): Input {
  return { values: new Float32Array(columns * rows * 3), rows, columns };
}

async function recognise(
  { words, characters }: Models,
  picture: Picture,
  { turned }: TextBox,
): Promise<Recognised> {
  const box = inPixels(turned, picture.height);
  const wanted = Math.round((LINE.height * box.length) / box.thickness);
  const columns = Math.max(LINE.shortest, Math.min(LINE.longest, wanted));
  const input = blank(columns, LINE.height);
  for (let channel = 0; channel < 3; channel++) {
    // Blue first, as in training.
    const colour = (pixel: number) => picture.data[pixel * 4 + 2 - channel] ?? 0;
    const line = straightened(picture, colour, box, columns, LINE.height);
    line.forEach((value, at) => {
      input.values[at * 3 + channel] = value / 127.5 - 1;
    });
  }
  const [probabilities = new Float32Array()] = await words.run(input);
  return wordsOf(probabilities, characters);
}

function personSeen(face: Face | null, mask: Grid): PersonSeen {
  if (face) return 'seen';
  return averageIn(mask, WHOLE) > LEAST_PERSON ? 'withoutFace' : 'nobody';
}

/** @param value of a channel of the pixel whose numbers begin at `at` */
function inputOf(
  picture: Picture,
  value: (picture: Picture, at: number, channel: number) => number,
): Input {
  const { width, height } = picture;
  const values = new Float32Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++) {
    for (let channel = 0; channel < 3; channel++) {
      values[pixel * 3 + channel] = value(picture, pixel * 4, channel);
    }
  }
  return { values, rows: height, columns: width };
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('There is no canvas to look at the picture with.');
  context.imageSmoothingQuality = 'high';
  return context;
}
