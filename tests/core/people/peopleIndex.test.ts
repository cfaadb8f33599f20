import { describe, expect, it } from 'vitest';
import type { Channel, ChannelKind } from '../../../core/people/channel.ts';
import { type Described, PeopleIndex } from '../../../core/people/duplicates.ts';

const entry = (
  name: string,
  organisation = '',
  channels: Partial<Record<ChannelKind, string>> = {},
): Described => ({
  name,
  organisation,
  channels: Object.entries(channels).map(([kind, address]) => ({ kind, address }) as Channel),
});

describe('two entries are the same person', () => {
  it.each<[string, Described, Described, string]>([
    [
      'by e-mail, whatever the name and the case',
      entry('Ada', 'A', { email: 'Ada@example.org' }),
      entry('A. Lovelace', 'B', { email: 'ada@example.org' }),
      'email',
    ],
    [
      'by a profile',
      entry('Ada', 'A', { linkedin: 'ada-lovelace' }),
      entry('Countess', 'B', { linkedin: 'ada-lovelace', email: 'c@example.org' }),
      'profile',
    ],
    [
      'by XING in another case',
      entry('Ada', '', { xing: 'Ada_Lovelace' }),
      entry('Bob', '', { xing: 'ada_lovelace' }),
      'profile',
    ],
    [
      'by number and name, be it WhatsApp or not',
      entry('Ada Lovelace', 'A', { phone: '+491701234567' }),
      entry('ada lovelace', 'B', { whatsapp: '+491701234567' }),
      'number',
    ],
    [
      'by web page and name',
      entry('Ada Lovelace', 'A', { web: 'https://example.org/' }),
      entry('Ada Lovelace', 'B', { web: 'https://example.org/' }),
      'page',
    ],
    [
      'by a shared mailbox and name',
      entry('Ada Lovelace', 'A', { email: 'redaktion@example.org' }),
      entry('Ada Lovelace', 'B', { email: 'redaktion@example.org' }),
      'email',
    ],
    [
      'by name and organisation',
      entry('Ada Lovelace', 'ZDF'),
      entry('ada  LOVELACE ', 'zdf'),
      'name',
    ],
    ['with a title', entry('Dr. Ada Lovelace', 'ZDF'), entry('Ada Lovelace', 'ZDF'), 'name'],
    ['with many titles', entry('Prof. Dr. rer. nat. Ada Lovelace'), entry('Ada Lovelace'), 'name'],
    ['with a title behind', entry('Ada Lovelace, PhD'), entry('Frau Ada Lovelace'), 'name'],
    ['the other way round', entry('Lovelace, Ada', 'ZDF'), entry('Ada Lovelace', 'ZDF'), 'name'],
    ['without diacritics', entry('Zoë Çelik', 'Ö1'), entry('Zoe Celik', 'O1'), 'name'],
    ['with umlauts spelled out', entry('Jörg Müller'), entry('Joerg Mueller'), 'name'],
    ['the other way round, too', entry('Joerg Mueller'), entry('Jo\u0308rg Mu\u0308ller'), 'name'],
    ['with ß', entry('Anna Groß'), entry('ANNA GROSS'), 'name'],
    ['at a company of some form', entry('Ada', 'Acme GmbH & Co. KG'), entry('Ada', 'ACME'), 'name'],
    ['at an association', entry('Ada', 'Filmbüro e. V.'), entry('Ada', 'Filmbuero'), 'name'],
    ['who has but a title', entry('Dr.', 'ZDF'), entry('dr', 'ZDF'), 'name'],
    ['in another script', entry('Ада Лавлейс'), entry('ада ЛАВЛЕЙС'), 'name'],
  ])('%s', (_, a, b, by) => {
    expect(new PeopleIndex([a]).find(b)).toEqual({ entry: a, by });
    expect(new PeopleIndex([b]).find(a)).toEqual({ entry: b, by });
  });
});

describe('two entries are two people', () => {
  it.each<[string, Described, Described]>([
    ['at two organisations', entry('Ada Lovelace', 'ZDF'), entry('Ada Lovelace', 'ARD')],
    ['at one and at none known', entry('Ada Lovelace', 'ZDF'), entry('Ada Lovelace')],
    ['with two names', entry('Ada Lovelace', 'ZDF'), entry('Anna Lovelace', 'ZDF')],
    ['Muller and Mueller', entry('Joerg Mueller'), entry('Jorg Muller')],
    [
      'on one number, as families are',
      entry('Ada Lovelace', '', { phone: '+4989123456' }),
      entry('Byron Lovelace', '', { phone: '+4989123456' }),
    ],
    [
      'on one web page, as colleagues are',
      entry('Ada', 'ZDF', { web: 'https://example.org/' }),
      entry('Bob', 'ZDF', { web: 'https://example.org/' }),
    ],
    [
      'in one mailbox, as colleagues are',
      entry('Ada', 'ZDF', { email: 'info@example.org' }),
      entry('Bob', 'ZDF', { email: 'info@example.org' }),
    ],
    [
      'by one name on two platforms',
      entry('Ada', 'A', { instagram: 'ada' }),
      entry('Bob', 'B', { tiktok: 'ada' }),
    ],
    [
      'by keys of LinkedIn that differ in case',
      entry('Ada', 'A', { linkedin: 'ACoAABb' }),
      entry('Bob', 'B', { linkedin: 'ACoAABB' }),
    ],
    ['without any name', entry(''), entry('')],
    ['with nothing but signs', entry('***', '—'), entry('???', '—')],
    ['with a trick in the name', entry('Ada\nZDF'), entry('Ada', 'ZDF')],
    ['with a name of the language', entry('__proto__'), entry('constructor')],
  ])('%s', (_, a, b) => {
    expect(new PeopleIndex([a]).find(b)).toBeNull();
    expect(new PeopleIndex([b]).find(a)).toBeNull();
  });
});

describe('an index of people', () => {
  it('gives the surest, and of two the one known for longer', () => {
    const byName = entry('Ada Lovelace', 'ZDF');
    const byProfile = entry('A', 'B', { linkedin: 'ada' });
    const byEmail = entry('C', 'D', { email: 'ada@example.org' });
    const later = entry('E', 'F', { email: 'ada@example.org' });
    const index = new PeopleIndex([byName, byProfile, byEmail, later]);
    const row = entry('Ada Lovelace', 'ZDF', { linkedin: 'ada', email: 'ada@example.org' });
    expect(index.find(row)).toEqual({ entry: byEmail, by: 'email' });
    expect(index.find({ ...row, channels: row.channels.slice(0, 1) })?.by).toBe('profile');
  });

  it('recognises a row of an import that came before', () => {
    const index = new PeopleIndex<Described>();
    const row = entry('Ada', '', { email: 'ada@example.org' });
    expect(index.find(row)).toBeNull();
    index.add(row);
    expect(index.find(row)?.entry).toBe(row);
  });

  it('reads each of 5,000 names no more often for many others', () => {
    let reads = 0;
    const counted = (i: number): Described => ({
      ...entry('', 'ZDF'),
      get name() {
        reads += 1;
        return `Person ${i}`;
      },
    });
    const index = new PeopleIndex(Array.from({ length: 5000 }, (_, i) => counted(i)));
    expect(reads).toBe(5000);
    for (let i = 0; i < 100; i++) expect(index.find(entry(`Person ${i}`, 'ZDF'))).not.toBeNull();
    expect(reads).toBe(5000);
  });
});
