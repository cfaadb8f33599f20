import { Agreement } from '../../core/greenroom/agreement.ts';
import { BACKGROUND_WIDTH, backgroundOf } from '../../core/greenroom/background.ts';
import {
  closerView,
  FACE_INPUT,
  type Face,
  isFace,
  surestFace,
} from '../../core/greenroom/face.ts';
import { framingOf } from '../../core/greenroom/framing.ts';
import { lightOn } from '../../core/greenroom/light.ts';
import type {
  Background,
  FramingAdvice,
  LightAdvice,
  Look,
  PersonSeen,
  Place,
  ReasonToLook,
} from '../../core/greenroom/look.ts';
import { MOTION_SIZE, motion } from '../../core/greenroom/motion.ts';
import { type Grid, lumaOf, type Picture, straightened } from '../../core/greenroom/picture.ts';
import {
  averageIn,
  type BlockSeen,
  blocksOf,
  MOST_READ,
  mayBeText,
  type Recognised,
  type TextBlock,
  TextMemory,
  withoutLastWord,
  wordsOf,
} from '../../core/greenroom/readable.ts';
import {
  beginning,
  inPixels,
  strokesIn,
  type TextBox,
  textBoxes,
} from '../../core/greenroom/textBoxes.ts';
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

/**
 * How high a line is drawn for the recognition, and how long at least and most, in pixels. Of a longer one, its
 * beginning is read: some twenty letters.
 */
const LINE = { height: 48, shortest: 16, longest: 400 };

/** After so many pixels of lines no other is begun in this look: 400 take about 90 ms. */
const ENOUGH_READ = 500;

/** For each channel of a network's input: which colour it is, and the number for each of its values from 0 to 255. */
type Scale = readonly { colour: 0 | 1 | 2; numbers: Float32Array }[];

function scaleOf(
  order: readonly (0 | 1 | 2)[],
  numberOf: (value: number, channel: number) => number,
): Scale {
  return order.map((colour, channel) => ({
    colour,
    numbers: Float32Array.from({ length: 256 }, (_, value) => numberOf(value, channel)),
  }));
}

/** PaddleOCR's networks want blue first; the means and deviations are ImageNet's. */
const RED_GREEN_BLUE = [0, 1, 2] as const;
const BLUE_GREEN_RED = [2, 1, 0] as const;
const MEANS = [0.406, 0.456, 0.485];
const DEVIATIONS = [0.225, 0.224, 0.229];
const MASK_SCALE = scaleOf(RED_GREEN_BLUE, (value) => value / 255);
const FACE_SCALE = scaleOf(RED_GREEN_BLUE, (value) => value / 127.5 - 1);
const TEXT_SCALE = scaleOf(
  BLUE_GREEN_RED,
  (value, channel) => (value / 255 - (MEANS[channel] ?? 0)) / (DEVIATIONS[channel] ?? 1),
);

/** After so many thorough looks at a picture that stays still, there is nothing new to find but now and then. */
const ENOUGH_LOOKS = 5;
const NOW_AND_THEN = 10;

/** So many more looks agree with the one that has found something else after all. */
const SECOND_LOOKS = 2;

interface Models {
  text: Loaded;
  words: Loaded;
  person: Loaded;
  face: Loaded;
  characters: string[];
}

/** With what each is warmed up: columns and rows. The slowest comes first. */
const FIRST_RUNS = [
  ['text', COARSE, 11 * TEXT_MULTIPLE],
  ['words', 4 * LINE.height, LINE.height],
  ['person', MASK.width, MASK.height],
  ['face', FACE_INPUT, FACE_INPUT],
] as const;

/** Looks at pictures of the camera, one after the other. */
export class Looking {
  #models: Promise<Models> | undefined;
  #isAwaited = false;
  #memory = new TextMemory();
  #person = new Agreement<PersonSeen>();
  #background = new Agreement<'calm' | ReasonToLook>();
  #light = new Agreement<LightAdvice>();
  #framing = new Agreement<FramingAdvice[]>();
  #canvas = new OffscreenCanvas(1, 1);
  #contexts = new Map<string, OffscreenCanvasRenderingContext2D>();
  /** Where pictures are copied to. */
  #pixels: ImageData | undefined;
  /** The picture of the last look, and that of the last look at texts, very small. */
  #previous: Grid | undefined;
  #looked: Grid | undefined;
  #thoroughLooks = 0;
  #looksWithoutText = 0;

