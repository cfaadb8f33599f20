/** What a release is made of, as rules without files or tools: `release.ts` puts them together. */
import { createHash } from 'node:crypto';
import JSZip from 'jszip';

/** The permissions of a released version, as `listing/permissions.json` has those of the last one. */
export interface Released {
  /** `null` before the first release. */
  version: string | null;
  chrome: readonly string[];
  firefox: readonly string[];
}

/** The part of the changelog about a version. */
export interface Changes {
  text: string;
  /** Whether it is said not to be released yet. */
  isOpen: boolean;
}

/**
 * @param changelog a heading of the second level for each version
 * @throws if it does not speak of that version
 */
export function changesOf(version: string, changelog: string): Changes {
  const parts = changelog.split(/^## /m).slice(1);
  const part = parts.find((each) => each.split(/\s/, 1)[0] === version);
  const [heading = '', ...lines] = (part ?? '').split('\n');
  const text = lines.join('\n').trim();
  if (text === '') throw new Error(`CHANGELOG.md says nothing of ${version}.`);
  return { text, isOpen: heading.includes('not released yet') };
}

/**
 * The shell commands of a document: all its `sh` blocks, stopping at the first that fails.
 *
 * @throws if there are none
 */
export function commandsIn(markdown: string): string {
  const blocks = [...markdown.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block]) => block);
  if (blocks.length === 0) throw new Error('SOURCE.md has no commands.');
  return ['set -e', ...blocks].join('\n');
}

/** The permissions of a version beside those of the last one, as Markdown. */
export function permissionNotes(last: Released, now: Released): string {
  const of = ({ chrome, firefox }: Released) => new Set([...chrome, ...firefox]);
  const [before, after] = [of(last), of(now)];
  const listed = (names: ReadonlySet<string>) => [...names].map((name) => `\`${name}\``).join(', ');
  if (last.version === null) return `The first release. It asks for ${listed(after)}.`;
  const added = after.difference(before);
  const gone = before.difference(after);
  if (added.size + gone.size === 0) return `As in ${last.version}.`;
  return [
    ...(added.size > 0
      ? [
          `New since ${last.version}: ${listed(added)}. Where a browser warns of one that is not optional, it ` +
            'switches the extension off until the user agrees.',
        ]
      : []),
    ...(gone.size > 0 ? [`No longer asked for: ${listed(gone)}.`] : []),
  ].join('\n');
}

/** The SHA-256 of some content, in hexadecimal digits. */
export function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The files in a ZIP archive by their paths. */
export async function filesIn(archive: Uint8Array): Promise<Map<string, Buffer>> {
  const { files } = await JSZip.loadAsync(archive);
  const read = Object.values(files)
    .filter(({ dir }) => !dir)
    .map(async (file) => [file.name, await file.async('nodebuffer')] as const);
  return new Map(await Promise.all(read));
}

/** In what two ZIP archives differ, a line for each file; one line where it is only the packing. */
export async function differences(ours: Uint8Array, theirs: Uint8Array): Promise<string[]> {
  const [our, their] = [await filesIn(ours), await filesIn(theirs)];
  const lines = [...new Set([...our.keys(), ...their.keys()])].sort().flatMap((file) => {
    const [one, other] = [our.get(file), their.get(file)];
    if (!one) return [`  ${file} is only in theirs`];
    if (!other) return [`  ${file} is only in ours`];
    return one.equals(other) ? [] : [`  ${file} differs`];
  });
  return lines.length > 0 ? lines : ['  the files are the same, packed in another way'];
}
