import type { Network, Padding, Step } from '../../core/greenroom/network.ts';
import { spreading, transposed } from './filters.ts';
import { type OnnxNode, type OnnxTensor, readOnnx } from './onnx.ts';
import type { WeightFile } from './weights.ts';

/**
 * One of PaddleOCR's models as a network. ONNX has channels before rows and columns, and here they come last.
 * Whatever only scales or moves a convolution's result is worked into its filter.
 *
 * @throws if it has an operator, or a sequence of them, that is not known here
 */
export function fromOnnx(file: Uint8Array, weights: WeightFile): Network {
  const graph = readOnnx(file);
  const constants = new Map<string, OnnxTensor>();
  for (const { operator, outputs, attributes } of graph.nodes) {
    const tensor = attributes.get('value')?.tensor;
    if (operator === 'Constant' && tensor) constants.set(outputs[0] ?? '', tensor);
  }
  const nodes = withoutShapes(graph.nodes, constants);
  const users = new Map<string, OnnxNode[]>();
  for (const node of nodes) {
    for (const input of node.inputs) users.set(input, [...(users.get(input) ?? []), node]);
  }
  const done = new Set<OnnxNode>();
  const numbers = new Map<string, number>();
  const steps: Step[] = [];
  const input = numberOf(graph.input);
  for (const node of nodes) {
    if (done.has(node)) continue;
    done.add(node);
    convert(node);
  }
  return { input, steps, outputs: [steps.at(-1)?.to ?? -1] };

  function numberOf(name: string): number {
    const number = numbers.get(name) ?? numbers.size;
    numbers.set(name, number);
    return number;
  }

  /** The only node that uses a value, if it is of that operator. */
  function next(value: string, operator: string): OnnxNode | undefined {
    const all = users.get(value);
    return all?.length === 1 && all[0]?.operator === operator ? all[0] : undefined;
  }
  /** The same, and it is done with this. @throws if it is another */
  function take(value: string, operator: string): OnnxNode {
    const node = users.get(value)?.find((each) => each.operator === operator && !done.has(each));
    if (!node) throw new Error(`No ${operator} of ${value}.`);
    done.add(node);
    return node;
  }
  /** The other input of a node with two, if it is constant. */
  function constantOf(node: OnnxNode, value: string): OnnxTensor | undefined {
    return constants.get(node.inputs.find((each) => each !== value) ?? '');
  }
  function scalarOf(node: OnnxNode, value: string): number | undefined {
    const constant = constantOf(node, value);
    return constant?.values.length === 1 ? constant.values[0] : undefined;
  }

  function convert(node: OnnxNode): void {
    const { operator, inputs, attributes } = node;
    const push = (step: Without<Step>) =>
      steps.push({ from: [numberOf(inputs[0] ?? '')], to: numberOf(outputOf(node)), ...step });
    const pair = (name: string) => attributes.get(name)?.numbers as [number, number];
    if (operator === 'Conv' || operator === 'ConvTranspose') convolution(node);
    else if (operator === 'MatMul') dense(node);
    else if (operator === 'ReduceMean') layerNormalization(inputs[0] ?? '', node);
    else if (operator === 'Reshape' || operator === 'Squeeze') reshape(node);
    else if (operator === 'Add' || operator === 'Mul') combination(node);
    else if (operator === 'Relu') push({ kind: 'relu' });
    else if (operator === 'Sigmoid') push({ kind: 'sigmoid' });
    else if (operator === 'Softmax') push({ kind: 'softmax' });
    else if (operator === 'GlobalAveragePool') push({ kind: 'averageAll' });
    else if (operator === 'HardSigmoid') {
      const factor = attributes.get('alpha')?.number ?? 0.2;
      push({ kind: 'hardSigmoid', factor, offset: attributes.get('beta')?.number ?? 0.5 });
    } else if (operator === 'AveragePool') {
      push({ kind: 'averagePool', size: pair('kernel_shape'), strides: pair('strides') });
    } else if (operator === 'Resize') {
      push({ kind: 'enlarge', factor: constants.get(inputs[2] ?? '')?.values[2] ?? 1 });
    } else if (operator === 'Concat') {
      // Channels are the second dimension there, and the last here.
      const [from, to] = [inputs.map(numberOf), numberOf(outputOf(node))];
      steps.push({ kind: 'join', dimension: 3, from, to });
    } else throw new Error(`The operator ${operator} is not known in this place.`);
  }

  /** Of two values, or of one and a single number. */
  function combination(node: OnnxNode): void {
    const isSum = node.operator === 'Add';
    const to = numberOf(outputOf(node));
    const values = node.inputs.filter((each) => !constants.has(each));
    const [value = ''] = values;
    if (values.length === 2) {
      const kind = isSum ? 'add' : 'multiply';
      steps.push({ kind, activation: 'linear', from: values.map(numberOf), to });
      return;
    }
    const number = scalarOf(node, value);
    if (number === undefined) throw new Error(`${node.operator} of many numbers is not known.`);
    if (isSum && beginsHardSwish(node, number)) hardSwish(value, outputOf(node));
    // What changes nothing, such as the beta of a swish.
    else if (!isSum && number === 1) numbers.set(outputOf(node), numberOf(value));
    else {
      const [factor, offset] = isSum ? [1, number] : [number, 0];
      steps.push({ kind: 'scale', factor, offset, from: [numberOf(value)], to });
    }
  }

  function hardSwish(value: string, plusThree: string): void {
    const clip = take(plusThree, 'Clip');
    const product = take(outputOf(clip), 'Mul');
    const quotient = take(outputOf(product), 'Div');
    // Then it may be scaled and moved.
    let output = outputOf(quotient);
    let factor = 1 / 6;
    let offset = 0;
    const times = next(output, 'Mul');
    const by = times && scalarOf(times, output);
    if (times && by !== undefined) {
      factor *= by;
      output = outputOf(times);
      done.add(times);
    }
    const plus = next(output, 'Add');
    const more = plus && scalarOf(plus, output);
    if (plus && more !== undefined && !beginsHardSwish(plus, more)) {
      offset = more;
      output = outputOf(plus);
      done.add(plus);
    }
    const [from, to] = [[numberOf(value)], numberOf(output)];
    steps.push({ kind: 'hardSwish', from, to, factor, offset });
  }

  function convolution(node: OnnxNode): void {
    const isTransposed = node.operator === 'ConvTranspose';
    const [first = '', filter = ''] = node.inputs;
    const shape = constants.get(filter)?.shape ?? [];
    const [a = 0, b = 0, rows = 0, columns = 0] = shape;
    const { filters, biases, ...folded } = withWhatFollows(node, isTransposed ? b : a);
    const relu = next(folded.output, 'Relu');
    if (relu) done.add(relu);
    const output = relu ? outputOf(relu) : folded.output;

    const strides = (node.attributes.get('strides')?.numbers ?? [1, 1]) as [number, number];
    const from = [numberOf(first)];
    const to = numberOf(output);
    const activation = relu ? 'relu' : 'linear';
    if (isTransposed) {
      const filter = transposed(filters, shape, [0, 2, 3, 1]);
      const squares = { filter, bias: biases, inputs: a, size: [rows, columns], strides } as const;
      const between = numberOf(`${output} in one pixel`);
      steps.push(...spreading({ ...squares, activation }, { from, between, to }, weights));
      return;
    }
    const isDepthwise = (node.attributes.get('group')?.number ?? 1) > 1;
    const pads = node.attributes.get('pads')?.numbers ?? [0, 0, 0, 0];
    const [order, target] = isDepthwise
      ? [
          [2, 3, 0, 1],
          [rows, columns, a, 1],
        ]
      : [
          [2, 3, 1, 0],
          [rows, columns, b, a],
        ];
    steps.push({
      kind: isDepthwise ? 'convolveDepthwise' : 'convolve',
      ...{ from, to, strides, activation },
      filter: weights.add(transposed(filters, shape, order), target),
      bias: weights.add(biases, [biases.length]),
      padding: pads.every((each) => each === 0) ? 'valid' : (pads as Padding),
    });
  }

  /**
   * The filter of a convolution and its biases, one for each of its channels, with all that only scales and moves its
   * result worked in; and the name of what comes out then.
   */
  function withWhatFollows(node: OnnxNode, channels: number) {
    const [, filter = '', bias = ''] = node.inputs;
    const { shape, values } = constants.get(filter) ?? { shape: [], values: [] };
    const numbersOf = (name: string) => constants.get(name)?.values ?? [];
    const filters = Float32Array.from(values);
    const biases = Float32Array.from({ length: channels }, (_, i) => numbersOf(bias)[i] ?? 0);
    const [, b = 0, rows = 0, columns = 0] = shape;
    const area = rows * columns;
    /** Of which output channel a number of the filter is. */
    const channelOf = (index: number) =>
      node.operator === 'ConvTranspose'
        ? Math.floor(index / area) % b
        : Math.floor(index / (b * area));
    const absorb = (factors: ArrayLike<number>, offsets: ArrayLike<number>) => {
      const at = (list: ArrayLike<number>, channel: number) =>
        list[list.length === 1 ? 0 : channel] ?? 0;
      for (let i = 0; i < filters.length; i++) {
        filters[i] = (filters[i] ?? 0) * at(factors, channelOf(i));
      }
      for (let i = 0; i < channels; i++) {
        biases[i] = (biases[i] ?? 0) * at(factors, i) + at(offsets, i);
      }
    };

    let output = outputOf(node);
    for (;;) {
      const normalization = next(output, 'BatchNormalization');
      const multiplication = next(output, 'Mul');
      const addition = next(output, 'Add');
      const factors = multiplication && constantOf(multiplication, output)?.values;
      const offsets = addition && constantOf(addition, output)?.values;
      const fits = (list?: ArrayLike<number>) => list?.length === 1 || list?.length === channels;
      let absorbed: OnnxNode;
      if (normalization) {
        const { by, plus } = normalizing(normalization);
        absorb(by, plus);
        absorbed = normalization;
      } else if (multiplication && factors && fits(factors)) {
        absorb(factors, [0]);
        absorbed = multiplication;
      } else if (
        addition &&
        offsets &&
        fits(offsets) &&
        !beginsHardSwish(addition, scalarOf(addition, output))
      ) {
        absorb([1], offsets);
        absorbed = addition;
      } else return { filters, biases, output };
      done.add(absorbed);
      output = outputOf(absorbed);
    }
  }

  /** By what a batch normalization multiplies each channel, and what it adds. */
  function normalizing({ inputs, attributes }: OnnxNode) {
    const [scale = [], shift = [], mean = [], variance = []] = inputs
      .slice(1)
      .map((name) => constants.get(name)?.values ?? []);
    const epsilon = attributes.get('epsilon')?.number ?? 1e-5;
    const by = Float64Array.from(
      scale,
      (each, i) => each / Math.sqrt((variance[i] ?? 0) + epsilon),
    );
    const plus = by.map((each, i) => (shift[i] ?? 0) - (mean[i] ?? 0) * each);
    return { by, plus };
  }

  /** Whether an addition is the first step of x · clip(x + 3, 0, 6) ÷ 6. */
  function beginsHardSwish(addition: OnnxNode, number: number | undefined): boolean {
    return number === 3 && users.get(outputOf(addition))?.[0]?.operator === 'Clip';
  }

  function dense(node: OnnxNode): void {
    const [first = '', matrix = ''] = node.inputs;
    const factors = constants.get(matrix);
    if (!factors) throw new Error(`${node.operator} of two values outside of an attention.`);
    const addition = take(outputOf(node), 'Add');
    const bias = constantOf(addition, outputOf(node));
    if (!bias) throw new Error('A matrix has no bias.');
    steps.push({
      kind: 'dense',
      from: [numberOf(first)],
      to: numberOf(outputOf(addition)),
      weights: weights.add(factors.values, factors.shape),
      bias: weights.add(bias.values, bias.shape),
    });
  }

  /** Written as mean, difference, square, its mean, and so on. */
  function layerNormalization(value: string, mean: OnnxNode): void {
    const difference = take(outputOf(mean), 'Sub');
    const square = take(outputOf(difference), 'Pow');
    const variance = take(outputOf(square), 'ReduceMean');
    const safe = take(outputOf(variance), 'Add');
    const deviation = take(outputOf(safe), 'Sqrt');
    const quotient = take(outputOf(deviation), 'Div');
    const times = take(outputOf(quotient), 'Mul');
    const plus = take(outputOf(times), 'Add');
    const factors = constantOf(times, outputOf(quotient));
    const offsets = constantOf(plus, outputOf(times));
    if (!factors || !offsets) throw new Error('A normalization has no weights.');
    steps.push({
      kind: 'normalizeLayer',
      from: [numberOf(value)],
      to: numberOf(outputOf(plus)),
      weights: weights.add(factors.values, factors.shape),
      bias: weights.add(offsets.values, offsets.shape),
      epsilon: scalarOf(safe, outputOf(variance)) ?? 0,
    });
  }

  /** What follows says what a new shape is for. */
  function reshape(node: OnnxNode): void {
    const [value = ''] = node.inputs;
    const transpose = take(outputOf(node), 'Transpose');
    const order = transpose.attributes.get('perm')?.numbers?.join();
    const channels = channelsOf(numberOf(value));
    const to = (name: string, shape: number[]) =>
      steps.push({ kind: 'reshape', from: [numberOf(value)], to: numberOf(name), shape });
    // From channels and places to places and channels, as they are here already.
    if (order === '0,2,1') to(outputOf(transpose), [1, -1, channels]);
    else if (order === '0,3,1,2') to(outputOf(transpose), [1, 1, -1, channels]);
    else if (order === '2,0,3,1,4') attention(value, outputOf(transpose));
    else throw new Error(`A transposition ${order} is not known.`);
  }

  function attention(value: string, parts: string): void {
    const [queries, keys, values] = [0, 1, 2].map(() => {
      const slice = take(parts, 'Slice');
      return outputOf(take(outputOf(slice), 'Squeeze'));
    });
    const scaledQueries = take(queries ?? '', 'Mul');
    const factor = scalarOf(scaledQueries, queries ?? '');
    take(keys ?? '', 'Transpose');
    const products = take(outputOf(scaledQueries), 'MatMul');
    const softmax = take(outputOf(products), 'Softmax');
    const sums = take(outputOf(softmax), 'MatMul');
    if (sums.inputs[1] !== values) throw new Error('An attention has its parts in another order.');
    const together = take(outputOf(take(outputOf(sums), 'Transpose')), 'Reshape');
    if (!factor) throw new Error('An attention does not say how it is scaled.');
    // Each head's queries are divided by the root of their length.
    const heads = Math.round((channelsOf(numberOf(value)) / 3) * factor * factor);
    steps.push({
      kind: 'attend',
      from: [numberOf(value)],
      to: numberOf(outputOf(together)),
      heads,
      factor,
    });
  }

  /** How many channels a value has, by the last step that says so. */
  function channelsOf(value: number): number {
    const step = steps.find(({ to }) => to === value);
    if (!step) throw new Error(`The channels of ${value} are not known.`);
    if ('filter' in step) return step.bias.shape[0] ?? 0;
    if (step.kind === 'dense' || step.kind === 'normalizeLayer') return step.bias.shape[0] ?? 0;
    return channelsOf(step.from[0] ?? -1);
  }
}

/** A step that does not say yet from which values it is, and which it yields. */
type Without<Each> = Each extends Step ? Omit<Each, 'from' | 'to'> : never;

function outputOf(node: OnnxNode): string {
  return node.outputs[0] ?? '';
}

/** Without constants, and without what only computes with the shapes of values. */
function withoutShapes(
  nodes: readonly OnnxNode[],
  constants: ReadonlyMap<string, OnnxTensor>,
): OnnxNode[] {
  const known = new Set(constants.keys());
  return nodes.filter((node) => {
    const isShape = node.operator === 'Shape' || node.inputs.every((input) => known.has(input));
    if (isShape) known.add(outputOf(node));
    return !isShape;
  });
}
