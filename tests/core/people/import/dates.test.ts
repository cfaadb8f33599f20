import { describe, expect, it } from 'vitest';
import { gainOf, personOf } from '../../../../core/people/import/candidate.ts';
import { previewOf } from '../../../../core/people/import/preview.ts';
import { readContacts } from '../../../../core/people/import/readContacts.ts';
import type { YearlyDate } from '../../../../core/people/yearlyDate.ts';

const read = (text: string, name: string) => readContacts(new TextEncoder().encode(text), name);
const card = (...lines: string[]) =>
  read(['BEGIN:VCARD', 'VERSION:3.0', 'FN:Ada', ...lines, 'END:VCARD', ''].join('\r\n'), 'a.vcf')
    .found[0]?.dates;
const born = (on: string, year: number | null = null): YearlyDate => ({
  ...{ kind: 'birthday', label: '', on, year },
});

describe('a vCard', () => {
  it.each([
    ['BDAY:1984-04-12', born('04-12', 1984)],
    ['BDAY:19840412', born('04-12', 1984)],
    ['BDAY;VALUE=date:1984-04-12', born('04-12', 1984)],
    ['BDAY:1984-04-12T00:00:00Z', born('04-12', 1984)],
    ['BDAY:--0412', born('04-12')],
    ['BDAY:--04-12', born('04-12')],
    ['BDAY;VALUE=date-and-or-time:--0229', born('02-29')],
    ['BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-12', born('04-12')],
    ['ANNIVERSARY:20090808T1430-0500', { ...born('08-08', 2009), kind: 'anniversary' }],
    ['X-ANNIVERSARY:2009-08-08', { ...born('08-08', 2009), kind: 'anniversary' }],
    ['X-EVOLUTION-ANNIVERSARY:2009-08-08', { ...born('08-08', 2009), kind: 'anniversary' }],
    ['X-KADDRESSBOOK-X-Anniversary:2009-08-08', { ...born('08-08', 2009), kind: 'anniversary' }],
  ])('%s', (line, date) => {
    expect(card(line)).toEqual([date]);
  });

  it('of Apple’s names its dates beside them', () => {
    expect(
      card(
        'BDAY;value=date:1604-04-12',
        'item1.X-ABDATE;type=pref:2010-08-23',
        'item1.X-ABLabel:_$!<Anniversary>!$_',
        'item2.X-ABDATE:1604-02-29',
        'item2.X-ABLabel:Erster Arbeitstag',
        'item3.X-ABDATE:2012-01-02',
      ),
    ).toEqual([
      born('04-12'),
      { kind: 'anniversary', label: '', on: '08-23', year: 2010 },
      { kind: 'other', label: 'Erster Arbeitstag', on: '02-29', year: null },
      { kind: 'anniversary', label: '', on: '01-02', year: 2012 },
    ]);
  });

  it.each(['BDAY:1984', 'BDAY:---12', 'BDAY;VALUE=text:circa 1800', 'BDAY:', 'BDAY:1985-02-29'])(
    '%s is no day',
    (line) => {
      expect(card(line)).toBeUndefined();
    },
  );
});

describe('a table', () => {
  const google = (columns: string, row: string) =>
    read(
      `First Name,Labels,E-mail 1 - Value,${columns}\nAda,* myContacts,ada@example.org,${row}\n`,
      'contacts.csv',
    );

  it.each([
    ['Birthday', '1984-04-12', [born('04-12', 1984)]],
    ['Birthday', ' --04-12', [born('04-12')]],
    [
      'Event 1 - Label,Event 1 - Value',
      'Anniversary,2010-08-23',
      [{ kind: 'anniversary', label: '', on: '08-23', year: 2010 }],
    ],
    [
      'Event 1 - Type,Event 1 - Value,Event 2 - Type,Event 2 - Value',
      '* Umzug,--02-29,,kein Tag',
      [{ kind: 'other', label: 'Umzug', on: '02-29', year: null }],
    ],
    ['Birthday', '', undefined],
  ])('of Google’s with %s %s', (columns, row, dates) => {
    expect(google(columns, row)).toMatchObject({ kind: 'google', found: [{ name: 'Ada' }] });
    expect(google(columns, row).found[0]?.dates).toEqual(dates);
  });

  it.each([
    ['Geburtstag', '12.4.1984', born('04-12', 1984)],
    ['Birthday', '12 April', born('04-12')],
    ['Geburtsdatum', '12.4.84', born('04-12', 1984)],
  ])('of others with %s %s', (column, cell, date) => {
    const { kind, found } = read(`Name;E-Mail;${column}\nAda;ada@example.org;${cell}\n`, 'a.csv');
    expect([kind, found[0]?.dates]).toEqual(['table', [date]]);
  });
});

describe('what is known already', () => {
  const parsed = {
    ...{ name: 'Ada', organisation: '', role: '', channels: [], personal: '', professional: '' },
    dates: [born('04-12', 1984)],
  };
  const known = (dates?: YearlyDate[]) => ({
    ...personOf({ ...parsed, dates: [] }, { id: 'a', circles: [], rhythm: null }, 1),
    ...(dates && { dates }),
  });

  it('gains a birthday, or its year, and nothing twice', () => {
    expect(gainOf(known(), parsed)).toMatchObject({ dates: true, notes: false });
    expect(gainOf(known([born('04-12')]), parsed)).toMatchObject({ dates: true });
    expect(gainOf(known([born('04-12', 1984)]), parsed)).toBeNull();
    expect(gainOf(known([born('04-12', 1984)]), { ...parsed, dates: [born('04-12')] })).toBeNull();
  });

  it('is told in the preview', () => {
    const contacts = read(
      'BEGIN:VCARD\nVERSION:4.0\nFN:Ada\nBDAY:--0412\nEND:VCARD\n'.replaceAll('\n', '\r\n'),
      'a.vcf',
    );
    const [candidate] = previewOf(contacts, [known()], []).candidates;
    expect(candidate?.known?.gain).toMatchObject({ dates: true });
  });
});
