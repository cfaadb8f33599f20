/** Runs in a page of an extension of its own: see choice.ts. */
import { bundledSteps, stepWords } from '../../content/steps.ts';
import { type AllRows, TABLE_NAMES } from '../../core/tables.ts';
import { openDatabase } from '../../store/database.ts';
import { tablesInMemory } from '../../store/memoryBackend.ts';
import { PROPOSAL_TABLES, propose } from '../../store/steps/propose.ts';
import { madeUpNetwork, type Network } from './people.ts';

/** Milliseconds, once for each round. */
export interface ChoiceTimes {
  /** For the choice among rows that are loaded already. */
  choosing: number[];
  /** For reading everybody from the database. */
  reading: number[];
  /** For the whole act of the background on the database, acknowledged. */
  proposing: number[];
}

declare global {
  interface Window {
    measureChoices?: (people: number, rounds: number) => Promise<ChoiceTimes>;
  }
}

/** A Monday at noon: on a weekend the step may be one for home, without a look at people. */
const MONDAY = new Date(2026, 10, 23, 12).getTime();
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

window.measureChoices = async (count, rounds) => {
  const words = await stepWords.de();
  const times: ChoiceTimes = { choosing: [], reading: [], proposing: [] };
  const network = madeUpNetwork(count, MONDAY, bundledSteps);
  for (let round = 0; round < rounds; round += 1) {
    const rows = tablesInMemory(allOf(network));
    // On another day, so that the calendar has not been asked about it yet.
    const now = MONDAY + round * WEEK_MS;
    times.choosing.push(await timeOf(() => propose(rows, now, words)));
  }
  const database = await openDatabase(() => {});
  await database.write(PROPOSAL_TABLES, async (rows) => {
    for (const name of ['people', 'circles', 'contacts', 'steps'] as const) {
      for (const row of network[name]) void rows[name].put(row as never);
    }
    await rows.state.put({ key: 'steps', seed: 1 });
  });
  for (let round = 0; round < rounds; round += 1) {
    times.reading.push(await timeOf(() => database.read((rows) => rows.people.toArray())));
    const now = MONDAY + round * WEEK_MS;
    times.proposing.push(
      await timeOf(() => database.write(PROPOSAL_TABLES, (rows) => propose(rows, now, words))),
    );
  }
  return times;
};

function allOf(network: Network): AllRows {
  const none = Object.fromEntries(TABLE_NAMES.map((name) => [name, []])) as unknown as AllRows;
  return { ...none, ...network, state: [{ key: 'steps', seed: 1 }] };
}

async function timeOf(act: () => PromiseLike<unknown>): Promise<number> {
  const started = performance.now();
  await act();
  return performance.now() - started;
}
