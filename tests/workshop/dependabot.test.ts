import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { MEASURED } from '../../workshop/models/convertModels.ts';

it('leaves alone each package whose files the build knows by their hash', () => {
  const [, ignored = ''] = readFileSync('.github/dependabot.yml', 'utf8').split('    ignore:\n');
  expect(MEASURED).toContain('@tensorflow/tfjs-backend-wasm');
  for (const name of MEASURED) expect(ignored).toContain(`dependency-name: '${name}'\n`);
});
