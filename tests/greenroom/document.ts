/** Figures that docs/greenroom.md gets from a measurement. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../../workshop/run.ts';

const FILE = join(ROOT, 'docs/greenroom.md');

/** Replaces what stands between the two marks of that name. */
export async function intoDocument(mark: 'bench' | 'times', report: string): Promise<void> {
  const content = await readFile(FILE, 'utf8');
  const marked = new RegExp(`(<!-- ${mark} -->\\n)[\\s\\S]*?(\\n<!-- /${mark} -->)`);
  await writeFile(
    FILE,
    content.replace(marked, (_, start: string, end: string) => `${start}\n${report}\n${end}`),
  );
}
