import fc from 'fast-check';

/** Where an act is done. Containers and private windows are Firefox's: in Chromium it is a second page. */
export type Where = 'page' | 'second page' | 'container' | 'private window';

/** What happened to a place while the browser was closed; `older`: an earlier copy of it was put back. */
type Damage = 'none' | 'removed' | 'garbled' | 'older';

/** What a person does. `nth` is counted among what there is, round and round. */
export type Act =
  | { act: 'save' | 'import' | 'merge' | 'restore'; where: Where }
  | { act: 'edit' | 'remove' | 'delete for good' | 'put back'; where: Where; nth: number }
  | { act: 'undo' | 'snapshot' | 'help undo' }
  /** A snapshot on the help page; `late` is what takes longer than the page ever waited. */
  | { act: 'help restore'; nth: number; late: 'nothing' | 'reading' | 'writing' };

/** The browser ends in some way, and starts again. `unopenable`: the database does not open until the next start. */
export interface Start {
  fault: 'start';
  ending: 'quit' | 'killed' | 'killed in an act';
  database: Damage | 'unopenable';
  copy: Damage;
  isUpdated: boolean;
}

export type Fault =
  | Start
  /** `storage.local` is emptied while pages are open. */
  | { fault: 'copy emptied' }
  | { fault: 'disk full' }
  | { fault: 'clock back'; days: number };

export type Step = Act | Fault;

/** Objects that are printed as one would write them. */
function record<T>(fields: { [Name in keyof T]: fc.Arbitrary<T[Name]> }): fc.Arbitrary<T> {
  return fc.record(fields, { noNullPrototype: true }) as fc.Arbitrary<T>;
}

const where = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Where>('page') },
  { weight: 2, arbitrary: fc.constant<Where>('second page') },
  { weight: 1, arbitrary: fc.constantFrom<Where>('container', 'private window') },
);
const nth = fc.nat(5);

const act = (name: 'save' | 'import' | 'merge' | 'restore') =>
  record({ act: fc.constant(name), where });
const actOnOne = (name: 'edit' | 'remove' | 'delete for good' | 'put back') =>
  record({ act: fc.constant(name), where, nth });

const start: fc.Arbitrary<Start> = record({
  fault: fc.constant('start'),
  ending: fc.constantFrom('quit', 'killed', 'killed in an act'),
  database: fc.constantFrom('none', 'removed', 'garbled', 'older', 'unopenable'),
  copy: fc.constantFrom('none', 'none', 'removed', 'garbled', 'older'),
  isUpdated: fc.boolean(),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: act('save') },
  { weight: 3, arbitrary: actOnOne('edit') },
  { weight: 2, arbitrary: actOnOne('remove') },
  { weight: 2, arbitrary: fc.constant<Step>({ act: 'undo' }) },
  { weight: 1, arbitrary: actOnOne('delete for good') },
  { weight: 1, arbitrary: actOnOne('put back') },
  { weight: 1, arbitrary: act('import') },
  { weight: 1, arbitrary: act('merge') },
  { weight: 1, arbitrary: act('restore') },
  { weight: 2, arbitrary: fc.constant<Step>({ act: 'snapshot' }) },
  {
    weight: 2,
    arbitrary: record({
      act: fc.constant('help restore' as const),
      nth,
      late: fc.constantFrom('nothing', 'nothing', 'reading', 'writing'),
    }),
  },
  { weight: 2, arbitrary: fc.constant<Step>({ act: 'help undo' }) },
  { weight: 6, arbitrary: start },
  { weight: 1, arbitrary: fc.constant<Step>({ fault: 'copy emptied' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ fault: 'disk full' }) },
  {
    weight: 1,
    arbitrary: record({
      fault: fc.constant('clock back' as const),
      days: fc.integer({ min: 1, max: 40 }),
    }),
  },
);

/** Acts and faults in any order: the same for the same seed. */
export const sequences: fc.Arbitrary<Step[]> = fc.noBias(
  fc.array(step, { minLength: 6, maxLength: 10 }),
);
