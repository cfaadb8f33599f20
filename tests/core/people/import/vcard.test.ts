import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsedFrom } from '../../../../core/people/import/candidate.ts';
import { readContacts } from '../../../../core/people/import/readContacts.ts';
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
        dates: [{ kind: 'birthday', label: '', on: '03-01', year: 1984 }],
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
    expect(readCard('3.0', 'NOTE:Tee').skipped).toEqual([{ row: 1, why: 'no-name' }]);
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
    ['a beginning is missing', `${card}FN:Mei\nEND:VCARD\n`, 2],
  ])('give nobody: %s', (_, text, row) => {
    expect(faultOf(() => readText(text))).toEqual({ what: 'broken-card', card: row });
  });
});

/** The people in a file of `tests/fixtures/cases/`, as they would be kept. */
function caseOf(folder: string) {
  const { found } = readContacts(readFileSync(`tests/fixtures/cases/${folder}/contacts.vcf`), '');
  return found.map((one) => parsedFrom(one).parsed);
}

describe('cards of companies, of several files, and with properties of their own', () => {
  it('are called by their organisation, else by their address', () => {
    expect(caseOf('22-no-name-but-something').map(({ name }) => name)).toEqual([
      'Fahrradladen Beispiel',
      'ada@example.org',
    ]);
    const name = (...lines: string[]) => readCard('3.0', ...lines).found[0]?.name;
    expect(name('FN:\u200b', 'ORG:Bayern Funk;Redaktion')).toBe('Bayern Funk');
    expect(name('N:;;;;', 'TEL:+49 89 5550100')).toBe('+49 89 5550100');
    expect(name('URL:https://example.org')).toBe('https://example.org');
    expect(name('FN:undefined undefined', 'EMAIL:a@example.org')).toBe('a@example.org');
    expect(name('NICKNAME:Addi', 'ORG:Bayern Funk')).toBe('Addi');
  });

  it('have numbers with what is dialled after them, once', () => {
    expect(caseOf('23-number-with-extension-or-pause')).toMatchObject([
      { name: 'Ada Beispiel', channels: [{ kind: 'phone', address: '+49895550100' }] },
    ]);
  });

  it('are read from files that were put together, marks and all', () => {
    const names = caseOf('27-byte-order-mark-between-cards').map(({ name }) => name);
    expect(names).toEqual(['Ada', 'Bob']);
    const [ada, bob] = ['BEGIN:VCARD\nFN:Ada\nEND:VCARD', 'BEGIN:VCARD\nFN:Bob\nEND:VCARD'];
    for (const between of [
      '',
      '\ufeff',
      '\n\ufeff',
      '\nï»¿',
      ' \r\n\r\n\ufeff',
      '\n\u200b',
      '\x1a',
      '\r\n\x1a',
      '\n\u200e',
    ]) {
      expect(readText(`\ufeff${ada}${between}${bob}`).found.map((one) => one.name)).toEqual([
        'Ada',
        'Bob',
      ]);
    }
  });

  it('name platforms in properties of their own', () => {
    const [ada] = caseOf('39-social-properties-of-others');
    expect(ada?.channels).toEqual([
      { kind: 'x', address: 'ada_b' },
      { kind: 'linkedin', address: 'ada-b' },
    ]);
  });

  it.each([
    ['X-INSTAGRAM:ada.b', 'instagram', 'ada.b'],
    ['X-XING-PROFILE:https://www.xing.com/profile/Ada_B', 'xing', 'Ada_B'],
    ['X-WHATSAPP;TYPE=HOME:+49 171 5550100', 'whatsapp', '+491715550100'],
    ['item1.X-TIKTOK:@ada', 'tiktok', 'ada'],
    ['X-KADDRESSBOOK-X-TWITCH:ada_live', 'twitch', 'ada_live'],
    ['X-LINKEDIN-URL:www.linkedin.com/in/ada-b', 'linkedin', 'ada-b'],
  ])('such as %s', (line, kind, address) => {
    const [one] = readCard('3.0', 'FN:Ada', line, 'X-PIGEON:@ada@example.org').found;
    expect(one && parsedFrom(one).parsed.channels).toEqual([{ kind, address }]);
  });

  it('tell of what they name and nobody can read', () => {
    const [one] = readCard('3.0', 'FN:Ada', 'X-TWITTER:Ada Beispiel').found;
    expect(one && parsedFrom(one).unread).toMatchObject([{ text: 'Ada Beispiel' }]);
  });
});