  /**
   * Loads the models and runs each once, because its first run is slow.
   *
   * @throws if the models cannot be loaded
   */
  async warmUp(): Promise<void> {
    const models = await this.#load();
    for (const [name, columns, rows] of FIRST_RUNS) {
      // Lets in who comes meanwhile.
      await new Promise((resolve) => setTimeout(resolve));
      if (this.#isAwaited) return;
      await models[name].run(blank(columns, rows));
    }
  }

  /** Somebody waits for a look, which warms up as well: to do it before would only delay what is said. */
  hurry(): void {
    this.#isAwaited = true;
  }

  forget(): void {
    for (const each of [this.#memory, this.#person, this.#background, this.#light, this.#framing]) {
      each.forget();
    }
    this.#previous = undefined;
    this.#looked = undefined;
    this.#thoroughLooks = 0;
  }

  async look(frame: Frame): Promise<Look> {
    const picture = await this.#pictureOf(frame);
    const models = await this.#load();
    const mask = await this.#mask(models);
    const face = await this.#face(models, mask);
    await this.#lookAtTexts(models, picture, mask);
    const aspect = picture.width / picture.height;
    const small = this.#resized(BACKGROUND_WIDTH, Math.round(BACKGROUND_WIDTH / aspect));
    this.#person.add(personSeen(face, mask));
    this.#background.add(backgroundOf(lumaOf(small), mask));
    const person = this.#person.said;
    if (face) {
      this.#light.add(lightOn(face, picture, mask));
      this.#framing.add(framingOf(face, aspect, mask));
    } else if (person !== 'seen') {
      // One look that misses the face says nothing of it, and takes nothing back.
      this.#light.forget();
      this.#framing.forget();
    }
    const isSeen = person === 'seen';
    return {
      person,
      texts: this.#memory.found,
      background: backgroundFrom(this.#background.said),
      light: isSeen ? this.#light.said : null,
      framing: isSeen ? this.#framing.said : null,
    };
  }

  #load(): Promise<Models> {
    this.#models ??= loadModels();
    return this.#models;
  }

  /** Puts the picture on the canvas, where the others are drawn from, and closes it. */
  async #pictureOf(frame: Frame): Promise<Picture> {
    const [width, height] =
      'displayWidth' in frame
        ? [frame.displayWidth, frame.displayHeight]
        : [frame.width, frame.height];
    const scale = Math.min(1, WIDEST / width);
    const canvas = this.#canvas;
    const [across, down] = [Math.round(width * scale), Math.round(height * scale)];
    // To set a size, even the same, is to begin anew.
    if (canvas.width !== across) canvas.width = across;
    if (canvas.height !== down) canvas.height = down;
    const context = contextOf(canvas);
    const copied = 'displayWidth' in frame && scale === 1 && (await this.#copyOf(frame));
    if (copied) context.putImageData(copied, 0, 0);
    else context.drawImage(frame, 0, 0, canvas.width, canvas.height);
    frame.close();
    return copied || context.getImageData(0, 0, canvas.width, canvas.height);
  }

  /**
   * Its pixels. Chromium without graphics hardware never gives back what it takes to draw a frame of a camera, four
   * megabytes each (156), and what it takes to copy one, it does.
   *
   * @returns null where a browser cannot, or would copy something else than is shown
   */
  async #copyOf(frame: VideoFrame): Promise<ImageData | null> {
    const { displayWidth: width, displayHeight: height, visibleRect } = frame;
    if (visibleRect?.width !== width || visibleRect.height !== height) return null;
    const pixels = this.#pixels?.width === width && this.#pixels.height === height && this.#pixels;
    const copy = pixels || new ImageData(width, height);
    // TypeScript's declaration of the option is still to come. Who does not know it wants another size.
    const how = { format: 'RGBA' } as VideoFrameCopyToOptions;
    try {
      if (frame.allocationSize(how) !== copy.data.byteLength) return null;
      await frame.copyTo(copy.data, how);
    } catch {
      return null;
    }
    this.#pixels = copy;
    return copy;
  }

  /** The picture, or a part of it, in another size. */
  #resized(width: number, height: number, part: Place = WHOLE): Picture {
    const { width: across, height: down } = this.#canvas;
    const context = this.#contextFor(width, height);
    context.clearRect(0, 0, width, height);
    const [x, y] = [part.x * across, part.y * down];
    context.drawImage(
      this.#canvas,
      ...([x, y, part.width * across, part.height * down] as const),
      ...([0, 0, width, height] as const),
    );
    return context.getImageData(0, 0, width, height);
  }

