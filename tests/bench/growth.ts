/** Whether what a user waits for grows with the people they know: the same acts in a small and in a large profile. */
import { bundledSteps } from '../../content/steps.ts';
import { dayOf, daysAfter, monthsAfter } from '../../core/calendar/day.ts';
import type { Contact } from '../../core/people/person.ts';
import { launchChromium, type Running } from '../../workshop/launch.ts';
import { REST_MS, rest } from './opens.ts';
import { madeUpNetwork } from './people.ts';
import { searchByKeys } from './search.ts';
import { seed } from './seed.ts';

/** The one in both profiles with whom the acts have to do. */
const SOMEBODY = 'person-1';
/** Everybody is in it. */
const CIRCLE = 'everybody';

/** What the user does in a page of the library, and what they wait for. */
interface Act {
  name: string;
  /** The hash of the page. */
  at: string;
  /** The selector of what is clicked, once it is there; without it, the page itself is what is waited for. */
  click?: string;
  /** The selector of what stands at the end. */
  until: string;
  /** Whom a page was about, where that is what the library is opened for. */
  found?: object;
}

const MEETING = 'li[data-asked] form fieldset';

const ACTS: readonly Act[] = [
  {
    name: 'invite for a coffee',
    at: `#people/${SOMEBODY}/coffee`,
    until: 'form fieldset input[type=checkbox]',
  },
  { name: 'the list of people', at: '#people', until: 'main li button' },
  { name: 'look back at a month', at: '#month', until: 'main li h3 a' },
  {
    name: 'who was at the meeting of a circle',
    at: `#people/circles/${CIRCLE}`,
    click: 'li[data-asked] button.edged',
    until: `${MEETING} input`,
  },
  {
    name: 'tick somebody there',
    at: `#people/circles/${CIRCLE}`,
    click: `${MEETING} input`,
    until: `${MEETING} input:not(:checked)`,
  },
  {
    name: 'today, with what is to be asked',
    at: '#today',
    until: `ul a[href="#people/${SOMEBODY}"]`,
  },
  {
    name: 'confirm the person from a page',
    at: '#people/found',
    until: 'form input[aria-describedby]:focus',
    found: {
      ...{ name: 'Ada Lovelace', organisation: '', role: '' },
      address: 'https://www.linkedin.com/in/ada-lovelace',
    },
  },
];

/** Milliseconds, once for each round. */
export interface Growth {
  name: string;
  few: number[];
  many: number[];
}

export interface Grown {
  acts: Growth[];
  /** Milliseconds from a key in the search of the large profile's people to the painted frame. */
  keystrokes: number[];
}

/**
 * Does each act by turns in two profiles, `rounds` times after a first time that does not count.
 *
 * @param extension the folder of the built extension
 */
export async function growth(
  extension: string,
  few: number,
  many: number,
  rounds: number,
): Promise<Grown> {
  const small = await launchChromium({ extension, headless: true });
  const large = await launchChromium({ extension, headless: true });
  try {
    await seed(small, network(few));
    await seed(large, network(many));
    const found = ACTS.map(({ name }): Growth => ({ name, few: [], many: [] }));
    for (let round = 0; round <= rounds; round += 1) {
      for (const [i, act] of ACTS.entries()) {
        const times = [await timeOf(small, act), await timeOf(large, act)] as const;
        if (round === 0) continue;
        found[i]?.few.push(times[0]);
        found[i]?.many.push(times[1]);
      }
    }
    return { acts: found, keystrokes: await searchByKeys(large, '#people') };
  } finally {
    await Promise.all([small, large].map(({ browser }) => browser.close()));
  }
}

/** Everybody in one circle, with a birthday, and a contact in the month that is over and one today. */
function network(count: number) {
  const now = Date.now();
  const today = dayOf(now);
  const lastMonth = new Date(`${monthsAfter(today.slice(0, 7), -1)}-10T12:00`).getTime();
  const { people, circles, steps } = madeUpNetwork(count, now, bundledSteps);
  const contactAt =
    (at: number) =>
    (personId: string, i: number): Contact => ({
      ...{ id: `${at}-${personId}`, personId, at: at + i, channel: 'email', note: `Notiz ${i}` },
    });
  const ids = people.map(({ id }) => id);
  return {
    people: people.map((person, i) => ({
      ...person,
      circles: [CIRCLE, ...person.circles],
      dates: [
        {
          kind: 'birthday',
          label: '',
          on: daysAfter('2028-01-01', (i * 7) % 366).slice(5),
          year: 1980,
        },
      ],
      ...(person.id === SOMEBODY && {
        followUps: [{ id: 'move', day: today, text: 'fragen, wie der Umzug war' }],
      }),
    })),
    circles: [...circles, { id: CIRCLE, name: 'Alle', rhythm: null }],
    contacts: [...ids.map(contactAt(lastMonth)), ...ids.map(contactAt(now - 60_000))],
    // That of today would name somebody else.
    steps: [
      {
        ...{
          id: `${today}/1`,
          day: today,
          stepId: steps[0]?.stepId,
          words: 'Lüfte.',
          personId: null,
        },
        ...{ why: { kind: 'theme-turn', theme: 'home', days: 7 }, outcome: 'done', doneAt: now },
        ...{ note: '', returnsOn: null },
      },
      ...steps,
    ],
  };
}

async function timeOf({ browser, origin }: Running, act: Act): Promise<number> {
  const page = await browser.newPage();
  const { found, click } = act;
  if (found) {
    await page.goto(`${origin}library.html#settings`);
    await page.evaluate(`chrome.storage.session.set({ foundPerson: ${JSON.stringify(found)} })`);
    await page.goto('about:blank');
  }
  await page.goto(`${origin}library.html${act.at}`, { waitUntil: 'domcontentloaded' });
  if (click?.startsWith(MEETING)) {
    await (await page.waitForSelector('li[data-asked] button.edged'))?.click();
  }
  if (click) {
    await page.waitForSelector(click);
    await rest(300);
  }
  const time = await page.evaluate(timeUntil, click ?? null, act.until);
  await page.close();
  await rest(REST_MS);
  return time;
}

/**
 * Runs inside the page.
 *
 * @returns the milliseconds from the click, or else from the beginning of the page, to the frame that shows it
 */
function timeUntil(click: string | null, until: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = click === null ? 0 : performance.now();
    if (click !== null) document.querySelector<HTMLElement>(click)?.click();
    const look = () => {
      if (performance.now() - started > 20_000) reject(new Error(`There is no ${until}.`));
      if (!document.querySelector(until)) return void requestAnimationFrame(look);
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - started);
        port2.postMessage(null);
      });
    };
    look();
  });
}
