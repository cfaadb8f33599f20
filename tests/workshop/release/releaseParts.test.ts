import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { requestsOf } from '../../../workshop/release/listing.ts';
import {
  changesOf,
  commandsIn,
  differences,
  filesIn,
  permissionNotes,
} from '../../../workshop/release/releaseParts.ts';

const archive = (files: Record<string, string>, compression: 'STORE' | 'DEFLATE' = 'STORE') => {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(files)) zip.file(name, content);
  return zip.generateAsync({ type: 'uint8array', compression });
};

describe('the part of the changelog', () => {
  const changelog =
    '# Changelog\n\n## 1.1.0 (not released yet)\n\n- New.\n\n## 1.0.0\n\n- First.\n';

  it('is that of the version', () => {
    expect(changesOf('1.0.0', changelog)).toEqual({ text: '- First.', isOpen: false });
    expect(changesOf('1.1.0', changelog)).toEqual({ text: '- New.', isOpen: true });
  });

  it('is missed', () => {
    for (const version of ['1.0', '2.0.0']) {
      expect(() => changesOf(version, changelog)).toThrow(`says nothing of ${version}`);
    }
  });
});

describe('the commands of SOURCE.md', () => {
  it('are all of its blocks, and stop at a failure', () => {
    const text = 'First:\n\n```sh\nnpm ci\n```\n\nor `x`\n\n```sh\nnpm run zip\n```\n';
    expect(commandsIn(text)).toBe('set -e\nnpm ci\n\nnpm run zip\n');
    expect(() => commandsIn('Build it.')).toThrow('no commands');
  });
});

describe('the notes on permissions', () => {
  const last = { version: '1.0.0', chrome: ['storage', 'sidePanel'], firefox: ['storage'] };

  it('name what is new and what is gone, in either browser', () => {
    const now = { version: '1.1.0', chrome: ['storage'], firefox: ['storage', 'tabs (optional)'] };
    const [added, gone] = permissionNotes(last, now).split('\n');
    expect(added).toMatch(/^New since 1\.0\.0: `tabs \(optional\)`\. /);
    expect(gone).toBe('No longer asked for: `sidePanel`.');
  });

  it('say so when nothing has changed, or nothing was there', () => {
    expect(permissionNotes(last, { ...last, version: '1.0.1' })).toBe('As in 1.0.0.');
    expect(permissionNotes({ version: null, chrome: [], firefox: [] }, last)).toBe(
      'The first release. It asks for `storage`, `sidePanel`.',
    );
  });

  it('tell an optional permission from one that is asked for at once', () => {
    const requests = requestsOf({
      permissions: ['storage'],
      optional_permissions: ['tabs'],
      content_security_policy: { extension_pages: "script-src 'self' 'wasm-unsafe-eval'" },
    });
    expect(requests).toEqual(['storage', 'tabs (optional)', 'wasm-unsafe-eval (policy)']);
  });
});

describe('the packages', () => {
  it('are read whole', async () => {
    const files = await filesIn(await archive({ 'a/b.txt': 'ä', '.npmrc': 'x' }, 'DEFLATE'));
    expect([...files].map(([name, content]) => [name, String(content)])).toEqual([
      ['a/b.txt', 'ä'],
      ['.npmrc', 'x'],
    ]);
  });

  it('are compared file by file', async () => {
    const ours = await archive({ same: '1', changed: '1', ours: '1' });
    const theirs = await archive({ same: '1', changed: '2', theirs: '1' });
    expect(await differences(ours, theirs)).toEqual([
      '  changed differs',
      '  ours is only in ours',
      '  theirs is only in theirs',
    ]);
    const packed = await archive({ same: 'x'.repeat(99) }, 'DEFLATE');
    expect(await differences(await archive({ same: 'x'.repeat(99) }), packed)).toEqual([
      '  the files are the same, packed in another way',
    ]);
  });
});
