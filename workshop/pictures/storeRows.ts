/** What is in the profile of the stores' pictures: made-up people in the trades that Nahbar is for. */

import { dayOf, daysAfter } from '../../core/calendar/day.ts';
import { type Call, newCall } from '../../core/calls/call.ts';
import type { Reminder } from '../../core/calls/reminder.ts';
import type { Circle, Contact, Person } from '../../core/people/person.ts';
import type { Language } from '../../core/quotes/deck.ts';
import type { DayStep } from '../../core/steps/day.ts';
import { TO_A_PERSON } from '../../core/steps/step.ts';
import type { AllRows } from '../../core/tables.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

interface Words {
  circles: [trade: string, former: string];
  people: Record<PersonId, { role: string; personal: string; professional: string }>;
  contacts: Record<'leyla' | 'tomasz' | 'miriam', string>;
  done: [first: string, second: string];
  reminders: [today: string, later: string];
  points: string;
}

const WORDS: Record<Language, Words> = {
  de: {
    circles: ['Dokumentarfilm', 'Früheres Team'],
    people: {
      leyla: {
        role: 'Produzentin',
        personal: 'Ist im Herbst nach Leipzig gezogen. Wie war der Umzug?',
        professional: 'Sucht Archivmaterial für die Serie über Hafenstädte.',
      },
      tomasz: {
        role: 'Schnitt und Farbe',
        personal: 'Backt sonntags Brot und schickt Fotos davon.',
        professional: 'Hat ab Januar wieder Luft. Wollte den neuen Trailer sehen.',
      },
      miriam: {
        role: 'Redakteurin',
        personal: 'Läuft im Frühjahr ihren ersten Halbmarathon.',
        professional: 'Plant eine Reihe über kleine Verlage.',
      },
      jonas: {
        role: 'Sounddesigner',
        personal: 'Ist gerade Vater geworden.',
        professional: 'Kennt ein gutes Studio in Nürnberg.',
      },
      carla: { role: 'Illustratorin', personal: '', professional: 'Ausstellung im Februar.' },
      henrik: { role: 'Wissenschaftspodcast', personal: 'Segelt.', professional: '' },
      nadja: { role: 'Kamera', personal: '', professional: 'Dreht bis Mai in Lissabon.' },
      ben: { role: 'Lektor', personal: 'Zieht Tomaten auf dem Dach.', professional: '' },
    },
    contacts: {
      leyla: 'Lange über das Hafenprojekt gesprochen. Schickt mir die Liste der Archive.',
      tomasz: 'Kaffee zu zweit: Er nimmt das Angebot aus Köln an.',
      miriam: 'Hat den Entwurf gelesen und mag den Anfang.',
    },
    done: ['Bedank dich bei der Person, die dich zuletzt weiterempfohlen hat.', 'Tomasz Krol'],
    reminders: ['Abnahme Trailer', 'Redaktionskonferenz'],
    points: 'Rohschnitt bis Freitag?\nWer spricht die englische Fassung?',
  },
  en: {
    circles: ['Documentary', 'Former team'],
    people: {
      leyla: {
        role: 'Producer',
        personal: 'Moved to Leipzig in the autumn. How was the move?',
        professional: 'Looking for archive footage for the series on port cities.',
      },
      tomasz: {
        role: 'Editing and colour',
        personal: 'Bakes bread on Sundays and sends pictures of it.',
        professional: 'Has room again from January. Wanted to see the new trailer.',
      },
      miriam: {
        role: 'Editor',
        personal: 'Is running her first half marathon in spring.',
        professional: 'Planning a series on small publishers.',
      },
      jonas: {
        role: 'Sound designer',
        personal: 'Has just become a father.',
        professional: 'Knows a good studio in Nuremberg.',
      },
      carla: { role: 'Illustrator', personal: '', professional: 'Exhibition in February.' },
      henrik: { role: 'Science podcast', personal: 'Sails.', professional: '' },
      nadja: { role: 'Camera', personal: '', professional: 'Filming in Lisbon until May.' },
      ben: { role: 'Copy editor', personal: 'Grows tomatoes on the roof.', professional: '' },
    },
    contacts: {
      leyla: 'Talked about the port project for a long time. She sends me the list of archives.',
      tomasz: 'Coffee for two: he is taking the offer from Cologne.',
      miriam: 'Has read the draft and likes the beginning.',
    },
    done: ['Thank the person who last recommended you, even if no job came of it.', 'Tomasz Krol'],
    reminders: ['Trailer sign-off', 'Editorial meeting'],
    points: 'Rough cut by Friday?\nWho voices the German version?',
  },
};

