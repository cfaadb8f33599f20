/**
 * `node workshop/content/windowsZones.ts`: writes the names that Windows gives to the zones of the world, from Unicode's CLDR
 * (cldr-core). To be run when that is updated; a test says so.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The file that it writes. */
export const PATH = 'core/calls/calendar/windowsZones.json';

const SOURCE = 'node_modules/cldr-core/supplemental/windowsZones.json';

/** The file's content: CLDR's zones for territory 001, the world. */
export async function windowsZones(): Promise<string> {
  const root = join(import.meta.dirname, '../..');
  const { supplemental } = JSON.parse(await readFile(join(root, SOURCE), 'utf8'));
  const zones = (supplemental.windowsZones.mapTimezones as { mapZone: Record<string, string> }[])
    .map(({ mapZone }) => mapZone)
    .filter(({ _territory }) => _territory === '001')
    .map(({ _other = '', _type = '' }) => [_other, _type] as const);
  return `${JSON.stringify(Object.fromEntries(zones.toSorted()), null, 2)}\n`;
}

if (import.meta.main)
  await writeFile(join(import.meta.dirname, '../..', PATH), await windowsZones());
