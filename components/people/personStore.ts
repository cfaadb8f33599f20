import type { ReadonlySignal } from '@preact/signals';
import type { Channel } from '../../core/people/channel.ts';
import type { Contact, Person } from '../../core/people/person.ts';
import type { OutreachStore } from './Outreach.tsx';

type Undo = () => Promise<unknown>;

/** What is told of a contact. */
export type ContactInput = Pick<Contact, 'personId' | 'at' | 'channel' | 'note'>;

/** What somebody's entry asks of the store. */
export interface PersonStore extends OutreachStore {
  /** Everybody; `undefined` until they are known. */
  people: ReadonlySignal<Person[] | undefined>;
  changePerson(id: string, change: Partial<Omit<Person, 'id'>>): Promise<void>;
  removePerson(id: string): Promise<void>;
  putBackPerson(id: string): Promise<void>;
  mergePeople(id: string, otherId: string): Promise<Undo>;
  /** Resolves to the id of the new circle, or of the one that has this name. */
  addCircle(name: string): Promise<string>;
  belongTo(circleId: string, personId: string, belongs: boolean): Promise<void>;
  addChannel(personId: string, channel: Channel, place?: number): Promise<void>;
  removeChannel(personId: string, channel: Channel): Promise<void>;
  contactsWith(id: ReadonlySignal<string | null>): ReadonlySignal<Contact[] | undefined>;
  logContact(told: ContactInput): Promise<Undo>;
  changeContact(id: string, change: Partial<Pick<Contact, 'note'>>): Promise<void>;
  removeContact(id: string): Promise<Undo>;
}
