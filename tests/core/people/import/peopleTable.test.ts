import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../../../core/people/import/peopleTable.ts';
import { readContacts } from '../../../../core/people/import/readContacts.ts';
import { asked, faultOf, readText } from './importing.ts';

const caseOf = (name: string) => {
  const path = `tests/fixtures/cases/28-tables-of-other-address-books/${name}`;
  return readContacts(readFileSync(path), name);
};

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
      'first middle last null email email null phone phone null organisation role birthday null labels',
    ],
    ['Name;Vorname;Mail;Handynummer;LinkedIn-Profil', 'last first email phone page'],
    [
      'Full Name\tEmail\tPhone Number\tLinkedIn URL\tInstagram\tTags',
      'name email phone page page labels',
    ],
    ['Ansprechpartner;Unternehmen;Rufnummer;Bemerkung', 'name organisation phone notes'],
    ['Kontakt,WhatsApp,Gruppe', 'name whatsapp labels'],
    [
      'firstName,lastName,emailAddress,phoneNumber,jobTitle,companyName',
      'first last email phone role organisation',
    ],
    ['Nom complet;Adresse e-mail;Portable', 'name email phone'],
    ['Nombre,Apellidos,Correo electrónico,Teléfono', 'first last email phone'],
    ['Voornaam;Achternaam;E-mailadres;Mobiel', 'first last email phone'],
    ['Mitglied;Mailadresse;Tel.', 'name email phone'],
    ['Kontaktname,Handy,Mail,Insta', 'name phone email page'],
    [
      'First name;Last name;Job title;Company;Profile URL;Email',
      'first last role organisation page email',
    ],
    ['Nom;Prénom;Courriel;Téléphone;Société', 'last first email phone organisation'],
    [
      'Name,Email,Assistant Email,Telefon Assistent,Notfall-Telefon,Email Sent',
      'name email null null null null',
    ],
    [
      'Person - Name,Person - Organization,Person - Email - Work,Person - Phone - Mobile',
      'name organisation email phone',
    ],
    [
      'Record ID,First Name,Last Name,Email,Contact owner,Associated Company',
      'null first last email null organisation',
    ],
    ['Vorname;E-Mail-Adresse;Name des Unternehmens', 'first email organisation'],
    ['Name (Original Name),User Email,Join Time', 'name email null'],
    ['EMAIL,FIRSTNAME,LASTNAME,SMS,WHATSAPP', 'email first last phone whatsapp'],
    ['Nachname, Vorname;E-Mail;Telefon', 'name email phone'],
    ['Vor- und Zuname;E-Mail', 'name email'],
    [
      'Name;Firma/Organisation;Funktion / Rolle;E-Mail;PLZ/Ort;Tel./Fax',
      'name organisation role email null null',
    ],
    ['Nr.;Name;Vorname;Geb.-Datum;E-Mail', 'null last first birthday email'],
    ['Name;Ansprechpartnerin;E-Mail', 'organisation name email'],
    ['Kontaktperson;Unternehmen / Firma;E-Mail', 'name organisation email'],
    ['first_name,last_name,email_address,position_title', 'first last email role'],
    ['Full name\tJob role\tPersonal Web Page', 'name role page'],
    ['Imię,Nazwisko,E-mail', 'first last email'],
    ['Fornavn;Etternavn;E-post', 'first last email'],
    ['Prénom;Nom;Adresse de messagerie;Entreprise;Fonction', 'first last email organisation role'],
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

  it('has given names first, and several addresses between commas', () => {
    const { found } = readText(
      'Nachname, Vorname;E-Mail\nBeispiel, Ada;"a@example.org, b@example.org"\n',
    );
    expect(found[0]).toMatchObject({
      name: 'Ada Beispiel',
      channels: [{ text: 'a@example.org' }, { text: 'b@example.org' }],
    });
  });

  it('leaves the names of a table of its own as the user has them', () => {
    const text = 'Name;E-Mail;Rhythmus\n"Lindqvist, Sara";a@example.org;jeden Monat\n';
    expect(readText(text).found[0]?.name).toBe('Lindqvist, Sara');
  });

  it.each<[string, string]>([
    ['Lindqvist, Sara', 'Sara Lindqvist'],
    ['LINDQVIST, Sara', 'Sara LINDQVIST'],
    ['von der Heide, Anna Maria', 'Anna Maria von der Heide'],
    ['Müller-Lüdenscheidt, Jörg', 'Jörg Müller-Lüdenscheidt'],
    ["O'Brien, Maeve", "Maeve O'Brien"],
    ...[
      ['Müller, Dr.'],
      ['Müller, Dr'],
      ['Smith, Jr'],
      ['Kolbe, MBA'],
      ['Beispiel, GmbH'],
      ['Beispiel, Ada, Dr.'],
      ['Meier, Schulz und Partner'],
      ['Rotes Kreuz, Ortsverein'],
      ['Beispiel, A.'],
      ['Beispiel, ada@example.org'],
      ['Beispiel, 2. Stock'],
      ['Beispiel,'],
      [', Ada'],
    ].map(([name = '']): [string, string] => [name, name]),
  ])('with one column for names has “%s” as “%s”', (written, read) => {
    expect(readText(`Name;E-Mail\n"${written}";a@example.org\n`).found[0]?.name).toBe(read);
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
        isUnsure: false,
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
