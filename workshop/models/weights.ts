import { halfFloat, type Weights } from '../../core/greenroom/network.ts';

/**
 * Shorter ones stay half floats. They are a tenth of the numbers, and where rounding loses most: with them as bytes,
 * three times as many pixels of the text detector's map fell on the other side of its threshold.
 */
const LEAST_AS_BYTES = 16_384;

/** The numbers of a network, as they are written into the file beside its steps. */
export class WeightFile {
  #parts: Buffer[] = [];
  #length = 0;

  readonly #asBytes: boolean;

  /** @param asBytes whether filters and matrices are rounded to signed bytes, which halves the file */
  constructor(asBytes: boolean) {
    this.#asBytes = asBytes;
  }

  add(values: ArrayLike<number>, shape: number[]): Weights {
    const count = shape.findLast((length) => length > 1) ?? 1;
    if (!this.#asBytes || values.length < LEAST_AS_BYTES || count === values.length) {
      return { shape, at: this.#append(halves(values)) };
    }
    const largest = new Float32Array(count);
    for (let i = 0; i < values.length; i++) {
      largest[i % count] = Math.max(largest[i % count] ?? 0, Math.abs(values[i] ?? 0));
    }
    const scales = halves(largest.map((value) => value / 127));
    // Rounded by what will be read again.
    const factors = Float32Array.from(scales, halfFloat);
    const rounded = Int8Array.from(values, (value, i) => {
      const scaled = Math.round(value / (factors[i % count] || 1));
      return Math.max(-127, Math.min(127, scaled));
    });
    const at = this.#append(rounded);
    return { shape, at, scales: { at: this.#append(scales), count } };
  }

  get content(): Buffer {
    return Buffer.concat(this.#parts);
  }

  #append(values: Uint16Array | Int8Array): number {
    const at = this.#length;
    const bytes = Buffer.from(values.buffer, values.byteOffset, values.byteLength);
    // Half floats begin at even places.
    const padding = Buffer.alloc(bytes.length % 2);
    this.#parts.push(bytes, padding);
    this.#length += bytes.length + padding.length;
    return at;
  }
}

function halves(values: ArrayLike<number>): Uint16Array {
  return Uint16Array.from(values, halfBits);
}

const single = new Float32Array(1);
const singleBits = new Uint32Array(single.buffer);

/** The bits of the half float of IEEE 754 that is next to a number; what is too large becomes the largest. */
export function halfBits(value: number): number {
  single[0] = value;
  const bits = singleBits[0] ?? 0;
  const sign = (bits >>> 16) & 0x8000;
  const exponent = ((bits >>> 23) & 255) - 112;
  const mantissa = bits & 0x7fffff;
  if (exponent >= 31) return sign | 0x7bff;
  if (exponent > 0) {
    // The carry of rounding up may reach the exponent, as it should.
    const half = ((exponent << 10) | (mantissa >> 13)) + ((mantissa >> 12) & 1);
    return sign | Math.min(half, 0x7bff);
  }
  if (exponent < -10) return sign;
  const subnormal = mantissa | 0x800000;
  const shift = 14 - exponent;
  return sign | ((subnormal >> shift) + ((subnormal >> (shift - 1)) & 1));
}
