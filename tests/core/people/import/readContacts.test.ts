import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readContacts, readingContacts } from '../../../../core/people/import/readContacts.ts';
import { faultOf, LINKEDIN, readCard, readFixture, readRows, readText } from './importing.ts';

const ada = { name: 'Ada Beispiel', organisation: 'Bayern Funk', connectedOn: null };

describe("LinkedIn's connections", () => {
  it('are read from below the notes, with umlauts, commas and quotes', () => {
    const { kind, found, skipped } = readFixture('linkedin.csv');
    expect(kind).toBe('linkedin');
    expect(found[0]).toEqual({
      name: 'Ada Beispiel',
      organisation: 'Beispiel, Söhne & Co. KG',
      role: 'Redakteurin "Digitales"',
      channels: [
        { kind: 'linkedin', text: 'https://www.linkedin.com/in/ada-beispiel' },
        { kind: 'email', text: 'ada@example.org' },
      ],
      notes: '',
      labels: [],
      connectedOn: '2025-03-12',
      place: { row: 5 },
    });
    expect(found.map(({ name, role, place }) => [name, role, place.row])).toEqual([
      ['Ada Beispiel', 'Redakteurin "Digitales"', 5],
      ['Jörg Ünal 🎬', '', 6],
      ['Mei 林', 'Director of Photography, Colour', 9],
    ]);
    // Row 7 is blank, and nobody misses it.
    expect(skipped).toEqual([{ row: 8, why: 'no-name' }]);
  });

  it('are read in German, as Excel saves them', () => {
    const { kind, found } = readFixture('linkedinFromExcel.csv');
    expect(kind).toBe('linkedin');
    expect(found.map(({ name, role, connectedOn }) => [name, role, connectedOn])).toEqual([
      ['Jörg Müller – Ton', 'Geschäftsführer', '2025-03-12'],
      ['Zoë Straße', '', '2025-04-12'],
    ]);
  });

  it('are read with tabs, in any order, and without a column', () => {
    const { found } = readText(
      'Connected On\tLast Name\tFirst Name\n12 Mar 2025\tBeispiel\tAda\nsome day\t\tMei',
    );
    expect(found.map(({ name, connectedOn }) => [name, connectedOn])).toEqual([
      ['Ada Beispiel', '2025-03-12'],
      ['Mei', null],
    ]);
  });

  it('are read from the right columns where many between them are empty', () => {
    const gap = '\t'.repeat(60);
    const { found } = readText(`Last Name${gap}First Name\tConnected On\nB${gap}Ada\t12 Mar 2025`);
    expect(found.map(({ name, connectedOn }) => [name, connectedOn])).toEqual([
      ['Ada B', '2025-03-12'],
    ]);
  });

  it('are read where the last column has a name that is not known', () => {
    const { found } = readText('Vorname,Nachname,URL,Firma,Seit\nAda,B,,,12. März 2025');
    expect(found[0]?.connectedOn).toBe('2025-03-12');
  });
});

describe('Google Contacts', () => {
  it('are read, several values in a cell, without fax and system labels', () => {
    const { kind, found, skipped } = readFixture('googleContacts.csv');
    expect(kind).toBe('google');
    expect(found[0]).toEqual({
      ...ada,
      name: 'Ada M. Beispiel',
      role: 'Redakteurin, Digitales',
      channels: [
        { kind: 'email', text: 'ada@example.org' },
        { kind: 'email', text: 'ada@example.com' },
        { kind: 'email', text: 'ada@example.net' },
        { kind: 'phone', text: '+49 171 5550100' },
        { kind: 'phone', text: '0171 5550101' },
        { kind: 'linkedin', text: 'https://www.linkedin.com/in/ada-beispiel' },
        { kind: 'web', text: 'https://ada.example.org' },
      ],
      notes: 'Mag Tee.\nZwei Kinder.',
      labels: ['Presse'],
      dates: [{ kind: 'birthday', label: '', on: '03-01', year: 1984 }],
      place: { row: 2 },
    });
    expect(found[1]?.name).toBe('Oma');
    expect(found[2]?.name).toBe('nobody@example.org');
    expect(skipped).toEqual([]);
  });

  it('are read as they were before 2024', () => {
    const { kind, found } = readFixture('googleContactsOld.csv');
    expect(kind).toBe('google');
    expect(found).toEqual([
      {
        ...ada,
        role: 'Redakteurin',
        channels: [
          { kind: 'email', text: 'ada@example.org' },
          { kind: 'phone', text: '+49 171 5550100' },
        ],
        notes: '',
        labels: ['Coworkers', 'Presse'],
        place: { row: 2 },
      },
    ]);
  });
});

