import { goesOnAt, invitedTo, recognise, roomKey } from '../../core/calls/room.ts';
import type { Rows } from '../shelf.ts';
import { callHostsIn } from './callHosts.ts';

/**
 * The room (`roomKey`) that a tab at `url` is in; null where it is in none that Nahbar knows.
 *
 * @param before the room of the call that took place in the tab until now, which may go on there
 */
export async function roomAt(
  rows: Rows,
  url: string,
  before: string | null = null,
): Promise<string | null> {
  const hosts = await callHostsIn(rows);
  if (before !== null && goesOnAt(before, url, hosts)) return before;
  const room = recognise(url, hosts);
  return room && roomKey(room);
}

/** The room (`roomKey`) that the address of an invitation leads to; null where it is none that Nahbar knows. */
export async function roomInvitedTo(rows: Rows, url: string): Promise<string | null> {
  const room = invitedTo(url, await callHostsIn(rows));
  return room && roomKey(room);
}