const NAMES = {
  leyla: ['Leyla Aydın', 'Nordlicht Film'],
  tomasz: ['Tomasz Krol', 'Krol Postproduktion'],
  miriam: ['Miriam Sattler', 'Wortwechsel'],
  jonas: ['Jonas Brandl', 'Klangraum'],
  carla: ['Carla Moretti', ''],
  henrik: ['Henrik Lund', 'Fjordradio'],
  nadja: ['Nadja Petrović', ''],
  ben: ['Ben Okafor', 'Verlag Ufer'],
} as const;

type PersonId = keyof typeof NAMES;

/** The person whose page is shown. */
export const SHOWN_PERSON: PersonId = 'leyla';

/** The last contact, in days ago; Leyla is due. */
const LAST: Record<PersonId, number> = {
  ...{ leyla: 64, tomasz: 2, miriam: 20, jonas: 38 },
  ...{ carla: 9, henrik: 12, nadja: 30, ben: 44 },
};

/** Who is to be heard from once a month; of the others, every three months. */
const MONTHLY: readonly PersonId[] = ['leyla', 'tomasz', 'miriam', 'jonas'];

/** Who is in the circle of the trade; the others are of the former team. */
const OF_TRADE: readonly PersonId[] = ['leyla', 'jonas', 'nadja', 'henrik'];

/**
 * A profile after some months of use. Nobody is in a call, so that people are named.
 *
 * @param now in milliseconds since 1970, UTC
 */
export function storeRows(language: Language, now: number): Partial<AllRows> {
  const words = WORDS[language];
  const today = dayOf(now);
  const ids = Object.keys(NAMES) as PersonId[];
  const people = ids.map((id): Person => {
    const [name, organisation] = NAMES[id];
    const address = `${name.split(' ')[0]?.toLowerCase()}@example.com`;
    return {
      ...{ id, name, organisation, ...words.people[id] },
      circles: [OF_TRADE.includes(id) ? 'trade' : 'former'],
      rhythm: MONTHLY.includes(id) ? 'month' : 'quarter',
      channels: [
        { kind: 'email', address },
        {
          kind: 'linkedin',
          address: name.toLowerCase().replace(' ', '-').replace('ı', 'i').replace('ć', 'c'),
        },
      ],
      lastContactAt: now - LAST[id] * DAY,
      ...{ restsUntil: null, paused: false, addedAt: now - 200 * DAY },
    };
  });
  const circles = words.circles.map(
    (name, i): Circle => ({ id: i === 0 ? 'trade' : 'former', name, rhythm: null }),
  );
  const contact = (id: PersonId, channel: Contact['channel'], note = ''): Contact => ({
    ...{ id, personId: id, at: now - LAST[id] * DAY, channel, note },
  });
  const { leyla, tomasz, miriam } = words.contacts;
  const contacts = [
    contact('leyla', 'video-call', leyla),
    contact('tomasz', 'in-person', tomasz),
    contact('miriam', 'video-call', miriam),
    ...(['carla', 'henrik'] as const).map((id) => contact(id, 'email')),
  ];
  const step = (more: Partial<DayStep>): DayStep => ({
    ...{ id: `${today}/1`, day: today, stepId: TO_A_PERSON.id, words: NAMES.leyla[0] },
    ...{ personId: 'leyla', why: { kind: 'person-due', weeks: 9, dormant: false } },
    ...{ outcome: 'open', doneAt: null, note: '', returnsOn: null, ...more },
  });
  const done = words.done.map((each, i) => {
    const day = daysAfter(today, -1 - i);
    const isPerson = i === 1;
    return step({
      ...{ id: `${day}/1`, day, words: each, outcome: 'done', doneAt: now - (1 + i) * DAY },
      ...(isPerson ? { personId: 'tomasz' } : { stepId: 'thank-who-recommended', personId: null }),
    });
  });
  const reminder = (id: string, title: string, at: number, personId: string | null): Reminder => ({
    ...{ id, title, at, personId },
    ...{ startsAt: null, link: 'https://meet.google.com/abc-defg-hij', outcome: 'waiting' },
  });
  const [first, second] = words.reminders;
  return {
    ...{ people, circles, contacts, steps: [step({}), ...done] },
    reminders: [
      reminder('first', first, now + 25 * MINUTE, 'tomasz'),
      reminder('second', second, now + 90 * MINUTE, 'miriam'),
    ],
  };
}

/** A call with Leyla that has just begun, half prepared. */
export function storeCall(language: Language, now: number): Partial<AllRows> {
  const call: Call = {
    ...newCall('now', 'client', now - MINUTE),
    ticked: ['neutral-background', 'nothing-confidential'],
    ...{ room: 'meet/abc-defg-hij', personIds: ['leyla'], points: WORDS[language].points },
  };
  return { calls: [call], state: [{ key: 'currentCall', callId: 'now' }] };
}