describe('a row', () => {
  it.each([
    [`${'A'.repeat(121)},B`, { row: 2, why: 'too-long', field: 'name', limit: 120 }],
    [`A,B,,,${'C'.repeat(201)}`, { row: 2, why: 'too-long', field: 'organisation', limit: 200 }],
    [`A,B,,,,${'C'.repeat(201)}`, { row: 2, why: 'too-long', field: 'role', limit: 200 }],
    [`A${'x'.repeat(100_000)},B`, { row: 2, why: 'too-long', field: 'row', limit: 100_000 }],
    ['A,B,,,C, D,12 Mar 2025,E', { row: 2, why: 'extra-cells' }],
    [',,,,,Redakteurin', { row: 2, why: 'no-name' }],
  ])('is skipped, and the next is read: %.20s', (row, skip) => {
    const { found, skipped } = readRows(row, 'Ada,Beispiel,,,,,,,');
    expect(skipped).toEqual([skip]);
    expect(found.map(({ name, place }) => [name, place.row])).toEqual([['Ada Beispiel', 3]]);
  });

  it('counts an emoji as one character', () => {
    expect(readRows(`${'🎬'.repeat(120)}`).found).toHaveLength(1);
    expect(readRows(`${'🎬'.repeat(121)}`).found).toHaveLength(0);
  });

  it('gives each channel and label once, and no more than can be shown', () => {
    const header = 'First Name,Labels,E-mail 1 - Value,E-mail 2 - Value';
    const many = Array.from({ length: 60 }, (_, i) => `l${i}`).join(' ::: ');
    const row = `Ada,${'x'.repeat(81)} ::: ${many},a@example.org,a@example.org`;
    const { found } = readText(`${header}\n${row}`);
    expect(found[0]?.channels).toEqual([{ kind: 'email', text: 'a@example.org' }]);
    expect(found[0]?.labels).toEqual(many.split(' ::: ').slice(0, 50));
  });
});

describe('the kind of a file', () => {
  it.each(['Ada', 'id,amount\n1,20', '{"nahbar":"backup"}', '<html>', 'Name,Company\nAda,B'])(
    'is not known: %j',
    (text) => {
      expect(faultOf(() => readText(text))).toEqual({ what: 'unknown-kind' });
    },
  );

  it('is told by what is in it, not by its name', () => {
    const file = readFileSync('tests/fixtures/contacts/apple.vcf');
    expect(readContacts(file, 'Connections.csv').kind).toBe('vcard');
  });

  it('can be a file with nobody in it', () => {
    expect(readText(LINKEDIN)).toEqual({ kind: 'linkedin', found: [], skipped: [] });
  });
});

describe('progress', () => {
  it.each([
    ['table', readableRows(5_000)],
    ['cards', 'BEGIN:VCARD\nFN:Ada\nEND:VCARD\n'.repeat(5_000)],
  ])('of a %s goes up to the end, in slices', (_, text) => {
    const told: number[] = [];
    const { found } = readContacts(new TextEncoder().encode(text), '', ({ done, total }) =>
      told.push(done / total),
    );
    expect(found).toHaveLength(5_000);
    expect(told.length).toBeGreaterThan(2);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told[0]).toBe(0);
    expect(told.at(-1)).toBe(1);
  });

  it('can end early', () => {
    const reading = readingContacts(new TextEncoder().encode(readableRows(5_000)), '');
    expect(reading.next().done).toBe(false);
    expect(reading.return({ kind: 'linkedin', found: [], skipped: [] }).done).toBe(true);
  });

  it('counts the rows on from slice to slice', () => {
    const { found } = readText(readableRows(2_500));
    expect(found.map(({ place }) => place.row)).toEqual(found.map((_, i) => i + 2));
    expect(found.map(({ name }) => name)).toEqual(found.map((_, i) => `Ada ${i}`));
  });

  it('reads each row once where rows are so long that they do not fit into a slice', () => {
    const rows = Array.from({ length: 40 }, (_, i) => `Ada,${i},"${'x\n'.repeat(45_000)}"`);
    const { found } = readText(['First Name,Last Name,Notes,Labels', ...rows].join('\n'));
    expect(found).toEqual([]);
    const { skipped } = readText(['First Name,Last Name,Notes,Labels', ...rows].join('\n'));
    expect(skipped.map(({ row }) => row)).toEqual(rows.map((_, i) => i + 2));
  });
});

function readableRows(count: number): string {
  return [LINKEDIN, ...Array.from({ length: count }, (_, i) => `Ada,${i}`)].join('\n');
}

describe('what is too much', () => {
  it('is a card of a million letters, which is skipped', () => {
    const { found, skipped } = readCard('3.0', 'FN:Ada', `NOTE:${'x'.repeat(1_000_000)}`);
    expect(found).toEqual([]);
    expect(skipped).toEqual([{ row: 1, why: 'too-long', field: 'row', limit: 100_000 }]);
  });
});
