import { BadBackup, FILE_LIMIT } from '../backup/problem.ts';

/**
 * Decompresses a gzipped file, up to `limit` bytes, because it may expand a thousandfold.
 *
 * @throws Refused if it is damaged or too large
 */
export async function gunzip(file: Blob, limit: number = FILE_LIMIT): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  for (;;) {
    const { value, done } = await reader.read().catch(() => {
      throw new BadBackup({ what: 'unpackable' });
    });
    if (done) break;
    pieces.push(value);
    size += value.length;
    if (size <= limit) continue;
    await reader.cancel().catch(() => {});
    throw new BadBackup({ what: 'tooLarge', size, limit });
  }
  return joined(pieces, size);
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
