/** The middle value; of an even number the mean of the middle two. @throws if there is none */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/**
 * The value that the given share of the values does not exceed, between two values in proportion.
 *
 * @param share from 0, the least value, to 1, the largest
 * @throws if there is no value
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (below === undefined || above === undefined) throw new Error('There is no value.');
  return below + (above - below) * (place % 1);
}
