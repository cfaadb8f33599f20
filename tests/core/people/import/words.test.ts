import { describe, expect, it } from 'vitest';
import { oneCell, oneLine, severalLines } from '../../../../core/people/import/columns.ts';
import { addressChannel, serviceChannel } from '../../../../core/people/import/contacts.ts';

describe('a cell', () => {
  it.each([
    ["'+49 171 5550100", '+49 171 5550100'],
    ["'=1+1", '=1+1'],
    ["'@ada", '@ada'],
    ["'-", '-'],
    ["'+1' is what he wrote", "'+1' is what he wrote"],
    ["'t Hooft", "'t Hooft"],
    ["''+1", "''+1"],
    ['=HYPERLINK("https://x.org")', '=HYPERLINK("https://x.org")'],
    ['+49', '+49'],
  ])('%s means %s', (cell, text) => {
    expect(oneCell(cell)).toBe(text);
  });

  it('is shown as it is: nothing hidden, nothing turned round, composed', () => {
    expect(oneLine(' A\u0000d\u202ea\u200b\u00a0\n B\u0308 \u{1f468}\u200d\u{1f469} ')).toBe(
      'Ada B\u0308 \u{1f468}\u200d\u{1f469}',
    );
    expect(oneLine('Mu\u0308ller')).toBe('Müller');
    expect(severalLines('a\r\nu\u0308\u2028c\u0007\n')).toBe('a\nü\nc');
  });
});

describe('a web address', () => {
  it.each([
    ['https://www.linkedin.com/in/ada', 'linkedin'],
    ['HTTP://DE.LINKEDIN.COM/in/ada', 'linkedin'],
    ['linkedin.com/in/ada', 'linkedin'],
    ['https://www.xing.com/profile/Ada_B', 'xing'],
    ['https://instagram.com/ada', 'instagram'],
    ['https://www.tiktok.com/@ada', 'tiktok'],
    ['https://x.com/ada', 'x'],
    ['https://twitter.com/ada', 'x'],
    ['https://www.twitch.tv/ada', 'twitch'],
    ['https://wa.me/491715550100', 'whatsapp'],
    ['https://netflix.com/ada', 'web'],
    ['https://linkedin.com.example.org/', 'web'],
    ['https://example.org/linkedin.com', 'web'],
    ['müller.example/ada', 'web'],
    ['example.org:8080/ada', 'web'],
  ])('%s is %s', (address, kind) => {
    expect(addressChannel(` ${address}`)).toEqual({ kind, text: address });
  });

  it.each([
    ['mailto:ada@example.org', 'email', 'ada@example.org'],
    ['tel:0895550100', 'phone', '0895550100'],
  ])('%s is %s', (address, kind, text) => {
    expect(addressChannel(address)).toEqual({ kind, text });
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt://linkedin.com/%0aalert(1)',
    'data:text/html,<script>',
    'skype:ada',
    'file:///etc/passwd',
    'https://linkedin.com@evil.example/',
    'two words.org',
    'https://example.org/two words',
    'constructor:x',
    'https://',
    '',
    `https://example.org/${'a'.repeat(2_000)}`,
  ])('%s is none', (address) => {
    expect(addressChannel(address)).toBeNull();
  });
});

describe('a name on a service', () => {
  it.each([
    ['Twitter', 'ada', { kind: 'x', text: 'ada' }],
    ['instagram', 'x-apple:ada.b', { kind: 'instagram', text: 'ada.b' }],
    [
      'LinkedIn',
      'https://www.xing.com/profile/A',
      { kind: 'xing', text: 'https://www.xing.com/profile/A' },
    ],
    ['WhatsApp', '+49 171 5550100', { kind: 'whatsapp', text: '+49 171 5550100' }],
    ['Skype', 'ada.beispiel', null],
    ['twitter', 'javascript:alert(1)', null],
    ['toString', 'ada', null],
  ])('%s %s is %j', (service, value, channel) => {
    expect(serviceChannel(service, value)).toEqual(channel);
  });
});
