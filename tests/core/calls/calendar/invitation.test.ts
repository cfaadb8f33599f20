import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Invitation, readInvitation } from '../../../../core/calls/calendar/invitation.ts';
import { invitedTo, roomKey } from '../../../../core/calls/room.ts';

/** A Sunday. */
const NOW = new Date(2026, 10, 29, 12).getTime();
/** In the user's own zone; December, if nothing else is said. */
const own = (day: number, hour: number, minute = 0, month = 12, year = 2026) =>
  new Date(year, month - 1, day, hour, minute).getTime();
const utc = (time: string) => Date.parse(`${time}Z`);

const roomOf = (address: string) => {
  const room = invitedTo(address, []);
  return room && roomKey(room);
};
const read = (text: string) => readInvitation(text, NOW, roomOf);
const invited = (title: string, startsAt: number | null, link: string | null): Invitation => ({
  ...{ title, startsAt, link, unknownZone: '' },
});

const ZOOM = 'https://us02web.zoom.us/j/81234567890?pwd=abcDEF123';
const TEAMS =
  'https://teams.microsoft.com/l/meetup-join/19%3ameeting_ABC%40thread.v2/0?context=%7b%22Tid%22%3a%22a%22%7d';
const TEAMS_NEW = 'https://teams.microsoft.com/meet/3456789012?p=aBcDeF';
const MEET = 'https://meet.google.com/abc-defg-hij';
const WEBEX = 'https://acme.webex.com/acme/j.php?MTID=m0123456789abcdef0123456789abcdef';

