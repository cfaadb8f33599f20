import { describe, expect, it } from 'vitest';
import { LINKEDIN, readText } from './importing.ts';

const ROWS = 5_000;
const each = (line: (i: number) => string) => Array.from({ length: ROWS }, (_, i) => line(i));

const files = {
  linkedin: [
    LINKEDIN,
    ...each(
      (i) =>
        `Ada,Beispiel ${i},https://www.linkedin.com/in/ada-${i},a${i}@example.org,"B, Söhne",Ton,12 Mar 2025`,
    ),
  ].join('\r\n'),
  google: [
    'First Name,Last Name,Organization Name,Notes,Labels,E-mail 1 - Value,Phone 1 - Value',
    ...each((i) => `Ada,${i},"B, Söhne","Mag\nTee",a ::: b,a${i}@x.org ::: b@x.org,+49 171 ${i}`),
  ].join('\r\n'),
  vcard: each((i) =>
    [
      'BEGIN:VCARD\r\nVERSION:3.0',
      `N:Beispiel;Ada;;;\r\nFN:Ada Beispiel ${i}`,
      `ORG:B\\, Söhne;Ton\r\nEMAIL;type=WORK:a${i}@example.org\r\nTEL;type=CELL:+49 171 ${i}`,
      `URL:https://www.linkedin.com/in/ada-${i}\r\nNOTE:Mag\\nTee\r\nCATEGORIES:a,b`,
      `PHOTO;ENCODING=b:${'A'.repeat(60)}${`\r\n ${'A'.repeat(74)}`.repeat(20)}`,
      'END:VCARD\r\n',
    ].join('\r\n'),
  ).join(''),
};

// How long they take: `npm run bench`.
describe('5,000 people', () => {
  it.each(['linkedin', 'google', 'vcard'] as const)('of %s are read', (kind) => {
    expect(readText(files[kind]).found).toHaveLength(ROWS);
  });
});
