/**
 * A neural network as a list of steps, in the form into which the build converts the models
 * (`workshop/models/`) and which `platform/greenroom/` runs.
 *
 * Every value is a tensor of rows, columns and channels, in this order, after a first dimension of one.
 */
export interface Network {
  /** The number of the value that is put in. */
  input: number;
  steps: Step[];
  /** The numbers of the values that come out. */
  outputs: number[];
}

/** Numbers in the file beside the list: half floats, or bytes that are to be multiplied. */
export interface Weights {
  shape: number[];
  /** Where they begin, in bytes. */
  at: number;
  /**
   * Where the numbers are signed bytes: one factor for each place of the last dimension that is longer than one,
   * as half floats.
   */
  scales?: { at: number; count: number };
}

/** `same` keeps the size, `valid` adds nothing; else how much is added at the top, left, bottom and right. */
export type Padding = 'same' | 'valid' | [number, number, number, number];

export type Activation = 'linear' | 'relu' | 'relu6';

/** A step, the number of the value that it yields, and of those from which it does. */
export type Step = { from: number[]; to: number } & (
  | {
      kind: 'convolve' | 'convolveDepthwise';
      filter: Weights;
      bias: Weights;
      strides: [rows: number, columns: number];
      padding: Padding;
      activation: Activation;
    }
  | { kind: 'add' | 'multiply'; activation: Activation; weights?: Weights }
  /** Times `factor`, plus `offset`. */
  | { kind: 'scale'; factor: number; offset: number }
  /** x · relu6(x + 3), times `factor`, plus `offset`. */
  | { kind: 'hardSwish'; factor: number; offset: number }
  /** x times `factor`, plus `offset`, between 0 and 1. */
  | { kind: 'hardSigmoid'; factor: number; offset: number }
  | { kind: 'relu' | 'relu6' | 'sigmoid' | 'softmax' | 'averageAll' }
  | {
      kind: 'maxPool';
      size: [number, number];
      strides: [number, number];
      padding: 'same' | 'valid';
    }
  | { kind: 'averagePool'; size: [number, number]; strides: [number, number] }
  | { kind: 'enlarge'; factor: number }
  | { kind: 'resize'; rows: number; columns: number; alignCorners: boolean; halfPixels: boolean }
  /** Makes a square of each pixel, `by` pixels wide, whose channels were one after the other in it. */
  | { kind: 'spread'; by: number }
  | { kind: 'join'; dimension: number }
  | { kind: 'pad'; by: [number, number][] }
  | { kind: 'reshape'; shape: number[] }
  /** Multiplies each row by a matrix. */
  | { kind: 'dense'; weights: Weights; bias: Weights }
  | { kind: 'normalizeLayer'; weights: Weights; bias: Weights; epsilon: number }
  /** Self-attention; what comes in are queries, keys and values, one after the other. */
  | { kind: 'attend'; heads: number; factor: number }
);

/** The number that the bits of a half float of IEEE 754 stand for. */
export function halfFloat(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const mantissa = bits & 1023;
  if (exponent === 0) return sign * mantissa * 2 ** -24;
  if (exponent === 31) return mantissa ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (1 + mantissa / 1024) * 2 ** (exponent - 15);
}
