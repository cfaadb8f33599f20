import { describe, expect, it } from 'vitest';
import { faultOf, readCard, readFixture, readText } from './importing.ts';

const nobody = {
  organisation: '',
  role: '',
  channels: [],
  notes: '',
  labels: [],
  connectedOn: null,
};

describe('vCard 3.0', () => {
  it('is read as Apple writes it', () => {
    const { kind, found, skipped } = readFixture('apple.vcf');
    expect(kind).toBe('vcard');
    expect(found).toEqual([
      {
        name: 'Dr. Ada Beispiel',
        organisation: 'Bayern Funk',
        role: 'Redakteurin, Redaktion Digitales',
        channels: [
          { kind: 'email', text: 'ada@example.org' },
          { kind: 'email', text: 'ada.beispiel@example.com' },
          { kind: 'phone', text: '+49 171 5550100' },
          { kind: 'web', text: 'https://ada.example.org/,blog' },
          { kind: 'linkedin', text: 'http://www.linkedin.com/in/ada-beispiel' },
          { kind: 'instagram', text: 'ada.b' },
        ],
        notes: 'Mag Tee, aber keinen Kaffee.\nZwei Kinder; wohnt in München und fährt gern Rad.',
        labels: ['Presse', 'München'],
        connectedOn: null,
        place: { row: 1 },
      },
      {
        ...nobody,
        name: 'Oma',
        channels: [{ kind: 'phone', text: '089 5550103' }],
        place: { row: 2 },
      },
    ]);
    expect(skipped).toEqual([{ row: 3, why: 'not-a-person' }]);
  });

  it('takes the parts of a name where there is no other', () => {
    expect(readCard('3.0', 'N:Beispiel;Ada;Augusta,Marie;Dr.;').found[0]?.name).toBe(
      'Ada Augusta Marie Beispiel',
    );
    expect(readCard('3.0', 'FN: ', 'NICKNAME:Addi,Ad').found[0]?.name).toBe('Addi');
    expect(readCard('3.0', 'EMAIL:a@example.org').skipped).toEqual([{ row: 1, why: 'no-name' }]);
  });

  it('keeps commas that should have been escaped', () => {
    expect(readCard('3.0', 'FN:Ada', 'NOTE:Tee, Rad, Meer').found[0]?.notes).toBe('Tee, Rad, Meer');
  });

  it('keeps a backslash that stands for itself', () => {
    expect(readCard('3.0', 'FN:Ada', 'NOTE:C:\\\\neu\\\\; \\;)').found[0]?.notes).toBe(
      'C:\\neu\\; ;)',
    );
  });

  it('loses a line that makes no sense, not the card', () => {
    const { found } = readCard(
      '3.0',
      'FN:Ada',
      'TEL;="x:1',
      'TEL;=x:1',
      'NOTE;',
      'EMAIL:a@example.org',
    );
    expect(found[0]?.channels).toEqual([{ kind: 'email', text: 'a@example.org' }]);
  });

  it('takes a `=` at the end of a line for what it is', () => {
    const { found } = readCard('3.0', 'FN:Ada', 'NOTE:1 + 1 =', 'TEL:089 5550100');
    expect(found[0]).toMatchObject({ notes: '1 + 1 =', channels: [{ text: '089 5550100' }] });
  });

  it('takes off the scheme of an address', () => {
    const { found } = readCard(
      '3.0',
      'FN:Ada',
      'EMAIL:mailto:a@example.org',
      'TEL:tel:+49895550100',
    );
    expect(found[0]?.channels.map(({ text }) => text)).toEqual(['a@example.org', '+49895550100']);
  });

  it('never takes a mobile number for WhatsApp', () => {
    const { found } = readCard('3.0', 'FN:Ada', 'TEL;TYPE=CELL:0171 5550100');
    expect(found[0]?.channels).toEqual([{ kind: 'phone', text: '0171 5550100' }]);
  });
});

describe('vCard 4.0', () => {
  it('is read', () => {
    expect(readFixture('version4.vcf').found).toEqual([
      {
        name: 'Ada Beispiel',
        organisation: 'Bayern Funk',
        role: 'Redakteurin, Digitales',
        channels: [
          { kind: 'email', text: 'ada@example.org' },
          { kind: 'phone', text: '+49-171-555-0100' },
          { kind: 'xing', text: 'https://www.xing.com/profile/Ada_Beispiel' },
          { kind: 'whatsapp', text: '+491715550100' },
          { kind: 'twitch', text: 'https://www.twitch.tv/ada' },
        ],
        notes: 'Mag Tee.\n\nZwei Kinder.',
        labels: ['Presse'],
        connectedOn: null,
        place: { row: 1 },
      },
    ]);
  });
});

describe('vCard 2.1', () => {
  it('is read as Android writes it', () => {
    const { found } = readFixture('android.vcf');
    expect(found[0]).toEqual({
      name: 'Jörg Ünal',
      organisation: 'Bild, Ton & Co',
      role: 'Schnitt',
      channels: [
        { kind: 'phone', text: '+49-171-555-0104' },
        { kind: 'email', text: 'joerg@example.org' },
      ],
      notes: 'Zuerst Süßes, dann\nKaffee',
      labels: [],
      connectedOn: null,
      place: { row: 1 },
    });
    expect(found[1]?.name).toBe('Ada Beispiel');
  });

  it.each([
    ['FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:J=F6rg', 'Jörg'],
    ['FN;ENCODING=QUOTED-PRINTABLE:J=F6rg', 'Jörg'],
    ['FN;CHARSET=KOI8-R;ENCODING=QUOTED-PRINTABLE:=E1=C4=C1', 'Ада'],
    ['fn;quoted-printable:J=C3=B6rg', 'Jörg'],
    ['FN;CHARSET=KLINGON;QUOTED-PRINTABLE:J=C3=B6rg', 'Jörg'],
    ['FN;QUOTED-PRINTABLE:1=2 =ZZ ö', '1=2 =ZZ ö'],
  ])('reads %s', (line, name) => {
    expect(readCard('2.1', line).found[0]?.name).toBe(name);
  });

  it('passes over the card of an agent', () => {
    const agent = ['AGENT:', 'BEGIN:VCARD', 'FN:Jemand', 'TEL:1', 'END:VCARD'];
    const { found } = readCard('2.1', ...agent, 'FN:Ada');
    expect(found.map(({ name, channels }) => [name, channels])).toEqual([['Ada', []]]);
  });
});

describe('vCards that are broken', () => {
  const card = 'BEGIN:VCARD\nFN:Ada\nEND:VCARD\n';
  it.each([
    ['the end is missing', `${card}BEGIN:VCARD\nFN:Mei`, 2],
    ['an end in between is missing', `${card}BEGIN:VCARD\nFN:Mei\n${card}`, 2],
    ['cards are in one another', `BEGIN:VCARD\nFN:Mei\n${card}END:VCARD`, 1],
    ['a beginning is missing', `${card}FN:Mei\nEND:VCARD\n`, 1],
  ])('give nobody: %s', (_, text, row) => {
    expect(faultOf(() => readText(text))).toEqual({ what: 'broken-row', row });
  });
});
