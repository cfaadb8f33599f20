import type { Start, Step } from './sequence';

const starts = (changes: Partial<Start>): Start => ({
  ...{ fault: 'start', ending: 'quit', database: 'none', copy: 'none', isUpdated: false },
  ...changes,
});

interface KeptSequence {
  name: string;
  steps: Step[];
}

/** Sequences that once lost something, shortened. They always run. */
export const KEPT: KeptSequence[] = [
  {
    name: 'what was done since a restoration on the help page can be had back after its undo',
    steps: [
      { act: 'help restore', nth: 0, late: 'nothing' },
      { act: 'edit', where: 'page', nth: 0 },
      { act: 'help undo' },
    ],
  },
  {
    name: 'a database that reads late is not taken for an empty one by the help page',
    steps: [{ act: 'help restore', nth: 0, late: 'reading' }],
  },
  {
    name: 'a restoration that is written late is not called one that failed',
    steps: [{ act: 'help restore', nth: 0, late: 'writing' }],
  },
  {
    name: 'a database that did not open once, without a replica, is not emptied when it opens again',
    steps: [starts({ database: 'unopenable', copy: 'removed' }), { act: 'save', where: 'page' }],
  },
  {
    name: 'a database that did not open once, with a replica that is an act behind, keeps its last act',
    steps: [
      starts({}),
      { act: 'save', where: 'page' },
      starts({ database: 'unopenable', copy: 'older' }),
      { act: 'save', where: 'page' },
    ],
  },
  {
    name: 'a replica that was emptied under an open page is made anew',
    steps: [
      { act: 'save', where: 'page' },
      { fault: 'copy emptied' },
      { act: 'save', where: 'page' },
    ],
  },
  {
    name: 'one act that both places have lost is told',
    steps: [
      starts({}),
      { act: 'edit', where: 'page', nth: 0 },
      starts({ database: 'older', copy: 'garbled' }),
    ],
  },
  {
    name: 'what was done without a database, and was united with it, is told where both have lost it since',
    steps: [
      starts({ database: 'unopenable', copy: 'garbled' }),
      { act: 'save', where: 'page' },
      starts({}),
      starts({ database: 'older', copy: 'garbled' }),
    ],
  },
  {
    name: 'an earlier copy that is put back after both places were lost is united with what is there, and that is told',
    steps: [
      starts({}),
      { act: 'edit', where: 'page', nth: 0 },
      starts({ database: 'removed', copy: 'removed' }),
      starts({ copy: 'older' }),
    ],
  },
  {
    name: 'what a full disk has torn in the database is in the copy, or told where that was emptied',
    steps: [{ fault: 'disk full' }, { fault: 'copy emptied' }],
  },
  {
    name: 'what a restoration in a container takes away can be had back there',
    steps: [
      { act: 'edit', where: 'page', nth: 0 },
      { act: 'restore', where: 'container' },
    ],
  },
];
