import { expect, test } from 'vitest';
import { pictureName } from '../../../../core/quotes/card/card.ts';

test.each([
  ['Steve Heng', 'nahbar-steve-heng.png'],
  ['Zoë Übermut-Groß', 'nahbar-zoe-uebermut-gross.png'],
  ['  ', 'nahbar-zitat.png'],
  ['../../etc/passwd', 'nahbar-etc-passwd.png'],
  ['山上 宗二', 'nahbar-山上-宗二.png'],
  ['a'.repeat(200), `nahbar-${'a'.repeat(60)}.png`],
])('%s', (speaker, name) => {
  expect(pictureName(speaker, 'zitat')).toBe(name);
});
