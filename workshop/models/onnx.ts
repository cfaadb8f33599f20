/** Reads the parts of an ONNX file that the conversion needs: https://onnx.ai/onnx/repo-docs/IR.html */

export interface OnnxNode {
  operator: string;
  inputs: string[];
  outputs: string[];
  attributes: Map<string, OnnxAttribute>;
}

/** An attribute has one of them. */
interface OnnxAttribute {
  number?: number;
  numbers?: number[];
  tensor?: OnnxTensor;
}

export interface OnnxTensor {
  shape: number[];
  values: Float32Array | number[];
}

export interface OnnxGraph {
  /** In the order in which they are computed. */
  nodes: OnnxNode[];
  input: string;
}

/**
 * @throws if the file is none of ONNX, or has a tensor of a type that is not read
 */
export function readOnnx(file: Uint8Array): OnnxGraph {
  const graph = messages(file, 7)[0];
  const input = graph && messages(graph, 11)[0];
  if (!graph || !input) throw new Error('This is no ONNX file.');
  return { nodes: messages(graph, 1).map(nodeIn), input: texts(input, 1)[0] ?? '' };
}

function nodeIn(message: Uint8Array): OnnxNode {
  return {
    operator: texts(message, 4)[0] ?? '',
    inputs: texts(message, 1),
    outputs: texts(message, 2),
    attributes: new Map(
      messages(message, 5).map((each) => [texts(each, 1)[0] ?? '', attributeIn(each)]),
    ),
  };
}

function attributeIn(message: Uint8Array): OnnxAttribute {
  const [whole] = integers(message, 3);
  const [real] = floats(message, 2);
  const [tensor] = messages(message, 5);
  if (tensor) return { tensor: tensorIn(tensor) };
  const numbers = integers(message, 8);
  if (numbers.length > 0) return { numbers };
  return { number: real ?? whole ?? 0 };
}

const FLOAT = 1;
const INT32 = 6;
const INT64 = 7;

function tensorIn(message: Uint8Array): OnnxTensor {
  const shape = integers(message, 1);
  const [type] = integers(message, 2);
  const raw = messages(message, 9)[0]?.slice().buffer;
  if (type === FLOAT) {
    return { shape, values: raw ? new Float32Array(raw) : Float32Array.from(floats(message, 4)) };
  }
  if (type === INT32)
    return { shape, values: raw ? [...new Int32Array(raw)] : integers(message, 5) };
  if (type === INT64) {
    return {
      shape,
      values: raw ? [...new BigInt64Array(raw)].map(Number) : integers(message, 7),
    };
  }
  throw new Error(`A tensor of ONNX's type ${type} is not read.`);
}

// Protocol Buffers: https://protobuf.dev/programming-guides/encoding/

const VARINT = 0;
const FIXED64 = 1;
const BYTES = 2;
const FIXED32 = 5;

interface Field {
  number: number;
  wire: number;
  /** Of a varint. */
  value: bigint;
  /** Of all others. */
  bytes: Uint8Array;
}

function* fields(message: Uint8Array): Generator<Field> {
  let at = 0;
  const varint = () => {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = message[at++];
      if (byte === undefined) throw new Error('The message ends in a number.');
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  while (at < message.length) {
    const key = Number(varint());
    const wire = key & 7;
    const value = wire === VARINT ? varint() : 0n;
    const length = wire === BYTES ? Number(varint()) : ({ [FIXED32]: 4, [FIXED64]: 8 }[wire] ?? 0);
    yield { number: key >>> 3, wire, value, bytes: message.subarray(at, at + length) };
    at += length;
  }
}

function messages(message: Uint8Array, number: number): Uint8Array[] {
  return [...fields(message)].filter((each) => each.number === number).map(({ bytes }) => bytes);
}

function texts(message: Uint8Array, number: number): string[] {
  return messages(message, number).map((bytes) => new TextDecoder().decode(bytes));
}

/** Both as single numbers and packed into one field. */
function integers(message: Uint8Array, number: number): number[] {
  return [...fields(message)].flatMap((field) => {
    if (field.number !== number) return [];
    const values = field.wire === VARINT ? [field.value] : packed(field.bytes);
    return values.map((value) => Number(BigInt.asIntN(64, value)));
  });
}

function packed(bytes: Uint8Array): bigint[] {
  const values: bigint[] = [];
  let value = 0n;
  let shift = 0n;
  for (const byte of bytes) {
    value |= BigInt(byte & 127) << shift;
    shift += 7n;
    if (byte < 128) {
      values.push(value);
      value = 0n;
      shift = 0n;
    }
  }
  return values;
}

function floats(message: Uint8Array, number: number): number[] {
  return messages(message, number).flatMap((bytes) => [...new Float32Array(bytes.slice().buffer)]);
}
