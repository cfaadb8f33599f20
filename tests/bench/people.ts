import { daysAfter } from '../../core/calendar/day.ts';
import { CHANNELS } from '../../core/people/channel.ts';
import { type Circle, type Contact, type Person, RHYTHMS } from '../../core/people/person.ts';
import type { DayStep } from '../../core/steps/day.ts';
import type { Step } from '../../core/steps/step.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Somebody's network: people, circles, a contact with each of them and steps of three years. */
export interface Network {
  people: Person[];
  circles: Circle[];
  contacts: Contact[];
  steps: DayStep[];
}

/**
 * Makes up a network in which most people are due: nobody can be left out early.
 *
 * @param count how many people
 * @param now in milliseconds since 1970, UTC
 */
export function madeUpNetwork(count: number, now: number, steps: readonly Step[]): Network {
  const circles = Array.from({ length: 12 }, (_, index) => ({
    id: `circle-${index}`,
    name: `Kreis ${index}`,
    rhythm: index % 3 === 0 ? null : (RHYTHMS[index % RHYTHMS.length] ?? null),
  }));
  const people = Array.from({ length: count }, (_, index): Person => {
    const kind = CHANNELS[index % CHANNELS.length] ?? 'email';
    return {
      id: `person-${index}`,
      name: `Vorname${index % 300} Nachname${index}`,
      organisation: `Firma ${index % 400}`,
      role: 'Produzentin',
      circles: [`circle-${index % 12}`, `circle-${(index * 7) % 12}`],
      rhythm: index % 2 === 0 ? null : (RHYTHMS[index % RHYTHMS.length] ?? null),
      channels: [
        { kind, address: `adresse-${index}` },
        { kind: 'email', address: `person${index}@example.org` },
      ],
      personal: index % 3 === 0 ? `Spielt Schach und hat ${index % 4} Kinder.` : '',
      professional: index % 4 === 0 ? 'Sucht für das Frühjahr jemanden für den Ton.' : '',
      lastContactAt: index % 5 === 0 ? null : now - (index % 700) * DAY_MS,
      restsUntil: index % 50 === 0 ? now + 5 * DAY_MS : null,
      paused: index % 40 === 0,
      addedAt: now - 1000 * DAY_MS + (index % 900) * DAY_MS,
    };
  });
  const contacts = people.flatMap(({ id, lastContactAt }, index): Contact[] =>
    lastContactAt === null
      ? []
      : [
          {
            id: `contact-${index}`,
            personId: id,
            at: lastContactAt,
            channel: CHANNELS[index % CHANNELS.length] ?? null,
            note: '',
          },
        ],
  );
  return { people, circles, contacts, steps: threeYears(now, steps) };
}

/** A step on every day until yesterday, of which most were done. */
function threeYears(now: number, steps: readonly Step[]): DayStep[] {
  const today = new Date(now).toISOString().slice(0, 10);
  return Array.from({ length: 3 * 365 }, (_, index): DayStep => {
    const day = daysAfter(today, -1 - index);
    const step = steps[(index * 7) % steps.length];
    // The last days name nobody and put nothing off, so that the people's turn comes.
    const isNamed = index % 4 === 3;
    return {
      id: `${day}/1`,
      day,
      stepId: isNamed ? '@person' : (step?.id ?? ''),
      words: 'Schreib heute jemandem, an den du lange nicht gedacht hast.',
      personId: isNamed ? `person-${index}` : null,
      why: { kind: 'theme-turn', theme: step?.theme ?? 'home', days: 7 },
      outcome: index % 5 === 0 ? 'open' : 'done',
      doneAt: index % 5 === 0 ? null : now - (index + 1) * DAY_MS,
      note: '',
      returnsOn: null,
    };
  });
}
