import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm/dist/base';
import { _fusedMatMulConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/_FusedMatMul';
import { addConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Add';
import { avgPoolConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/AvgPool';
import { batchMatMulConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/BatchMatMul';
import { castConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Cast';
import { clipByValueConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/ClipByValue';
import { concatConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Concat';
import { fusedConv2DConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/FusedConv2D';
import { fusedDepthwiseConv2DConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/FusedDepthwiseConv2D';
import { identityConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Identity';
import { maxPoolConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/MaxPool';
import { meanConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Mean';
import { multiplyConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Multiply';
import { padV2Config } from '@tensorflow/tfjs-backend-wasm/dist/kernels/PadV2';
import { reluConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Relu';
import { relu6Config } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Relu6';
import { reshapeConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Reshape';
import { resizeBilinearConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/ResizeBilinear';
import { resizeNearestNeighborConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/ResizeNearestNeighbor';
import { rsqrtConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Rsqrt';
import { sigmoidConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Sigmoid';
import { sliceConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Slice';
import { softmaxConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Softmax';
import { squareConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Square';
import { subConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Sub';
import { transposeConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Transpose';
import {
  add,
  avgPool,
  clipByValue,
  concat,
  env,
  fused,
  image,
  matMul,
  maxPool,
  mean,
  mul,
  pad,
  ready,
  registerKernel,
  relu,
  relu6,
  reshape,
  rsqrt,
  setBackend,
  sigmoid,
  slice,
  softmax,
  square,
  sub,
  type Tensor,
  type Tensor4D,
  tensor,
  tidy,
  transpose,
} from '@tensorflow/tfjs-core';
import {
  type Activation,
  halfFloat,
  type Network,
  type Padding,
  type Step,
  type Weights,
} from '../../core/greenroom/network.ts';

/** Those that a network's steps need. All others stay out of the extension. */
const KERNELS = [
  _fusedMatMulConfig,
  addConfig,
  avgPoolConfig,
  batchMatMulConfig,
  castConfig,
  clipByValueConfig,
  concatConfig,
  fusedConv2DConfig,
  fusedDepthwiseConv2DConfig,
  identityConfig,
  maxPoolConfig,
  meanConfig,
  multiplyConfig,
  padV2Config,
  relu6Config,
  reluConfig,
  reshapeConfig,
  resizeBilinearConfig,
  resizeNearestNeighborConfig,
  rsqrtConfig,
  sigmoidConfig,
  sliceConfig,
  softmaxConfig,
  squareConfig,
  subConfig,
  transposeConfig,
];

/** Where the build puts the models and what runs them (`workshop/models/`). */
const FOLDER = '/greenroom/';

/** What goes into a network: rows, columns and channels of floats, one after the other. */
export interface Input {
  values: Float32Array;
  rows: number;
  columns: number;
}

/** A network that is ready to run. */
export interface Loaded {
  /**
   * @returns the values of each output
   */
  run(input: Input): Promise<Float32Array[]>;
}

/** Starts what runs the networks, once for all of them. */
export async function startBackend(): Promise<void> {
  for (const kernel of KERNELS) registerKernel(kernel);
  // The build with threads would come from a blob, which the policy of the extension forbids.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths(FOLDER);
  await setBackend('wasm');
  await ready();
}

/**
 * Loads one of the models that the build has converted.
 *
 * @throws if its files cannot be read
 */
export async function loadNetwork(name: string): Promise<Loaded> {
  const [network, content] = await Promise.all([
    ownFile(`${name}.json`).then((response) => response.json() as Promise<Network>),
    ownFile(`${name}.bin`).then((response) => response.arrayBuffer()),
  ]);
  const weights = new Map<Weights, Tensor>();
  const prepare = (each: Weights) =>
    weights.set(each, tensor(numbersIn(content, each), each.shape));
  for (const step of network.steps) {
    if ('filter' in step) prepare(step.filter);
    if ('weights' in step && step.weights) prepare(step.weights);
    if ('bias' in step) prepare(step.bias);
  }
  const lastUse = new Map<number, number>();
  network.steps.forEach(({ from }, index) => {
    for (const value of from) lastUse.set(value, index);
  });

  function compute(input: Tensor): Tensor[] {
    const values = new Map([[network.input, input]]);
    const valueAt = (number = -1) => {
      const value = values.get(number);
      if (!value) throw new Error(`The network ${name} has no value ${number}.`);
      return value;
    };
    network.steps.forEach((step, index) => {
      const inputs = step.from.map(valueAt);
      // What a step needs on its way would otherwise stay until the last one: some 300 MB.
      values.set(
        step.to,
        tidy(() => resultOf(step, inputs, weights)),
      );
      for (const value of step.from) {
        if (lastUse.get(value) !== index || network.outputs.includes(value)) continue;
        if (value !== network.input) values.get(value)?.dispose();
        values.delete(value);
      }
    });
    return network.outputs.map(valueAt);
  }

  return {
    async run({ values, rows, columns }) {
      const input = tensor(values, [1, rows, columns, values.length / rows / columns]);
      const outputs = tidy(() => compute(input));
      input.dispose();
      const read = await Promise.all(outputs.map((each) => each.data<'float32'>()));
      for (const each of outputs) each.dispose();
      return read;
    },
  };
}

/** The characters that the recognition tells apart, in its order, without the blank that comes before them. */
export async function loadCharacters(): Promise<string[]> {
  const text = await ownFile('ppocr_keys_v1.txt').then((response) => response.text());
  return [...text.replace(/\r?\n$/, '').split(/\r?\n/), ' '];
}

/** One of the extension's own files: the policy lets nothing else be read. */
async function ownFile(name: string): Promise<Response> {
  const response = await fetch(FOLDER + name);
  if (!response.ok) throw new Error(`${name} is missing.`);
  return response;
}

function resultOf(
  step: Step,
  [first, second, ...more]: Tensor[],
  prepared: ReadonlyMap<Weights, Tensor>,
): Tensor {
  if (!first) throw new Error('A step has no value to begin with.');
  const image4 = first as Tensor4D;
  const of = <Kind extends Tensor>(weights: Weights) => prepared.get(weights) as Kind;
  switch (step.kind) {
    case 'convolve':
    case 'convolveDepthwise': {
      const how = {
        x: image4,
        filter: of<Tensor4D>(step.filter),
        strides: step.strides,
        // The library pads so in both cases, and declares it in one.
        pad: paddingOf(step.padding) as 'valid',
        bias: of(step.bias),
        activation: step.activation,
      };
      return step.kind === 'convolve' ? fused.conv2d(how) : fused.depthwiseConv2d(how);
    }
    case 'add':
    case 'multiply': {
      const other = step.weights ? of(step.weights) : second;
      if (!other) throw new Error(`A step has nothing to ${step.kind}.`);
      const result = step.kind === 'add' ? add(first, other) : mul(first, other);
      return activated(result, step.activation);
    }
    case 'scale':
      return moved(first, step.factor, step.offset);
    case 'hardSwish':
      return moved(mul(first, relu6(add(first, 3))), step.factor, step.offset);
    case 'hardSigmoid':
      return clipByValue(moved(first, step.factor, step.offset), 0, 1);
    case 'relu':
      return relu(first);
    case 'relu6':
      return relu6(first);
    case 'sigmoid':
      return sigmoid(first);
    case 'softmax':
      return softmax(first);
    case 'averageAll':
      return mean(first, [1, 2], true);
    case 'maxPool':
      return maxPool(image4, step.size, step.strides, step.padding);
    case 'averagePool':
      return avgPool(image4, step.size, step.strides, 'valid');
    case 'enlarge': {
      const [, rows, columns] = image4.shape;
      return image.resizeNearestNeighbor(image4, [rows * step.factor, columns * step.factor]);
    }
    case 'resize':
      return image.resizeBilinear(
        image4,
        [step.rows, step.columns],
        step.alignCorners,
        step.halfPixels,
      );
    case 'spread': {
      const [, rows, columns, channels] = image4.shape;
      const { by } = step;
      const squares = reshape(first, [rows, columns, by, channels / by]);
      return reshape(transpose(squares, [0, 2, 1, 3]), [
        ...[1, rows * by, columns * by],
        channels / by / by,
      ]);
    }
    case 'join':
      return concat([first, ...(second ? [second] : []), ...more], step.dimension);
    case 'pad':
      return pad(first, step.by);
    case 'reshape':
      return reshape(first, step.shape);
    case 'dense': {
      const [, rows = 0, columns = 0] = first.shape;
      const result = fused.matMul({
        a: reshape(first, [rows, columns]),
        b: of(step.weights),
        bias: of(step.bias),
      });
      return reshape(result, [1, rows, step.bias.shape[0] ?? 0]);
    }
    case 'normalizeLayer': {
      const difference = sub(first, mean(first, -1, true));
      const variance = mean(square(difference), -1, true);
      const normal = mul(difference, rsqrt(add(variance, step.epsilon)));
      return add(mul(normal, of(step.weights)), of(step.bias));
    }
    case 'attend':
      return attention(first, step.heads, step.factor);
  }
}

function attention(value: Tensor, heads: number, factor: number): Tensor {
  const [, places = 0, channels = 0] = value.shape;
  const length = channels / 3 / heads;
  // Queries, keys and values; of each head; of each place.
  const parts = transpose(reshape(value, [places, 3, heads, length]), [1, 2, 0, 3]);
  const part = (index: number) =>
    reshape(slice(parts, [index, 0, 0, 0], [1, heads, places, length]), [heads, places, length]);
  const agreement = softmax(matMul(mul(part(0), factor), part(1), false, true));
  const result = transpose(matMul(agreement, part(2)), [1, 0, 2]);
  return reshape(result, [1, places, heads * length]);
}

function moved(value: Tensor, factor: number, offset: number): Tensor {
  const scaled = factor === 1 ? value : mul(value, factor);
  return offset === 0 ? scaled : add(scaled, offset);
}

function activated(value: Tensor, activation: Activation): Tensor {
  if (activation === 'linear') return value;
  return activation === 'relu' ? relu(value) : relu6(value);
}

function paddingOf(padding: Padding) {
  if (typeof padding === 'string') return padding;
  const [top, left, bottom, right] = padding;
  return [
    [0, 0],
    [top, bottom],
    [left, right],
    [0, 0],
  ];
}

// In plain loops: `Float32Array.from` with a function takes ten times as long, 0.3 s for all models.
function numbersIn(content: ArrayBuffer, { shape, at, scales }: Weights): Float32Array {
  const length = shape.reduce((product, each) => product * each, 1);
  if (!scales) return halfFloats(content, at, length);
  const factors = halfFloats(content, scales.at, scales.count);
  const bytes = new Int8Array(content, at, length);
  const numbers = new Float32Array(length);
  for (let i = 0; i < length; i++) {
    numbers[i] = (bytes[i] ?? 0) * (factors[i % scales.count] ?? 0);
  }
  return numbers;
}

function halfFloats(content: ArrayBuffer, at: number, length: number): Float32Array {
  const halves = new Uint16Array(content, at, length);
  const numbers = new Float32Array(length);
  for (let i = 0; i < length; i++) numbers[i] = halfFloat(halves[i] ?? 0);
  return numbers;
}
