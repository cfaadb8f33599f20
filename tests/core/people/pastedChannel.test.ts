import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ChannelKind } from '../../../core/people/channel.ts';
import { withoutExtension } from '../../../core/people/channelNumber.ts';
import { pasted } from '../../../core/people/channelPasted.ts';
import { guessChannel, readChannel } from '../../../core/people/readChannel.ts';

/** What a line such as `phone 0171 5550100` is read as; null where it is refused. */
function readLine(line: string): string | null {
  const kind = line.split(' ', 1)[0] as ChannelKind;
  const read = readChannel(kind, line.slice(kind.length + 1));
  return 'channel' in read ? read.channel.address : null;
}

const linesOf = (folder: string) =>
  readFileSync(`tests/fixtures/cases/${folder}/channels.txt`, 'utf8').trim().split('\n');

describe('the cases of real inputs', () => {
  it.each([
    [
      '23-number-with-extension-or-pause',
      ['+49895550100', '+49305550100', '+49305550100', '+493055501000', '+49775591155'],
    ],
    [
      '24-pasted-from-a-signature',
      [
        ...['+49895550100', '+491715550100', '+491715550100'],
        ...['ada@example.org', 'ada@example.org', 'ada@example.org'],
        ...['ada-beispiel', 'ada-beispiel'],
      ],
    ],
    ['25-two-recipients-one-is-taken', [null]],
    ['26-linkedin-addresses-from-mails', ['ada-beispiel', 'ada-🇩🇪', 'ada-👩🏽‍💻']],
  ])('%s', (folder, addresses) => {
    expect(linesOf(folder).map(readLine)).toEqual(addresses);
  });
});

