import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContacts } from '../../../../core/people/import/readContacts.ts';
import { faultOf, LINKEDIN, readRows, readText } from './importing.ts';

describe('hostile rows', () => {
  it('are text', () => {
    const { found } = readRows(
      '"=HYPERLINK(""https://evil.example"",""Ada"")",<img src=x onerror=alert(1)>',
      '__proto__,constructor,,,toString,hasOwnProperty',
      `'=cmd|' /C calc'!A0,B`,
    );
    expect(found.map(({ name }) => name)).toEqual([
      '=HYPERLINK("https://evil.example","Ada") <img src=x onerror=alert(1)>',
      '__proto__ constructor',
      "'=cmd|' /C calc'!A0 B",
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html;a',
    '\u0001javascript:a',
  ])('have no address: %j', (address) => {
    expect(readRows(`Ada,Beispiel,${address}`).found[0]?.channels).toEqual([]);
  });

  it.each([
    ['Ada,"Beispiel\nMei,Lin\nJim,Sengl', 2],
    ['Ada,Beispiel\n"Mei" x,Lin\nJim,Sengl', 3],
    [`${'Ada,B\n'.repeat(1_500)}Mei,"Lin`, 1_502],
    [`Ada,B\nMei,"${'x,\n'.repeat(600_000)}`, 3],
  ])('whose quotes are broken give nobody: %.30j', (rows, row) => {
    expect(faultOf(() => readText(`${LINKEDIN}\n${rows}`))).toEqual({ what: 'broken-row', row });
  });

  it('whose header is hostile are of no known kind', () => {
    for (const header of ['"'.repeat(1_000), ','.repeat(19_000), '__proto__,constructor']) {
      expect(faultOf(() => readText(header))).toEqual({ what: 'unknown-kind' });
    }
  });
});

describe('files made to take forever', () => {
  const million = 1_000_000;
  it.each([
    ['quotes before white space', `${LINKEDIN}\n"${'x"'.repeat(200_000)}${' '.repeat(500_000)},`],
    ['quotes before tabs', `${LINKEDIN}\n"${'x"'.repeat(200_000)}${'\t'.repeat(500_000)},`],
    ['blank rows', `${LINKEDIN}\n${'\n'.repeat(5 * million)}a`],
    ['a picture', `BEGIN:VCARD\nFN:A\nPHOTO:${`\n ${'A'.repeat(74)}`.repeat(60_000)}\nEND:VCARD`],
    ['parameters', `BEGIN:VCARD\nFN:A\nNOTE${';'.repeat(million)}:x\nEND:VCARD`],
    ['labels', `BEGIN:VCARD\nFN:A\nCATEGORIES:${'a,'.repeat(million)}\nEND:VCARD`],
    ['an address', `${LINKEDIN}\nA,B,${'a.'.repeat(40_000)}`],
  ])('do not: %s', (_, text) => {
    // Each took minutes, or forever, before it was seen to.
    const before = process.threadCpuUsage();
    try {
      readText(text);
    } catch (error) {
      expect(error).toMatchObject({ name: expect.stringMatching(/^(?:Import|File)Error$/) });
    }
    expect(process.threadCpuUsage(before).user / 1_000).toBeLessThan(4_000);
  });
});

describe('any bytes', () => {
  const beginnings = [
    '',
    `${LINKEDIN}\n`,
    'First Name,Labels,Phone 1 - Value,Website 1 - Value\n',
    'BEGIN:VCARD\nVERSION:3.0\nFN:Ada\n',
    'BEGIN:VCARD\nVERSION:2.1\nN;ENCODING=QUOTED-PRINTABLE:',
    'BEGIN:VCARD\nVERSION:4.0\nTEL;',
  ].map((text) => new TextEncoder().encode(text));
  // Without its end a card is refused before any of it is read.
  const endings = ['', '\nEND:VCARD\n', ':x\nEND:VCARD\n'].map((text) =>
    new TextEncoder().encode(text),
  );
  const shards = fc.constantFrom(
    ...['\nTEL;=x:', '\nNOTE;X="a"', '\nORG;VALUE=', '\nURL;TYPE="', '\nN;LANGUAGE:'],
    ...['"', '""', ',', ';', ':', '=', '\n', '\r\n ', '\\', '\0', 'TYPE=', 'VALUE=date:', ' ::: '],
    ...[
      'BEGIN:VCARD\n',
      'END:VCARD\n',
      'TEL;',
      'ORG:',
      'NOTE;',
      'VALUE=binary',
      '^n',
      '__proto__=',
    ],
  );
  const mixed = fc
    .array(fc.oneof(shards, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 40 })
    .map((parts) => new TextEncoder().encode(parts.join('')));

  it('are read, or refused with a reason', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...beginnings),
        fc.oneof(fc.uint8Array({ maxLength: 200 }), mixed),
        fc.constantFrom(...endings),
        (beginning, rest, end) => {
          try {
            const { found } = readContacts(new Uint8Array([...beginning, ...rest, ...end]), 'a');
            for (const { name } of found) expect(name).not.toMatch(/^$|[\p{Cc}\u202e]/u);
          } catch (error) {
            expect(error).toMatchObject({ name: expect.stringMatching(/^(?:Import|File)Error$/) });
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