/** As people copy them from their mail; what is right was written before the rules. */
const CASES: [name: string, text: string, right: Invitation][] = [
  [
    'Zoom, English',
    `Ada Lovelace is inviting you to a scheduled Zoom meeting.

Topic: Quarterly Catch-up
Time: Dec 3, 2026 02:00 PM Amsterdam, Berlin, Rome, Stockholm, Vienna

Join Zoom Meeting
${ZOOM}

Meeting ID: 812 3456 7890
Passcode: 123456

One tap mobile
+496971049922,,81234567890#,,,,*123456# Germany`,
    invited('Quarterly Catch-up', utc('2026-12-03T13:00'), ZOOM),
  ],
  [
    'Zoom, German',
    `Ada Lovelace lädt Sie zu einem geplanten Zoom-Meeting ein.

Thema: Redaktionsrunde
Zeit: 3.Dez. 2026 02:00 PM Amsterdam, Berlin, Rom, Stockholm, Wien

Zoom-Meeting beitreten
${ZOOM}

Meeting-ID: 812 3456 7890
Kenncode: 123456`,
    invited('Redaktionsrunde', utc('2026-12-03T13:00'), ZOOM),
  ],
  [
    'Zoom, American',
    `Hi there,

Grace Hopper is inviting you to a scheduled Zoom meeting.

Topic: Compiler talk
Time: Dec 3, 2026 09:30 AM Pacific Time (US and Canada)

Join Zoom Meeting
${ZOOM}`,
    invited('Compiler talk', utc('2026-12-03T17:30'), ZOOM),
  ],
  [
    'Zoom, at any time',
    `Topic: Ada's Personal Meeting Room
Time: This is a recurring meeting Meet anytime
Join Zoom Meeting
${ZOOM}`,
    invited("Ada's Personal Meeting Room", null, ZOOM),
  ],
  [
    'Teams, in a mail from Outlook, English',
    `From: Grace Hopper <grace@example.org>
Sent: Monday, November 30, 2026 9:12 AM
To: Ada Lovelace <ada@example.org>
Subject: Budget review
When: Thursday, December 3, 2026 2:00 PM-2:30 PM (UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna.
Where: Microsoft Teams Meeting

________________________________________________________________________________
Microsoft Teams meeting
Join: ${TEAMS_NEW}
Meeting ID: 345 678 901 2
Passcode: aB1cD2
Dial in by phone
+49 69 365057890,,123456789# Germany, Frankfurt am Main`,
    invited('Budget review', utc('2026-12-03T13:00'), TEAMS_NEW),
  ],
  [
    'Teams, in a mail from Outlook, German',
    `Von: Grace Hopper <grace@example.org>
Gesendet: Montag, 30. November 2026 09:12
An: Ada Lovelace <ada@example.org>
Betreff: WG: Jour fixe
Zeit: Donnerstag, 3. Dezember 2026 14:00-14:30 (UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien.
Ort: Microsoft Teams-Besprechung

Microsoft Teams-Besprechung
Nehmen Sie auf Ihrem Computer oder in der mobilen App teil
Hier klicken, um an der Besprechung teilzunehmen<${TEAMS}>
Besprechungs-ID: 345 678 901 23
Passcode: aB1cD2`,
    invited('Jour fixe', utc('2026-12-03T13:00'), TEAMS),
  ],
  [
    'a mail from Gmail, with when it was sent',
    `From: Grace Hopper <grace@example.org>
Date: Mon, Nov 30, 2026 at 9:12 AM
Subject: Coffee

Let us talk on December 3, 2026 at 14:00: ${MEET}`,
    invited('Coffee', own(3, 14), MEET),
  ],
  [
    'when somebody can be called is not when it begins',
    `Betreff: Jour fixe
Telefon: +49 69 365057890, täglich 8:00–20:00 Uhr
Wir sehen uns um 14:00 Uhr: ${MEET}`,
    invited('Jour fixe', own(29, 14, 0, 11), MEET),
  ],
  [
    'Teams, the link alone with what is around it',
    `________________________________________________________________________________
Microsoft Teams Benötigen Sie Hilfe?<https://aka.ms/JoinTeamsMeeting?omkt=de-DE>
Jetzt an der Besprechung teilnehmen<${TEAMS}>
Besprechungs-ID: 345 678 901 23
Kennung: aB1cD2
Für Organisatoren: Besprechungsoptionen<https://teams.microsoft.com/meetingOptions/?organizerId=1>`,
    invited('', null, TEAMS),
  ],
  [
    'Meet, English',
    `Coffee with Ada
Thursday, 3 December · 14:00 – 14:30
Time zone: Europe/Berlin
Google Meet joining info
Video call link: ${MEET}
Or dial: ‪(DE) +49 30 300195060‬ PIN: ‪123 456 789‬#
More phone numbers: https://tel.meet/abc-defg-hij?pin=123456789`,
    invited('Coffee with Ada', utc('2026-12-03T13:00'), MEET),
  ],
  [
    'Meet, German',
    `Kaffee mit Ada
Donnerstag, 3. Dezember · 14:00 bis 14:30
Zeitzone: Europe/Vienna
Google Meet-Teilnahmeinformationen
Link zum Videoanruf: ${MEET}`,
    invited('Kaffee mit Ada', utc('2026-12-03T13:00'), MEET),
  ],
  [
    'Meet, American, where the afternoon stands at the end',
    `Design review
Thursday, December 3 · 2:00 – 3:00pm
Time zone: America/New_York
Google Meet joining info
Video call link: ${MEET}`,
    invited('Design review', utc('2026-12-03T19:00'), MEET),
  ],
  [
    'Google Calendar, over noon',
    `Standup
Friday, December 4 · 11:30am – 12:30pm
Time zone: Europe/London
Video call link: ${MEET}`,
    invited('Standup', utc('2026-12-04T11:30'), MEET),
  ],
  [
    'Webex, English',
    `Grace Hopper invites you to join this Webex meeting.

Meeting link:
${WEBEX}
Meeting number: 2345 678 9012
Topic: Roadmap
Thursday, December 3, 2026
2:00 PM  |  (UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna  |  1 hr
Join meeting`,
    invited('Roadmap', utc('2026-12-03T13:00'), WEBEX),
  ],
  [
    'Webex, German',
    `Grace Hopper lädt Sie zu einem Webex-Meeting ein.

Thema: Fahrplan
Datum und Uhrzeit: Donnerstag, 3. Dezember 2026, 14:00 | (UTC+01:00) Amsterdam, Berlin, Bern, Rom, Stockholm, Wien | 1 Stunde
Meeting-Link: ${WEBEX}
Meeting-Kennnummer: 2345 678 9012`,
    invited('Fahrplan', utc('2026-12-03T13:00'), WEBEX),
  ],
  [
    'by hand, German, in words',
    `Hallo Ada,
passt dir Donnerstag um halb drei? Hier ist der Link: ${MEET}
Liebe Grüße
Grace`,
    invited('', own(3, 14, 30), MEET),
  ],
  [
    'by hand, German, a quarter before',
    `Moin,
dann bis morgen um Viertel vor vier: ${ZOOM}
Grace`,
    invited('', own(30, 15, 45, 11), ZOOM),
  ],
  [
    'by hand, German, in figures',
    `Betreff: Drehbuch besprechen

Guten Morgen Ada,
am 3.12. um 15.30 Uhr, wenn es dir passt.
${MEET}`,
    invited('Drehbuch besprechen', own(3, 15, 30), MEET),
  ],
  [
    'by hand, German, an hour in words and the day after tomorrow',
    `Liebe Ada,
übermorgen um zehn Uhr?
${TEAMS}`,
    invited('', own(1, 10), TEAMS),
  ],
  [
    'by hand, English, in words',
    `Hi Ada,
how about tomorrow at half past two? ${MEET}
Best, Grace`,
    invited('', own(30, 14, 30, 11), MEET),
  ],
  [
    'by hand, English, with a zone',
    `Dear Ada,
Let's talk on Tuesday, December 1st at 3pm GMT.
${ZOOM}`,
    invited('', utc('2026-12-01T15:00'), ZOOM),
  ],
  [
    'by hand, English, next Wednesday at a quarter to nine in the morning',
    `Hey,
next Wednesday at quarter to nine in the morning: ${MEET}`,
    invited('', own(2, 8, 45), MEET),
  ],
  [
    'without a date, later today',
    `Thema: Kurz abstimmen
Uhrzeit: 16:15 Uhr
${MEET}`,
    invited('Kurz abstimmen', own(29, 16, 15, 11), MEET),
  ],
  [
    'without a date, when the time has passed today',
    `Titel: Wochenstart
Wann: 9:00
${MEET}`,
    invited('Wochenstart', own(30, 9, 0, 11), MEET),
  ],
  [
    'of next year, without the year',
    `Neujahrskaffee
Dienstag, 5. Januar um 10 Uhr
${MEET}`,
    invited('Neujahrskaffee', own(5, 10, 0, 1, 2027), MEET),
  ],
  [
    'German, with the zone in brackets',
    `Thema: Lektorat
Datum: 03.12.2026
Uhrzeit: 14:00 Uhr (MEZ)
Link: ${WEBEX}`,
    invited('Lektorat', utc('2026-12-03T13:00'), WEBEX),
  ],
  [
    'on a day that could be two, told by the weekday',
    `Subject: Invitation: Sync
When: Friday 4/12/2026 14:00 CET
${MEET}`,
    invited('Sync', utc('2026-12-04T13:00'), MEET),
  ],
  [
    'a zone that could be several',
    `Topic: Handover
Time: Dec 3, 2026 14:00 IST
${ZOOM}`,
    { ...invited('Handover', own(3, 14), ZOOM), unknownZone: 'IST' },
  ],
  [
    'forwarded, below an answer',
    `Can you take this one?

On Mon, Nov 30, 2026 at 9:12 AM Grace Hopper <grace@example.org> wrote:
> Topic: Interview
> Time: Dec 4, 2026 16:00 Berlin
> ${ZOOM}`,
    invited('Interview', utc('2026-12-04T15:00'), ZOOM),
  ],
  [
    'at noon',
    `Mittagskaffee
Freitag, 4.12.2026, zwölf Uhr mittags
https://example.org/raum/kaffee`,
    invited('Mittagskaffee', own(4, 12), 'https://example.org/raum/kaffee'),
  ],
  [
    'without a link',
    `Termin: Telefonat mit Grace
Wann: 2026-12-03 14:00`,
    invited('Telefonat mit Grace', own(3, 14), null),
  ],
];