describe('what stands around an address', () => {
  it.each([
    ['phone Tel. +49 89 5550100', '+49895550100'],
    ['phone T +49 89 5550100', '+49895550100'],
    ['phone M: 0171/5550100', '+491715550100'],
    ['phone Telefon (mobil): 0171 5550100', '+491715550100'],
    ['phone Tel./WhatsApp: 0171 5550100', '+491715550100'],
    ['phone 📱 0171 5550100', '+491715550100'],
    ['phone 📞: 0171 5550100', '+491715550100'],
    ['phone ☏ 0171 5550100', '+491715550100'],
    ['phone • Mob.: 0171 5550100', '+491715550100'],
    ['phone Tel.-Nr. 089 5550100', '+49895550100'],
    ['phone Rufnummer: 089 5550100', '+49895550100'],
    ['phone Direktwahl: +49 89 5550112', '+49895550112'],
    ['phone Tel. G: +41 44 555 01 00', '+41445550100'],
    ['phone Tel. (dienstl.): 089 5550100', '+49895550100'],
    ['phone c: +1 212 555 0123', '+12125550123'],
    ['phone Hotline: 089 5550100', '+49895550100'],
    ['phone F: 089 5550100', null],
    [
      'linkedin https://www.linkedin.com/signup/cold-join?session_redirect=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fada',
      'ada',
    ],
    ['phone Mobil-Nr.: 0171 5550100', '+491715550100'],
    ['email E\u2011Mail: ada@example.org', 'ada@example.org'],
    ['email «ada@example.org»', 'ada@example.org'],
    ['email Kontakt: ada@example.org', 'ada@example.org'],
    ['phone Phone: +49 89 5550100 | ', '+49895550100'],
    ['phone tel:+12125550100;phone-context=+1', '+12125550100'],
    ['phone tel:5550100;phone-context=+4989', null],
    ['email ada.beispiel@example.org >', 'ada.beispiel@example.org'],
    ['email "Ada Beispiel" <ada@example.org>,', 'ada@example.org'],
    ['linkedin https://www.linkedin.com/mwlite/profile/in/ada-beispiel', 'ada-beispiel'],
    ['phone ☎ +49 (0)89 5550100;', '+49895550100'],
    ['phone Natel: +41 79 555 01 00', '+41795550100'],
    ['phone Tél. : +33 1 23 45 67 89', '+33123456789'],
    ['phone 0171 5550100 (Ada, ab 18 Uhr)', '+491715550100'],
    ['phone 0171 5550100 [privat].', '+491715550100'],
    ['phone 0171 5550100 privat', '+491715550100'],
    ['phone +49 89 5550100<tel:+49895550100>', '+49895550100'],
    ['phone Mobil<tel:+491715550100>', '+491715550100'],
    ['phone [0171 5550100](tel:+491715550100)', '+491715550100'],
    ['whatsapp WhatsApp: +49 171 5550100', '+491715550100'],
    ['email E-Mail ada@example.org', 'ada@example.org'],
    ['email Mail: <ada@example.org>', 'ada@example.org'],
    ['email e: ada@example.org.', 'ada@example.org'],
    ['email e-mueller@example.org', 'e-mueller@example.org'],
    ['email mail-ada@example.org', 'mail-ada@example.org'],
    ['email e-mail@example.org', 'e-mail@example.org'],
    ['email Privat-Mail: ada@example.org', 'ada@example.org'],
    ['teams E-a@example.org', 'E-a@example.org'],
    ['linkedin profil-ada', 'profil-ada'],
    ['email ✉ ada@example.org', 'ada@example.org'],
    ['email ada@example.org;', 'ada@example.org'],
    ['email ada@example.org (Ada Beispiel)', 'ada@example.org'],
    ["email 'ada@example.org'", 'ada@example.org'],
    ['email Ada Beispiel [mailto:ada@example.org]', 'ada@example.org'],
    ['email [ada@example.org](mailto:ada@example.org?subject=Hallo)', 'ada@example.org'],
    ["email 'ada@example.org' <ada@example.org>", 'ada@example.org'],
    ['email ada(at)example.org', 'ada@example.org'],
    ['email ada [at] example [dot] org', 'ada@example.org'],
    ['linkedin LinkedIn: www.linkedin.com/in/ada-beispiel', 'ada-beispiel'],
    ['linkedin LinkedIn<https://www.linkedin.com/in/ada-beispiel>', 'ada-beispiel'],
    ['linkedin Ada Beispiel<https://www.linkedin.com/in/ada-beispiel/>', 'ada-beispiel'],
    ['linkedin [Ada](https://www.linkedin.com/in/ada-beispiel)', 'ada-beispiel'],
    ['linkedin https://www.linkedin.com/in/ada-beispiel.', 'ada-beispiel'],
    [
      'linkedin https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fada-beispiel&data=05',
      'ada-beispiel',
    ],
    [
      'linkedin https://www.linkedin.com/safety/go?url=https%3A%2F%2Flinkedin.com%2Fin%2Fada',
      'ada',
    ],
    ['linkedin https://www.linkedin.com/comm/mynetwork/', null],
    [
      'linkedin https://www.linkedin.com/authwall?trk=x&sessionRedirect=https%3A%2F%2Fwww.linkedin.com%2Fin%2Fada',
      'ada',
    ],
    ['linkedin https://www.linkedin.com/uas/login?session_redirect=%2Fcomm%2Fin%2Fada%3Fx', 'ada'],
    [
      'linkedin https://www.linkedin.com/login?session_redirect=https%3A%2F%2Fa.org%2Fin%2Fada',
      null,
    ],
    ['instagram Insta: @ada.beispiel', 'ada.beispiel'],
    ['instagram https://l.instagram.com/?u=https%3A%2F%2Finstagram.com%2Fada', 'ada'],
    ['x X: @ada_b', 'ada_b'],
    ['xing XING-Profil: https://www.xing.com/profile/Ada_Beispiel', 'Ada_Beispiel'],
    ['web Web: www.example.org', 'https://www.example.org/'],
    ['web www.example.org<http://www.example.org/>', 'https://www.example.org/'],
    ['web https://example.org/ada.', 'https://example.org/ada'],
  ])('is passed over: %s', (line, address) => {
    expect(readLine(line)).toBe(address);
  });

  it.each([
    ['Tel.: +49 89 5550100', 'phone'],
    ['+49 171 5550100 (mobil)', 'phone'],
    ['+49 30 5550100 ext. 12', 'phone'],
    ['E-Mail: ada@example.org,', 'email'],
    ['ada@example.org<mailto:ada@example.org>', 'email'],
    ['LinkedIn: www.linkedin.com/in/ada-beispiel', 'linkedin'],
  ])('does not hide what it is: %s', (text, kind) => expect(guessChannel(text)).toBe(kind));
});

