import type { Circle, Contact, Person } from '../../../core/people/person.ts';

/** Noon by the local clock; months count from 1. */
export function noon(year: number, month: number, day: number): number {
  return new Date(year, month - 1, day, 12).getTime();
}

/** A local midnight; months count from 1. */
export function midnight(year: number, month: number, day: number): number {
  return new Date(year, month - 1, day).getTime();
}

/** Somebody the user has known since 2020, with what a test is about. */
export function person(changes: Partial<Person> = {}): Person {
  return {
    id: 'ada',
    name: 'Ada Lovelace',
    organisation: '',
    role: '',
    circles: [],
    rhythm: null,
    channels: [],
    personal: '',
    professional: '',
    lastContactAt: null,
    restsUntil: null,
    paused: false,
    addedAt: noon(2020, 1, 1),
    ...changes,
  };
}

export function circle(id: string, rhythm: Circle['rhythm']): Circle {
  return { id, name: id, rhythm };
}

export function contact(at: number, channel: Contact['channel']): Contact {
  return { id: `${channel}${at}`, personId: 'ada', at, channel, note: '' };
}
