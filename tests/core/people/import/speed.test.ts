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

/** Milliseconds of processor time: a busy machine takes longer, but not more of it. */
function costOf(act: () => unknown): number {
  const before = process.threadCpuUsage();
  act();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1_000;
}

describe('5,000 people', () => {
  // About 20 ms of work for a processor that takes 70 ms for a table and 400 ms for the cards, with
  // their pictures. So the bars are about a third of a second and 1.3 s; 3 s are allowed.
  const yardstick = () => {
    let text = '';
    for (let i = 0; i < 100_000; i++) text = `${text.slice(-100)}${i}`.replace(/1/g, 'one');
    return text;
  };

  it.each([
    ['linkedin', 15],
    ['google', 15],
    ['vcard', 60],
  ] as const)(
    'of %s are read in less than %i times a yardstick',
    { timeout: 60_000 },
    (kind, bar) => {
      yardstick();
      const unit = costOf(yardstick);
      const cost = costOf(() => expect(readText(files[kind]).found).toHaveLength(ROWS));
      expect(cost / unit).toBeLessThan(bar);
    },
  );
});