describe('what stands behind a number', () => {
  it.each([
    ['+49 30 5550100 x12', '+49305550100'],
    ['+49 30 5550100 Durchwahl 12', '+49305550100'],
    ['+43 1 5550100 DW 12', '+4315550100'],
    ['+43 1 5550100 Kl. 12', '+4315550100'],
    ['+49 30 5550100, App. 12', '+49305550100'],
    ['+49 30 5550100 #12', '+49305550100'],
    ['+49 69 5550100,,123456789#', '+49695550100'],
    ['+49305550100p12', '+49305550100'],
    ['+49 30 5550100, 12', '+49305550100'],
    ['030 5550100/-12', '+49305550100'],
    ['030 5550100 / 12 / 13', '+49305550100'],
    ['033438/12345', '+493343812345'],
    ['+49 33438/12345', '+493343812345'],
    ['+49 (0)33438/12345', '+493343812345'],
    ['0049 33438 / 12345', '+493343812345'],
    ['+33 01 23 45 67 89', '+33123456789'],
    ['+44 020 7946 0958', '+442079460958'],
    ['+39 06 698', '+3906698'],
    ['491715550100', null],
    ['49 110', null],
    ['43 664 5550100', null],
    ['030 5550100 / 030 5551', null],
    ['040 1234567/7654321', null],
    ['0171 5550100 (oder 089 5550100)', null],
    ['0171 5550100, 089 5550', null],
    ['0171 5550100; 0172 5550101', null],
    ['0171 5550100;01725550101', null],
    ['+49895550100;12', '+49895550100'],
    ['0171 5550100 (2)', null],
    ['089 5550100 (-12)', null],
    ['011 49 89 5550100', null],
    ['01149895550100', null],
    ['0171 5550100 (Fax)', null],
    ['0171 5550100 und 12', null],
    ['Fax: +49 89 5550100', null],
    ['4,91715E+12', null],
  ])('never makes another one of it: %s', (text, address) => {
    expect(readLine(`phone ${text}`)).toBe(address);
  });
});

describe('two recipients', () => {
  it.each([
    'Ada <ada@example.org>; Bob <bob@example.org>',
    'ada@example.org <bob@example.org>',
    'bob@example.org<mailto:ada@example.org>',
    '[bob@example.org](mailto:ada@example.org)',
    'ada@example.org / bob@example.org',
    'ada@example.org bob@example.org',
    '"ada@example.org" [mailto:bob@example.org]',
  ])('are none: %s', (text) => expect(readLine(`email ${text}`)).toBeNull());
});

describe('LinkedIn’s names', () => {
  it.each([
    ['ada-1️⃣', 'ada-1️⃣'],
    ['ada-🏴󠁧󠁢󠁳󠁣󠁴󠁿', null],
    ['ada\u200dbeispiel', null],
    ['\u200dada', 'ada'],
    ['ada-👍🏾', 'ada-👍🏾'],
  ])('have emoji, but nothing that joins none: %j', (name, address) => {
    expect(readLine(`linkedin ${name}`)).toBe(address);
  });
});

describe('50,000 hostile characters', () => {
  it.each([
    '(',
    '[',
    '<',
    'Tel ',
    'tel:',
    '/',
    ',',
    '1/',
    ' ',
    '"',
    '.',
    'a@',
    '\u200b',
    ';ext=1',
    '📞',
  ])('of %j come to an end', (part) => {
    const hostile = part.repeat(50_000 / part.length);
    for (const text of [hostile, `+49 30 ${hostile}`, `ada@example.org ${hostile}x`]) {
      expect(typeof pasted(text, null)).toBe('string');
      expect(typeof withoutExtension(text)).toBe('string');
    }
  });
});
