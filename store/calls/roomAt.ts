import { recognise, roomKey } from '../../core/calls/room.ts';
import type { Rows } from '../shelf.ts';
import { callHostsIn } from './callHosts.ts';

/** The room (`roomKey`) that `url` leads to; null where it leads to none that Nahbar knows. */
export async function roomAt(rows: Rows, url: string): Promise<string | null> {
  const room = recognise(url, await callHostsIn(rows));
  return room && roomKey(room);
}
