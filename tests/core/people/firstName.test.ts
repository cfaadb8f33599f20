import { describe, expect, it } from 'vitest';
import { firstNameOf, saidOrganisation } from '../../../core/people/openingPhrases.ts';

describe('the first name', () => {
  it.each([
    ['Ada', 'Ada'],
    ['  Ada \n Lovelace ', 'Ada'],
    ['Dr. Ada von Lovelace', 'Ada'],
    ['Prof. Dr. med. Dr. h.c. Ada Lovelace', 'Ada'],
    ['Frau Dr.-Ing. Ada Lovelace', 'Ada'],
    ['Dipl.-Ing. (FH) Ada Lovelace', 'Ada'],
    ['Mrs Ada Lovelace', 'Ada'],
    ['Lovelace, Ada', 'Ada'],
    ['LOVELACE, ADA', 'ADA'],
    ['von Lovelace, Dr. Ada', 'Ada'],
    ['Ada Lovelace, PhD', 'Ada'],
    ['Ada Lovelace, M.Sc., MBA', 'Ada'],
    ['Ada Lovelace (she/her)', 'Ada'],
    ['J. Robert Oppenheimer', 'Robert'],
    ['Lovelace, A. Byron', 'Byron'],
    ['Marie-Charlotte Praetorius', 'Marie-Charlotte'],
    ['Ing-Marie Berg', 'Ing-Marie'],
    ['Al Gore', 'Al'],
    ['O’Neill', 'O’Neill'],
    ['🚀 Ada Lovelace 🚀', 'Ada'],
    ['Ødegård Åse', 'Ødegård'],
    ['עדה לאבלייס', 'עדה'],
    ['山田 太郎', '山田 太郎'],
    ['\u202eAda\u202c Lovelace', 'Ada'],
    ['{note} Lovelace', '{note}'],
    ['<b>Ada</b>', '<b>Ada</b>'],
  ])('in %j is %j', (name, first) => {
    expect(firstNameOf(name)).toBe(first);
  });

  it.each([
    [''],
    [' \t\n '],
    ['🚀🚀'],
    ['Frau Lovelace'],
    ['Dr. Lovelace'],
    ['A. Lovelace'],
    ['A. Lovelace, PhD'],
    ['Lovelace, A.'],
    ['J.R.R. Tolkien'],
    ['von Lovelace'],
    ['ada@lovelace.example'],
    ['a'.repeat(10_000)],
    ['('.repeat(10_000)],
    ['山'.repeat(10_000)],
  ])('cannot be told from %j', (name) => {
    expect(firstNameOf(name)).toBe('');
  });
});

describe('the organisation', () => {
  it.each([
    ['Acme', 'Acme'],
    [' Acme  GmbH ', 'Acme'],
    ['Acme GmbH & Co. KG', 'Acme'],
    ['Acme, Inc.', 'Acme'],
    ['Tierschutz e. V.', 'Tierschutz'],
    ['KG', 'KG'],
    ['3sat', '3sat'],
    ['{name}', '{name}'],
    ['Bayerischer\nRundfunk', 'Bayerischer Rundfunk'],
    ['', ''],
    [' ', ''],
    ['-', ''],
    ['n/a', ''],
    ['Selbstständig', ''],
    ['selbständige', ''],
    ['Freelancer', ''],
    ['Freiberuflerin', ''],
    ['a'.repeat(41), ''],
    ['a '.repeat(5_000), ''],
  ])('%j is said as %j', (organisation, said) => {
    expect(saidOrganisation(organisation)).toBe(said);
  });
});
