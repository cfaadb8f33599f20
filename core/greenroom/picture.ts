/** A picture's pixels, row by row, with red, green, blue and alpha from 0 to 255. */
export interface Picture {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** What is not of the picture's own kind, in rows, such as how likely each place is a person. */
export interface Grid {
  width: number;
  height: number;
  values: Float32Array;
}

/** A rectangle of a picture, in its pixels, that may be turned about its centre. */
export interface TurnedBox {
  centreX: number;
  centreY: number;
  /** Along the direction in which it is read. */
  length: number;
  /** Across. */
  thickness: number;
  /** From the picture's horizontal, in radians, clockwise. */
  angle: number;
}

/** How bright a pixel looks, from 0 to 255, as ITU-R BT.601 weighs the colours. */
export function lumaAt({ data }: Picture, pixel: number): number {
  const at = pixel * 4;
  return 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
}

/** The same for each pixel. */
export function lumaOf(picture: Picture): Grid {
  const values = new Float32Array(picture.width * picture.height);
  for (let i = 0; i < values.length; i++) values[i] = lumaAt(picture, i);
  return { width: picture.width, height: picture.height, values };
}

/** How much light a pixel stands for, from 0 to 1: sRGB without its gamma. */
export function linear(luma: number): number {
  const value = luma / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/**
 * A box of a picture, straightened and drawn in another size, with values between the pixels interpolated.
 *
 * @param sample the value of a pixel, by its number
 */
export function straightened(
  { width, height }: { width: number; height: number },
  sample: (pixel: number) => number,
  box: TurnedBox,
  columns: number,
  rows: number,
): Float32Array {
  const result = new Float32Array(columns * rows);
  const [cos, sin] = [Math.cos(box.angle), Math.sin(box.angle)];
  for (let row = 0; row < rows; row++) {
    const across = ((row + 0.5) / rows - 0.5) * box.thickness;
    for (let column = 0; column < columns; column++) {
      const along = ((column + 0.5) / columns - 0.5) * box.length;
      const x = box.centreX + along * cos - across * sin - 0.5;
      const y = box.centreY + along * sin + across * cos - 0.5;
      const left = Math.max(0, Math.min(width - 2, Math.floor(x)));
      const top = Math.max(0, Math.min(height - 2, Math.floor(y)));
      const [right, down] = [between(x - left), between(y - top)];
      const at = top * width + left;
      result[row * columns + column] =
        (sample(at) * (1 - right) + sample(at + 1) * right) * (1 - down) +
        (sample(at + width) * (1 - right) + sample(at + width + 1) * right) * down;
    }
  }
  return result;
}

/** The values under which parts of all are, such as 0.5 for the median; 0 if there are none. They are sorted once. */
export function quantiles(values: Float32Array, ...parts: number[]): number[] {
  const sorted = values.toSorted();
  return parts.map(
    (part) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0,
  );
}

function between(value: number): number {
  return Math.max(0, Math.min(1, value));
}
