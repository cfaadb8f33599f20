import { expect, it } from 'vitest';
import { calendar, event, readText } from './calendars.ts';

const START = 'DTSTART:20261123T090000Z';
const invited = (...lines: string[]) =>
  readText(calendar(event(START, 'SUMMARY:Call', ...lines))).calls[0]?.participants;

it('are the people of an invitation, by their addresses, whoever invited them first', () => {
  expect(
    invited(
      'ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;CN=Ada: B',
      ' eispiel;X-NUM-GUESTS=0:mailto:Ada@Beispiel.de',
      'ATTENDEE;CN="Grace; Hopper":MAILTO:grace@navy.example',
      'ORGANIZER;CN=Steve:mailto:steve@studio.example',
      'ATTENDEE;CN=Steve:mailto:steve@studio.example',
    ),
  ).toEqual(['steve@studio.example', 'ada@beispiel.de', 'grace@navy.example']);
});

it('are none of the rooms that were booked along, and nothing that is no address', () => {
  expect(
    invited(
      'ATTENDEE;CUTYPE=ROOM;CN=Raum 3:mailto:raum3@studio.example',
      'ATTENDEE;CUTYPE="RESOURCE":mailto:beamer@studio.example',
      'ATTENDEE;CN=Nobody:invalid:nomail',
      'ATTENDEE;EMAIL=ada@beispiel.de:/principals/users/ada',
    ),
  ).toEqual(['ada@beispiel.de']);
  expect(invited()).toEqual([]);
});
