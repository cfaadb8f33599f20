import { refuseSize } from './decode.ts';
import { FileError } from './fileError.ts';

/**
 * What is in a file, which is looked at only if its size is right.
 *
 * @throws FileError if it is too large, empty, or no longer there as it was
 */
export async function bytesOf(file: File): Promise<Uint8Array> {
  refuseSize(file.size);
  const buffer = await file.arrayBuffer().catch(() => null);
  if (!buffer) throw new FileError({ what: 'unreadable' });
  return new Uint8Array(buffer);
}
