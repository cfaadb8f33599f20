import {
  type Activation,
  halfFloat,
  type Network,
  type Step,
  type Weights,
} from '../../core/greenroom/network.ts';
import { spreading, transposed } from './filters.ts';
import { readTflite, type TfliteNode, type TfliteTensor } from './tflite.ts';
import type { WeightFile } from './weights.ts';

/** As the schema's `BuiltinOperator` numbers them. */
const OPERATOR = {
  add: 0,
  averagePool: 1,
  concatenation: 2,
  conv: 3,
  depthwiseConv: 4,
  dequantize: 6,
  logistic: 14,
  maxPool: 17,
  mul: 18,
  relu: 19,
  relu6: 21,
  reshape: 22,
  resizeBilinear: 23,
  pad: 34,
  mean: 40,
  hardSwish: 117,
};

const ACTIVATIONS: Record<number, Activation> = { 0: 'linear', 1: 'relu', 3: 'relu6' };

/**
 * A model of TensorFlow Lite as a network.
 *
 * @throws if it has an operator that is not known here
 */
export function fromTflite(file: Uint8Array, weights: WeightFile): Network {
  const { tensors, nodes, inputs, outputs } = readTflite(file);
  const constants = new Map<number, Constant>();
  tensors.forEach((tensor, index) => {
    if (tensor.bytes) constants.set(index, constantIn(tensor, tensor.bytes));
  });
  const steps: Step[] = [];
  for (const node of nodes) {
    const [from = -1] = node.inputs;
    const [to = -1] = node.outputs;
    const stored = constants.get(from);
    if (node.operator === OPERATOR.dequantize && stored) constants.set(to, stored);
    else if (node.custom === 'Convolution2DTransposeBias') steps.push(...squares(node, to));
    else steps.push(stepOf(node, to));
  }
  return { input: inputs[0] ?? -1, steps, outputs };

  function stepOf(node: TfliteNode, to: number): Step {
    const [first = -1] = node.inputs;
    const base = { from: [first], to };
    const [rows = 0, columns = 0] = tensors[first]?.shape.slice(1) ?? [];
    const padding = node.byte(0) === 0 ? 'same' : 'valid';
    const strides: [number, number] = [node.whole(2, 1), node.whole(1, 1)];
    const activation = (place: number) => ACTIVATIONS[node.byte(place)] ?? unknown(node);
    switch (node.operator) {
      case OPERATOR.conv: {
        const { filter, bias } = filterOf(node, ([o = 0, r = 0, c = 0, i = 0]) => ({
          shape: [r, c, i, o],
          order: [1, 2, 3, 0],
        }));
        const step = { filter, bias, strides, padding, activation: activation(3) } as const;
        return { ...base, kind: 'convolve', ...step };
      }
      case OPERATOR.depthwiseConv: {
        const { filter, bias } = filterOf(node, ([, r = 0, c = 0, i = 0]) => ({
          shape: [r, c, i, 1],
          order: [1, 2, 3, 0],
        }));
        const step = { filter, bias, strides, padding, activation: activation(4) } as const;
        return { ...base, kind: 'convolveDepthwise', ...step };
      }
      case OPERATOR.add:
      case OPERATOR.mul: {
        const kind = node.operator === OPERATOR.add ? 'add' : 'multiply';
        const constant = node.inputs.map((each) => constants.get(each)).find((each) => each);
        return {
          ...{ kind, to, activation: activation(0) },
          from: node.inputs.filter((each) => !constants.has(each)),
          ...(constant && { weights: weights.add(constant.values, constant.shape) }),
        };
      }
      case OPERATOR.hardSwish:
        return { ...base, kind: 'hardSwish', factor: 1 / 6, offset: 0 };
      case OPERATOR.relu:
        return { ...base, kind: 'relu' };
      case OPERATOR.relu6:
        return { ...base, kind: 'relu6' };
      case OPERATOR.logistic:
        return { ...base, kind: 'sigmoid' };
      case OPERATOR.mean:
        return { ...base, kind: 'averageAll' };
      case OPERATOR.averagePool:
        if (node.whole(3) !== columns || node.whole(4) !== rows) return unknown(node);
        return { ...base, kind: 'averageAll' };
      case OPERATOR.maxPool: {
        const size: [number, number] = [node.whole(4), node.whole(3)];
        return { ...base, kind: 'maxPool', size, strides, padding };
      }
      case OPERATOR.resizeBilinear: {
        const [height = 0, width = 0] = tensors[to]?.shape.slice(1) ?? [];
        const how = { alignCorners: node.byte(2) !== 0, halfPixels: node.byte(3) !== 0 };
        return { ...base, kind: 'resize', rows: height, columns: width, ...how };
      }
      case OPERATOR.pad: {
        const by = [...(constants.get(node.inputs[1] ?? -1)?.values ?? [])];
        const pairs = by.flatMap((before, i): [number, number][] =>
          i % 2 === 0 ? [[before, by[i + 1] ?? 0]] : [],
        );
        return { ...base, kind: 'pad', by: pairs };
      }
      case OPERATOR.reshape:
        return { ...base, kind: 'reshape', shape: tensors[to]?.shape ?? [] };
      case OPERATOR.concatenation:
        return { kind: 'join', to, from: node.inputs, dimension: node.whole(0) };
      default:
        return unknown(node);
    }
  }

  function squares(
    { inputs: [first = -1, filter = -1, bias = -1] }: TfliteNode,
    to: number,
  ): Step[] {
    const { shape, values } = constants.get(filter) ?? { shape: [], values: [] };
    const [, rows = 0, columns = 0, channels = 0] = shape;
    return spreading(
      {
        filter: transposed(values, shape, [3, 1, 2, 0]),
        bias: constants.get(bias)?.values ?? [],
        inputs: channels,
        size: [rows, columns],
        // The model does not say so: its result is twice as large.
        strides: [2, 2],
        activation: 'linear',
      },
      { from: [first], between: tensors.length + to, to },
      weights,
    );
  }

  function filterOf(
    { inputs: [, filter = -1, bias = -1] }: TfliteNode,
    target: (shape: number[]) => { shape: number[]; order: number[] },
  ): { filter: Weights; bias: Weights } {
    const { shape, values } = constants.get(filter) ?? { shape: [], values: [] };
    const { shape: wanted, order } = target(shape);
    const added = constants.get(bias);
    if (!added) throw new Error('A filter has no bias.');
    return {
      filter: weights.add(transposed(values, shape, order), wanted),
      bias: weights.add(added.values, added.shape),
    };
  }
}

function unknown({ operator, custom }: TfliteNode): never {
  throw new Error(`The operator ${operator} ${custom} is not known in this form.`);
}

interface Constant {
  shape: number[];
  values: ArrayLike<number> & Iterable<number>;
}

function constantIn({ shape, type }: TfliteTensor, bytes: Uint8Array): Constant {
  const { buffer } = bytes.slice();
  if (type === 0) return { shape, values: new Float32Array(buffer) };
  if (type === 1) return { shape, values: Float32Array.from(new Uint16Array(buffer), halfFloat) };
  if (type === 2) return { shape, values: new Int32Array(buffer) };
  throw new Error(`A tensor of TensorFlow Lite's type ${type} is not read.`);
}
