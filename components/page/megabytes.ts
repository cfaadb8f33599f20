/** Bytes in MB, rounded up, so that what is just too large is not called as large as the limit. */
export function inMegabytes(bytes: number): number {
  return Math.ceil(bytes / (1024 * 1024));
}