  /** Each size has a canvas that stays: new ones would pile up until somebody collects them. */
  #contextFor(width: number, height: number): OffscreenCanvasRenderingContext2D {
    const size = `${width}×${height}`;
    const context = this.#contexts.get(size) ?? contextOf(new OffscreenCanvas(width, height));
    this.#contexts.set(size, context);
    return context;
  }

  async #mask({ person }: Models): Promise<Grid> {
    const picture = this.#resized(MASK.width, MASK.height);
    const input = inputOf(picture, MASK_SCALE);
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
      if (face && isFace(face, averageIn(mask, face.place))) {
        // Its points are more exact where it is larger.
        const closer = await this.#faceIn(models, closerView(face, width / height));
        return closer && closer.score >= face.score ? closer : face;
      }
    }
    return null;
  }

  async #faceIn({ face }: Models, view: Place): Promise<Face | null> {
    // Outside of the picture the canvas is empty, for which the detector wants the darkest.
    const picture = this.#resized(FACE_INPUT, FACE_INPUT, view);
    const input = inputOf(picture, FACE_SCALE);
    const [numbers, scores] = await face.run(input);
    return numbers && scores ? surestFace(numbers, scores, view) : null;
  }

  async #lookAtTexts(models: Models, picture: Picture, mask: Grid): Promise<void> {
    const now = lumaOf(this.#resized(MOTION_SIZE.width, MOTION_SIZE.height));
    const since = (before: Grid | undefined) => (before ? motion(before, now, mask) : 'changed');
    const [sinceLastLook, sinceText] = [since(this.#previous), since(this.#looked)];
    this.#previous = now;
    if (sinceLastLook === 'moving') {
      this.#memory.doubt();
      this.#looked = undefined;
      return;
    }
    if (sinceText !== 'still') this.#thoroughLooks = 0;
    this.#looksWithoutText++;
    const hasEnough = this.#thoroughLooks >= ENOUGH_LOOKS;
    if (hasEnough && this.#looksWithoutText < NOW_AND_THEN) return;

    const isThorough = sinceLastLook === 'still';
    const blocks = await this.#blocks(models, picture, mask, isThorough);
    this.#memory.add({ isThorough, blocks: await this.#read(models, picture, blocks) });
    this.#looked = now;
    this.#looksWithoutText = 0;
    if (isThorough) this.#thoroughLooks++;
    // What changes near the person, or is faint, is no motion; a frame would stay for a quarter of a minute.
    if (hasEnough && !this.#memory.isSettled) this.#thoroughLooks = ENOUGH_LOOKS - SECOND_LOOKS;
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
    const input = inputOf(this.#resized(width, height), TEXT_SCALE);
    const [values = new Float32Array()] = await text.run(input);
    const luma = lumaOf(picture);
    const boxes = textBoxes({ width, height, values }, aspect).filter((box) =>
      mayBeText(box, strokesIn(luma, box), mask),
    );
    return blocksOf(boxes, aspect);
  }

  /** Reads some of the boxes. */
  async #read(
    models: Models,
    picture: Picture,
    blocks: readonly TextBlock[],
  ): Promise<BlockSeen[]> {
    const read = new Map<TextBox, Recognised>();
    let pixels = 0;
    for (const box of this.#worthReading(blocks)) {
      if (pixels >= ENOUGH_READ) break;
      const line = lineIn(picture, box);
      pixels += line.input.columns;
      read.set(box, await recognise(models, line));
    }
    return blocks.map((block) => ({
      ...block,
      read: block.boxes.flatMap((box) => read.get(box) ?? []),
    }));
  }

  /** The longest and surest boxes, those first whose block was read the least. */
  #worthReading(blocks: readonly TextBlock[]): TextBox[] {
    const worth = (box: TextBox) => box.score * box.place.width;
    return blocks
      .flatMap((block) => {
        const times = this.#memory.timesRead(block.place);
        if (times === 'enough') return [];
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
  return { text, words, person, face, characters };
}

function blank(columns: number, rows: number): Input {
  return { values: new Float32Array(columns * rows * 3), rows, columns };
}

/** A line of text as the recognition wants it. */
interface Line {
  input: Input;
  /** Whether there is more of it. */
  isCut: boolean;
}

function lineIn(picture: Picture, { turned }: TextBox): Line {
  const whole = inPixels(turned, picture.height);
  const longest = (whole.thickness * LINE.longest) / LINE.height;
  const box = beginning(whole, longest);
  const wanted = Math.round((LINE.height * box.length) / box.thickness);
  const input = blank(Math.max(LINE.shortest, wanted), LINE.height);
  BLUE_GREEN_RED.forEach((colour, channel) => {
    const valueAt = (pixel: number) => picture.data[pixel * 4 + colour] ?? 0;
    const values = straightened(picture, valueAt, box, input.columns, input.rows);
    values.forEach((value, at) => {
      input.values[at * 3 + channel] = value / 127.5 - 1;
    });
  });
  return { input, isCut: whole.length > longest };
}

async function recognise(
  { words, characters }: Models,
  { input, isCut }: Line,
): Promise<Recognised> {
  const [probabilities = new Float32Array()] = await words.run(input);
  const recognised = wordsOf(probabilities, characters);
  return isCut ? withoutLastWord(recognised) : recognised;
}

function backgroundFrom(found: 'calm' | ReasonToLook | null): Background | null {
  if (!found) return null;
  return found === 'calm' ? { verdict: 'calm' } : { verdict: 'lookYourself', reason: found };
}

function personSeen(face: Face | null, mask: Grid): PersonSeen {
  if (face) return 'seen';
  return averageIn(mask, WHOLE) > LEAST_PERSON ? 'withoutFace' : 'nobody';
}

function inputOf({ width, height, data }: Picture, scale: Scale): Input {
  const values = new Float32Array(width * height * scale.length);
  scale.forEach(({ colour, numbers }, channel) => {
    for (let from = colour, to = channel; to < values.length; from += 4, to += scale.length) {
      values[to] = numbers[data[from] ?? 0] ?? 0;
    }
  });
  return { values, rows: height, columns: width };
}

function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('There is no canvas to look at the picture with.');
  context.imageSmoothingQuality = 'high';
  return context;
}