describe('the text of an invitation', () => {
  it.each(CASES)('%s', (_, text, right) => {
    expect(read(text)).toEqual(right);
  });

  it.each(CASES)(
    '%s, with the line breaks of Windows and blanks that do not break',
    (_, text, right) => {
      expect(
        read(text.replaceAll('\n', '\r\n').replace(/(\d) (PM|AM|Uhr)/g, '$1\u202f$2')),
      ).toEqual(right);
    },
  );

  it.each(['', 'Hallo Ada,\nwie geht es dir?', 'Die Nummer ist 812 3456 7890.', '12.5 % mehr'])(
    'is none in %j',
    (text) => {
      expect(read(text)).toBeNull();
    },
  );

  it('is read whatever it is', () => {
    const parts = fc.constantFrom(
      ...CASES.flatMap(([, text]) => text.split(/(?<=\s)/)),
      ...[
        '\n',
        '31.02.2026',
        '99:99',
        '29.2.',
        'UTC+99:00',
        '12/31/2026',
        'halb',
        '\0',
        '\u{d800}',
      ],
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), (words) => {
        const found = read(words.join(' '));
        if (!found) return;
        expect(found.title.length).toBeLessThanOrEqual(200);
        expect(found.startsAt === null || Number.isFinite(found.startsAt)).toBe(true);
        expect(found.link === null || found.link.startsWith('https://')).toBe(true);
        expect(found.startsAt !== null || found.link !== null).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
