/** What is in the database of the pictures of calls, state by state. */
import { baseChecklist } from '../../content/baseChecklist.ts';
import { type Call, newCall } from '../../core/calls/call.ts';
import type { Reminder } from '../../core/calls/reminder.ts';
import type { Person } from '../../core/people/person.ts';

const MINUTE = 60_000;

const person = (id: string, name: string, told: Partial<Person> = {}): Person => ({
  id,
  name,
  organisation: '',
  role: '',
  circles: [],
  rhythm: 'month',
  channels: [],
  personal: '',
  professional: '',
  lastContactAt: 1,
  restsUntil: null,
  paused: false,
  addedAt: 1,
  ...told,
});

const ada = person('ada', 'Ada Lovelace', {
  organisation: 'Analytical Engines',
  personal: 'Ihre Tochter hat gerade angefangen zu studieren.',
  professional: 'Sucht jemanden für die Doku über Lochkarten.',
});

const people = [ada, person('grace', 'Grace Hopper'), person('hedy', 'Hedy Lamarr')];

const call = (now: number, told: Partial<Call> = {}): Call => ({
  ...newCall('now', 'client', now - 5 * MINUTE),
  ticked: ['neutral-background', 'light-on-face'],
  room: 'meet/abc-defg-hij',
  personIds: ['ada'],
  points: 'Budget für die zweite Staffel\nWer schneidet?',
  ...told,
});

const current = [{ key: 'currentCall', callId: 'now' }];

const reminder = (id: string, at: number, told: Partial<Reminder>): Reminder => ({
  ...{ id, at, startsAt: null, title: '', personId: null, link: null, outcome: 'waiting' },
  ...told,
});

type Filled = (now: number) => Record<string, object[]>;

export const callRows = {
  nothing: () => ({}),
  allSet: (now) => ({
    calls: [
      call(now, {
        checklistId: 'base',
        room: null,
        personIds: [],
        points: '',
        ticked: baseChecklist.items.map(({ id }) => id),
      }),
    ],
    state: current,
  }),
  onCall: (now) => ({ people, calls: [call(now)], state: current }),
  after: (now) => ({
    people,
    calls: [call(now, { endedAt: now - MINUTE, after: 'open' })],
    state: current,
  }),
  next: (now) => ({
    people,
    reminders: [
      reminder('missed', now - 90 * MINUTE, { title: 'Jour fixe', outcome: 'missed' }),
      reminder('rung', now - MINUTE, {
        title: 'Pitch',
        personId: 'ada',
        link: 'https://meet.google.com/abc-defg-hij',
        outcome: 'rung',
      }),
      reminder('waiting', now + 50 * MINUTE, { personId: 'grace' }),
      reminder('tomorrow', now + 26 * 60 * MINUTE, { title: 'Redaktionskonferenz' }),
    ],
  }),
  long: (now) => ({
    people: [
      person('ada', 'Dr. Augusta Ada King-Noel, Countess of Lovelace, geborene Byron', {
        professional: 'Rechenmaschinenkonstruktionsunterlagenverwaltung. '.repeat(6),
      }),
    ],
    checklists: [
      {
        id: 'own',
        name: 'Aufsichtsratssitzung mit Gesellschaftern',
        of: 'base',
        entries: [
          {
            id: 'x',
            own: true,
            words: { label: 'Donaudampfschifffahrtsgesellschaft '.repeat(4), why: '' },
            removedAt: null,
          },
        ],
      },
    ],
    calls: [call(now, { checklistId: 'own', ticked: [], points: 'Ein Punkt. '.repeat(30) })],
    state: current,
  }),
} satisfies Record<string, Filled>;
