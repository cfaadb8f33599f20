import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../../../core/people/import/peopleTable.ts';
import { answer, readContacts } from '../../../../core/people/import/readContacts.ts';
import { faultOf, readText } from './importing.ts';

const caseOf = (name: string) => {
  const path = `tests/fixtures/cases/28-tables-of-other-address-books/${name}`;
  return readContacts(readFileSync(path), name);
};

const asked = (text: string, chosen?: Parameters<typeof answer>[0]['chosen']) =>
  answer({ file: new File([text], 'a.csv'), people: [], circles: [], chosen }, () => {});

describe('a table of another address book', () => {
  it('is read as Outlook and people themselves write it', () => {
    const outlook = caseOf('contacts-outlook.csv');
    expect(outlook).toMatchObject({ kind: 'table', skipped: [] });
    expect(outlook.found).toMatchObject([
      {
        name: 'Ada Beispiel',
        organisation: 'Firma',
        role: 'Redakteurin',
        channels: [
          { kind: 'email', text: 'ada@example.org' },
          { kind: 'phone', text: '089 5550100' },
          { kind: 'phone', text: '0171 5550100' },
        ],
      },
    ]);
    expect(caseOf('contacts-own.csv').found).toMatchObject([
      {
        name: 'Ada Beispiel',
        organisation: 'Firma',
        channels: [
          { kind: 'email', text: 'ada@example.org' },
          { kind: 'phone', text: '0171 5550100' },
        ],
      },
    ]);
  });

  it.each([
    [
      'First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,Home Phone,Fax Number,Job Title,Department,Organization,Web Page 1,Notes',
      'first last name null email email null phone phone null role department organisation page notes',
    ],
    [
      'Vorname;Nachname;Anzeigename;Spitzname;Primäre E-Mail-Adresse;Tel. dienstlich;Mobil-Tel.-Nr.;Fax-Nummer;Organisation;Webseite 1;Notizen',
      'first last name null email phone phone null organisation page notes',
    ],
    [
      'First Name,Middle Name,Last Name,Title,E-mail Address,E-mail 2 Address,E-mail Type,Business Phone,Mobile Phone,Business Fax,Company,Job Title,Birthday,Home Street,Categories',
      'first middle last null email email null phone phone null organisation role null null labels',
    ],
    ['Name;Vorname;Mail;Handynummer;LinkedIn-Profil', 'last first email phone page'],
    [
      'Full Name\tEmail\tPhone Number\tLinkedIn URL\tInstagram\tTags',
      'name email phone page page labels',
    ],
    ['Ansprechpartner;Unternehmen;Rufnummer;Bemerkung', 'name organisation phone notes'],
    ['Kontakt,WhatsApp,Gruppe', 'name whatsapp labels'],
  ])('is known by the usual names of its columns: %s', (header, fields) => {
    const separator = /[;\t]/.exec(header)?.[0] ?? ',';
    expect(fieldsOf(header.split(separator)).map(String).join(' ')).toBe(fields);
    expect(readText(`${header}\n`).kind).toBe('table');
  });

  it('has several addresses in a cell, platforms by their columns, and companies', () => {
    const { found } = readText(
      'Name;E-Mail;Instagram;LinkedIn;Firma\nAda;"a@example.org\nb@example.org";@ada.b;linkedin.com/in/ada;\n;;;;Bayern Funk\n',
    );
    expect(found[0]?.channels).toEqual([
      { kind: 'email', text: 'a@example.org' },
      { kind: 'email', text: 'b@example.org' },
      { kind: 'instagram', text: '@ada.b' },
      { kind: 'linkedin', text: 'linkedin.com/in/ada' },
    ]);
    expect(found[1]?.name).toBe('Bayern Funk');
  });

  it('with numbers is none of LinkedIn’s, which has none', () => {
    const { kind, found } = readText(
      'First Name,Last Name,URL,Company,Phone\nAda,B,,C,089 5550100',
    );
    expect(kind).toBe('table');
    expect(found[0]?.channels).toEqual([{ kind: 'phone', text: '089 5550100' }]);
  });
});

describe('a table that is not known for sure', () => {
  it('is refused, and asked about', async () => {
    expect(faultOf(() => readText('Wer,Wo\nAda,B'))).toEqual({ what: 'unknown-kind' });
    expect(await asked('Wer,Wo,Kontaktweg\nAda,B,ada@example.org\nBo,C,bo@example.org\n')).toEqual({
      fault: { what: 'unknown-kind' },
      columns: {
        hasHeader: true,
        fields: [null, null, 'email'],
        names: ['Wer', 'Wo', 'Kontaktweg'],
        samples: [
          ['Ada', 'B', 'ada@example.org'],
          ['Bo', 'C', 'bo@example.org'],
        ],
      },
    });
  });

  it('without a header has its first row among its people', async () => {
    const text = 'Ada;ada@example.org;0171 5550100\nBo;bo@example.org;0171 5550101\n';
    const { columns } = await asked(text);
    expect(columns).toMatchObject({ hasHeader: false, fields: [null, 'email', 'phone'] });
    const read = await asked(text, { hasHeader: false, fields: ['name', 'email', null] });
    expect('preview' in read && read.preview.candidates.map(({ parsed }) => parsed.name)).toEqual([
      'Ada',
      'Bo',
    ]);
  });

  it.each(['Ada', '<html>,\n<b>,', '{"a":1,\n"b":2}', 'Ja, so ist es\nund nicht anders\n'])(
    'is none: %j',
    async (text) => expect(await asked(text)).not.toHaveProperty('columns'),
  );

  it('can be chosen otherwise where it is known', async () => {
    const text = 'Name;E-Mail;Thema\nAda;ada@example.org;Radio\n';
    expect((await asked(text)).columns?.fields).toEqual(['name', 'email', null]);
    const read = await asked(text, { hasHeader: true, fields: ['name', 'email', 'notes'] });
    expect('preview' in read && read.preview.candidates[0]?.parsed.professional).toBe('Radio');
  });
});

describe('50,000 hostile characters', () => {
  it.each([',', ';', '\t', '"', 'a,b\n', 'Name;E-Mail\n', 'e mail ', '::: ', '@', '\n;'])(
    'of %j come to an end',
    { timeout: 30_000 },
    async (part) => {
      const text = part.repeat(50_000 / part.length);
      expect(fieldsOf([text])).toHaveLength(1);
      for (const whole of [text, `Name;E-Mail\n${text}`]) expect(await asked(whole)).toBeTruthy();
    },
  );
});
