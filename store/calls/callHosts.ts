import type { Rows } from '../shelf.ts';

export async function callHostsIn(rows: Rows): Promise<readonly never[]> {
  await rows.settings.get('callHosts');
  return [];
}
