import {
  type CallHost,
  callHostsFrom,
  type HostedProvider,
  readCallHost,
} from '../../core/calls/callHost.ts';
import { live } from '../live.ts';
import type { Rows } from '../shelf.ts';
import { type Undo, writeReversibly } from '../undo.ts';

const KEY = 'callHosts';

/** The hosts of the user's own, in the order in which they were added. */
export const callHosts = live(() => callHostsIn);

/** Those in `rows`. */
export async function callHostsIn(rows: Rows): Promise<CallHost[]> {
  return callHostsFrom((await rows.settings.get(KEY))?.value);
}

/**
 * Adds a host, or says anew which program runs there.
 *
 * @param pasted see `readCallHost`
 * @returns what takes it back
 * @throws Refused if it is no host, or one that is known anyway, or nothing lasts
 */
export async function addCallHost(pasted: string, provider: HostedProvider): Promise<Undo> {
  const added = readCallHost(pasted, provider);
  return change((hosts) => [...hosts.filter(({ host }) => host !== added.host), added]);
}

/** Forgets a host. @returns what takes it back @throws Refused where nothing lasts */
export function removeCallHost(host: string): Promise<Undo> {
  return change((hosts) => hosts.filter((each) => each.host !== host));
}

async function change(act: (hosts: CallHost[]) => CallHost[]): Promise<Undo> {
  const { undo } = await writeReversibly(async (rows) => {
    await rows.settings.put({ key: KEY, value: act(await callHostsIn(rows)) });
  });
  return undo;
}
