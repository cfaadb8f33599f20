import { describe, expect, it } from 'vitest';
import { writtenPerson } from '../../../core/people/writtenPerson.ts';

const ADA = { kind: 'email', address: 'ada@example.org' };

describe('a person as written', () => {
  it.each([
    'Ada Lovelace <ada@example.org>',
    '  Ada Lovelace  < ada@Example.ORG > ',
    '"Ada Lovelace" <ada@example.org>',
    '„Ada Lovelace“ <ada@example.org>;',
    "'Ada Lovelace' <mailto:ada@example.org>",
    'Ada Lovelace<ada@example.org>',
    'Ada Lovelace [mailto:ada@example.org]',
    '[Ada Lovelace](mailto:ada@example.org)',
    'Ada Lovelace (ada@example.org)',
    'Ada Lovelace ada@example.org',
    'Ada Lovelace, ada@example.org,',
    'Ada Lovelace – ada@example.org',
    'Ada Lovelace\u00a0<ada@example.org>',
  ])('has a name and an address in %j', (text) => {
    expect(writtenPerson(text)).toEqual({ name: 'Ada Lovelace', channels: [ADA] });
  });

  it.each([
    'ada@example.org',
    '<ada@example.org>',
    'mailto:ada@example.org',
    'mailto:ada@example.org?subject=Hallo Ada',
    'ada@example.org <ada@example.org>',
    '"ada@example.org" <Ada@example.org>',
  ])('has only an address in %j', (text) => {
    const { name, channels } = writtenPerson(text);
    expect(name).toBe('');
    expect(channels?.map(({ address }) => address.toLowerCase())).toEqual(['ada@example.org']);
  });

  it.each([
    'Ada Lovelace',
    'Ada (Countess) Lovelace',
    'Ada Lovelace @ada',
    '@ada@example.org',
    'Ada @ Analytical Engines',
    'Ada <ada@localhost>',
    'Ada <ada@example.org>, Bob <bob@example.org>',
    'Ada "Countess"',
    `Ada ${'x'.repeat(3000)} <ada@example.org>`,
    '<>',
    '@',
    '',
  ])('has only a name in %j', (text) => {
    expect(writtenPerson(text)).toEqual({ name: text, channels: [] });
  });

  it.each([
    ['Ada "Countess" Lovelace <ada@example.org>', 'Ada "Countess" Lovelace'],
    ['Ada Lovelace (she/her) <ada@example.org>', 'Ada Lovelace (she/her)'],
    ['Lovelace, Ada <ada@example.org>', 'Lovelace, Ada'],
    ['עדה <ada@example.org>', 'עדה'],
  ])('leaves the name as it is in %j', (text, name) => {
    expect(writtenPerson(text)).toEqual({ name, channels: [ADA] });
  });

  it('has the address that is given with it as well, once', () => {
    const written = (address: string) => writtenPerson('Ada <ada@example.org>', address).channels;
    expect(written('0170 1234567')?.map(({ kind }) => kind)).toEqual([
      'email',
      'whatsapp',
      'phone',
    ]);
    expect(written('mailto:Ada@example.org')).toHaveLength(1);
    expect(written('@ada')).toBeNull();
  });
});
