import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANNELS, type ChannelKind } from '../../../core/people/channel.ts';
import { CHANNEL_LIMIT } from '../../../core/people/channelPasted.ts';
import { guessChannel, readChannel } from '../../../core/people/readChannel.ts';
import { ADDRESSES } from './channelAddresses.ts';

const addressOf = (kind: ChannelKind, text: string, country?: '49' | '43' | '41') => {
  const read = readChannel(kind, text, country);
  return 'channel' in read ? read.channel.address : read.fault;
};
const because = (kind: ChannelKind, text: string) => {
  const read = readChannel(kind, text);
  return 'fault' in read ? read.fault.because : read.channel.address;
};

describe('a number', () => {
  it.each([
    ['0170 / 123 45 67', '+491701234567'],
    ['+49 (0)170 1234567', '+491701234567'],
    ['+49 (0) 170 – 1234567', '+491701234567'],
    ['+49 0170 1234567', '+491701234567'],
    ['0049 170 1234567', '+491701234567'],
    ['0049 (0)170 1234567', '+491701234567'],
    ['(+49) 170-1234567', '+491701234567'],
    ['+ 49 170 1234567', '+491701234567'],
    ['(0170) 1234567', '+491701234567'],
    ['(0)170 1234567', '+491701234567'],
    ['0151 12345678', '+4915112345678'],
    ['(089) 123-456', '+4989123456'],
    ['089/123456-0', '+49891234560'],
    ['030.901820', '+4930901820'],
    ['tel:+49-89-123456', '+4989123456'],
    ['TEL:%2B4989123456', '+4989123456'],
    ['\u202a+49 170 1234567\u202c', '+491701234567'],
    ['+49\u00a0170\u202f1234567', '+491701234567'],
    ['+49‑170‑1234567', '+491701234567'],
    ['https://wa.me/491701234567', '+491701234567'],
    ['https://wa.me/+491701234567?text=Hallo', '+491701234567'],
    ['wa.me/491701234567/', '+491701234567'],
    ['https://api.whatsapp.com/send?phone=491701234567&text=a', '+491701234567'],
    ['https://api.whatsapp.com/send/?phone=%2B49%20170%201234567', '+491701234567'],
    ['whatsapp://send?phone=+491701234567', '+491701234567'],
    ['+43 664 1234567', '+436641234567'],
    ['+43 (0)1 58858', '+43158858'],
    ['+41 (0)79 123 45 67', '+41791234567'],
    ['+1 (212) 555-0123', '+12125550123'],
    ['+44 (0)20 7946 0958', '+442079460958'],
    ['+39 06 698', '+3906698'],
    ['+683 4001', '+6834001'],
  ])('as people write it, %j, is %s', (text, address) => {
    expect(addressOf('phone', text)).toBe(address);
    expect(addressOf('whatsapp', text)).toBe(address);
  });

  it.each([
    ['43', '0664 1234567', '+436641234567'],
    ['43', '01/588 58', '+43158858'],
    ['43', '0049 170 1234567', '+491701234567'],
    ['41', '079 123 45 67', '+41791234567'],
    ['41', '044 668 18 00', '+41446681800'],
  ] as const)('in a country of its own, %s %j, is %s', (country, text, address) => {
    expect(addressOf('phone', text, country)).toBe(address);
  });

  it.each([
    ['', { because: 'empty' }],
    [' \n\u200b ', { because: 'empty' }],
    ['170 1234567', { because: 'noAreaCode', culprit: '170 1234567' }],
    ['491701234567', { because: 'noAreaCode', culprit: '491701234567' }],
    ['110', { because: 'noAreaCode', culprit: '110' }],
    ['0170 123456', { because: 'tooFewDigits', culprit: '0170 123456' }],
    ['0170 123456789', { because: 'tooManyDigits', culprit: '0170 123456789' }],
    [
      '0170 1234567 / 089 123456',
      { because: 'tooManyDigits', culprit: '0170 1234567 / 089 123456' },
    ],
    ['+41 79 123 45 6', { because: 'tooFewDigits', culprit: '+41 79 123 45 6' }],
    ['+49 007', { because: 'noSuchNumber', culprit: '+49 007' }],
    ['000 170 1234567', { because: 'noSuchNumber', culprit: '000 170 1234567' }],
    ['+0170 1234567', { because: 'noSuchNumber', culprit: '+0170 1234567' }],
    [
      'https://wa.me/01701234567',
      { because: 'noSuchNumber', culprit: 'https://wa.me/01701234567' },
    ],
    ['+49 170 12E4567', { because: 'notADigit', culprit: 'E' }],
    ['++49 170 1234567', { because: 'notADigit', culprit: '+' }],
    ['0170 1234567, 089 1234', { because: 'notADigit', culprit: ',' }],
    ['tel:5550100;phone-context=+4989', { because: 'notADigit', culprit: ';' }],
    ['+49 30 5550100 oder 12', { because: 'notADigit', culprit: 'o' }],
    ['٠١٧٠١٢٣٤٥٦٧', { because: 'notADigit', culprit: '٠' }],
    ['0170\u00001234567', { because: 'notADigit', culprit: 'U+0000' }],
    ['---', { because: 'notADigit', culprit: '---' }],
    ['+', { because: 'notADigit', culprit: '+' }],
    ['tel:%E0%A4%A', { because: 'notADigit', culprit: '%' }],
    [
      'https://wa.me/message/ABCDEF',
      { because: 'notAProfile', culprit: 'https://wa.me/message/ABCDEF' },
    ],
    [
      'https://chat.whatsapp.com/AbC',
      { because: 'notAProfile', culprit: 'https://chat.whatsapp.com/AbC' },
    ],
    [
      'https://evil.example/wa.me/491701234567',
      {
        because: 'notThisChannel',
        culprit: 'https://evil.example/wa.me/491701234567',
        looksLike: 'web',
      },
    ],
    [
      'ada@example.org',
      { because: 'notThisChannel', culprit: 'ada@example.org', looksLike: 'email' },
    ],
    [
      'xing.com/profile/Ada_Lovelace',
      { because: 'notThisChannel', culprit: 'xing.com/profile/Ada_Lovelace', looksLike: 'xing' },
    ],
  ])('is refused as %j with the reason', (text, fault) => {
    expect(addressOf('phone', text)).toEqual(fault);
    expect(addressOf('whatsapp', text)).toEqual(fault);
  });
});

describe('an e-mail address', () => {
  it.each([
    ['ada@example.org', 'ada@example.org'],
    [' Ada.Lovelace@EXAMPLE.org\n', 'Ada.Lovelace@example.org'],
    ['mailto:ada@example.org?subject=Hallo%20Ada&body=%0A', 'ada@example.org'],
    ['MAILTO:ada%2Bnews@example.org', 'ada+news@example.org'],
    ['Ada Lovelace <ada@example.org>', 'ada@example.org'],
    ['"Lovelace, Ada" <ada@example.org>', 'ada@example.org'],
    ['<ada@example.org>', 'ada@example.org'],
    ["o'brien_1=x@sub.domain-name.co.uk", "o'brien_1=x@sub.domain-name.co.uk"],
    ['jörg@MÜLLER.de', 'jörg@müller.de'],
    ['ada@xn--mller-kva.de', 'ada@xn--mller-kva.de'],
    ['ada@example.xn--p1ai', 'ada@example.xn--p1ai'],
    ['\u200eada@example.org\u200e', 'ada@example.org'],
  ])('%j is %s', (text, address) => {
    expect(addressOf('email', text)).toBe(address);
  });

  it.each([
    'ada',
    '@ada',
    'ada@',
    '@example.org',
    'ada@example',
    'ada@localhost',
    'ada@127.0.0.1',
    'ada@[127.0.0.1]',
    'ada@example.o',
    'ada@-example.org',
    'ada@exa mple.org',
    'ada@example..org',
    'ada..l@example.org',
    '.ada@example.org',
    'ada@example.org, bob@example.org',
    'ada@example.org;bob@example.org',
    'mailto:ada@example.org,bob@example.org',
    'ada@evil@example.org',
    'ada at example dot org',
    'ada@example.org\nBcc: all@example.org',
    'mailto:ada@example.org%0ABcc:all@example.org',
    'ada\u202e@example.org',
    'ada@exam\u200bple.org',
    '<img src=x onerror=alert(1)>@example.org',
    `${'a'.repeat(65)}@example.org`,
    `a@${'b.'.repeat(130)}org`,
    `a@${'b'.repeat(64)}.org`,
    `${'<'.repeat(900)}${'>'.repeat(900)}`,
  ])('%j is none', (text) => {
    expect(because('email', text)).toBe('notAnAddress');
  });
});

describe('a profile', () => {
  it.each<[ChannelKind, string, string]>([
    ['linkedin', 'https://www.linkedin.com/in/ada-lovelace/', 'ada-lovelace'],
    ['linkedin', 'https://de.linkedin.com/in/ada-lovelace?trk=people&locale=de_DE', 'ada-lovelace'],
    ['linkedin', 'http://linkedin.com/in/Ada-Lovelace/en#experience', 'ada-lovelace'],
    ['linkedin', 'www.linkedin.com/in/ada-lovelace', 'ada-lovelace'],
    ['linkedin', 'LinkedIn.com/in/ada-lovelace', 'ada-lovelace'],
    ['linkedin', 'm.linkedin.com/in/ada-lovelace/recent-activity/all/', 'ada-lovelace'],
    ['linkedin', 'https://www.linkedin.com/mwlite/in/ada-lovelace', 'ada-lovelace'],
    ['linkedin', 'https://www.linkedin.com/in/j%C3%B6rg-m%C3%BCller-1a2b3c/', 'jörg-müller-1a2b3c'],
    ['linkedin', 'https://www.linkedin.com/in/ju\u0308rgen-1', 'jürgen-1'],
    ['linkedin', 'https://www.linkedin.com/in/ada-%F0%9F%8C%B1', 'ada-🌱'],
    ['linkedin', 'https://www.linkedin.com/in/ACoAABc-D_e9', 'ACoAABc-D_e9'],
    ['linkedin', 'in/ada-lovelace', 'ada-lovelace'],
    ['linkedin', '/in/ada-lovelace/', 'ada-lovelace'],
    ['linkedin', 'ada-lovelace', 'ada-lovelace'],
    ['linkedin', '@ada-lovelace', 'ada-lovelace'],
    ['xing', 'https://www.xing.com/profile/Ada_Lovelace2/cv?sc_o=mxb', 'Ada_Lovelace2'],
    ['xing', 'xing.com/profile/Ada_Lovelace', 'Ada_Lovelace'],
    ['xing', 'https://www.xing.com/app/profile?name=Ada_Lovelace', 'Ada_Lovelace'],
    ['xing', 'Ada_Lovelace', 'Ada_Lovelace'],
    ['xing', 'Jo\u0308rg_Mu\u0308ller', 'Jörg_Müller'],
    ['instagram', 'https://www.instagram.com/Ada.Lovelace_/?hl=de', 'ada.lovelace_'],
    ['instagram', 'instagram.com/ada?igsh=MTIz', 'ada'],
    ['instagram', 'https://www.instagram.com/stories/ada/321/', 'ada'],
    ['instagram', 'https://ig.me/m/ada', 'ada'],
    ['instagram', '@ada', 'ada'],
    ['instagram', ' Ada ', 'ada'],
    ['instagram', 'ada.lovelace', 'ada.lovelace'],
    ['tiktok', 'https://www.tiktok.com/@ada.lovelace?lang=de-DE', 'ada.lovelace'],
    ['tiktok', 'https://m.tiktok.com/@ada/video/7123?_r=1', 'ada'],
    ['tiktok', '@Ada_1', 'ada_1'],
    ['x', 'https://x.com/Ada_Lovelace/status/1?s=20', 'ada_lovelace'],
    ['x', 'https://mobile.twitter.com/ada?lang=de', 'ada'],
    ['x', 'https://twitter.com/intent/follow?screen_name=ada', 'ada'],
    ['x', 'twitter.com/@ada', 'ada'],
    ['x', '@ada', 'ada'],
    ['twitch', 'https://www.twitch.tv/ada_lovelace/videos?filter=all', 'ada_lovelace'],
    ['twitch', 'https://m.twitch.tv/ada_lovelace', 'ada_lovelace'],
    ['twitch', 'https://www.twitch.tv/popout/ada_lovelace/chat', 'ada_lovelace'],
    ['twitch', 'Ada_Lovelace', 'ada_lovelace'],
  ])('on %s, pasted as %j, is %s', (kind, text, address) => {
    expect(addressOf(kind, text)).toBe(address);
  });

  it.each<[ChannelKind, string, object]>([
    ['linkedin', 'https://www.linkedin.com/company/zdf/', { because: 'notAProfile' }],
    ['linkedin', 'https://www.linkedin.com/posts/ada_activity-1', { because: 'notAProfile' }],
    ['linkedin', 'https://www.linkedin.com/in/', { because: 'notAProfile' }],
    ['linkedin', 'linkedin.com', { because: 'notAProfile' }],
    ['linkedin', 'https://help.linkedin.com/in/ada', { because: 'notAProfile' }],
    ['linkedin', 'https://linkedin.com.evil.example/in/ada', { because: 'notThisChannel' }],
    ['linkedin', 'https://evil-linkedin.com/in/ada', { because: 'notThisChannel' }],
    ['linkedin', 'https://linkedin.com@evil.example/in/ada', { because: 'notThisChannel' }],
    ['linkedin', 'linkedin.com@evil.example/in/ada', { because: 'notThisChannel' }],
    ['linkedin', 'evil.example/linkedin.com/in/ada', { because: 'notThisChannel' }],
    [
      'linkedin',
      'https://www.xing.com/profile/A_B',
      { because: 'notThisChannel', looksLike: 'xing' },
    ],
    ['linkedin', 'xing.com/profile/A_B', { because: 'notThisChannel', looksLike: 'xing' }],
    ['linkedin', 'ada@example.org', { because: 'notThisChannel', looksLike: 'email' }],
    ['linkedin', 'tel:+49891234', { because: 'notThisChannel', looksLike: 'phone' }],
    ['linkedin', 'javascript:alert(1)', { because: 'notThisChannel', looksLike: null }],
    ['linkedin', 'data:text/html,<script>', { because: 'notThisChannel' }],
    ['linkedin', 'Ada Lovelace', { because: 'notInAName', culprit: ' ' }],
    ['linkedin', 'ada\u202eecalevol', { because: 'notInAName', culprit: 'U+202E' }],
    [
      'linkedin',
      'https://linkedin.com/in/ada%2F..%2F..%2Fevil',
      { because: 'notInAName', culprit: '/' },
    ],
    ['linkedin', 'https://linkedin.com/in/%E0%A4%A', { because: 'notInAName', culprit: '%' }],
    ['linkedin', '<img onerror=alert(1)>', { because: 'notInAName' }],
    ['linkedin', 'ab', { because: 'notAName', min: 3, max: 100 }],
    ['linkedin', 'a'.repeat(101), { because: 'notAName', culprit: `${'a'.repeat(40)}…` }],
    ['xing', 'https://www.xing.com/pages/zdf', { because: 'notAProfile' }],
    ['xing', 'Ada Lovelace', { because: 'notInAName', culprit: ' ' }],
    ['instagram', 'https://www.instagram.com/p/Cx1/', { because: 'notAProfile' }],
    ['instagram', 'https://www.instagram.com/', { because: 'notAProfile' }],
    ['instagram', 'https://ig.me/ada', { because: 'notAProfile' }],
    ['instagram', 'ada-lovelace', { because: 'notInAName', culprit: '-' }],
    ['instagram', 'jörg', { because: 'notInAName', culprit: 'ö' }],
    ['instagram', 'ada.', { because: 'notAName', max: 30 }],
    ['instagram', 'ada..l', { because: 'notAName' }],
    ['instagram', 'a'.repeat(31), { because: 'notAName', max: 30 }],
    [
      'instagram',
      'https://www.threads.net/@ada',
      { because: 'notThisChannel', looksLike: 'threads' },
    ],
    ['tiktok', 'https://vm.tiktok.com/ZMabc/', { because: 'notAProfile' }],
    ['tiktok', 'https://www.tiktok.com/tag/ada', { because: 'notAProfile' }],
    ['tiktok', 'a', { because: 'notAName', min: 2, max: 24 }],
    ['tiktok', 'ada.', { because: 'notAName' }],
    ['x', 'https://x.com/home', { because: 'notAProfile' }],
    ['x', 'https://x.com/i/user/12', { because: 'notAProfile' }],
    ['x', 'https://twitter.com/search?q=ada', { because: 'notAProfile' }],
    ['x', 'netflix.com/ada', { because: 'notThisChannel', looksLike: null }],
    ['x', 'https://netflix.com/ada', { because: 'notThisChannel', looksLike: 'web' }],
    ['x', '@ada@mastodon.social', { because: 'notThisChannel', looksLike: 'mastodon' }],
    ['x', '@@ada', { because: 'notThisChannel' }],
    ['x', 'ada.lovelace', { because: 'notInAName', culprit: '.' }],
    ['x', 'a'.repeat(16), { because: 'notAName', max: 15 }],
    ['twitch', 'https://www.twitch.tv/directory/game', { because: 'notAProfile' }],
    ['twitch', 'https://clips.twitch.tv/FunnyClip', { because: 'notAProfile' }],
    ['twitch', 'https://www.twitch.tv/videos/12345', { because: 'notAProfile' }],
    ['twitch', '_ada', { because: 'notAName', min: 3, max: 25 }],
    ['twitch', '@', { because: 'notAName' }],
  ])('on %s is not %j', (kind, text, fault) => {
    expect(addressOf(kind, text)).toMatchObject(fault);
  });
});

describe.each(
  Object.entries(ADDRESSES) as [ChannelKind, NonNullable<(typeof ADDRESSES)[ChannelKind]>][],
)('on %s', (kind, { right, wrong }) => {
  it.each(right)('%j is %s', (text, address) => {
    expect(addressOf(kind, text)).toBe(address);
    expect(addressOf(kind, address)).toBe(address);
  });

  it.each(wrong)('%j is nobody’s address', (text) => {
    expect(addressOf(kind, text)).toHaveProperty('because');
  });

  it('has ten and ten examples', () => {
    expect([right.length, wrong.length]).toEqual([10, 10]);
  });
});

describe('a web page', () => {
  it.each([
    ['https://example.org/about?a=1#b', 'https://example.org/about?a=1#b'],
    ['http://example.org', 'https://example.org/'],
    ['http://example.org:80/a', 'https://example.org/a'],
    ['HTTPS://Example.ORG/Ada', 'https://example.org/Ada'],
    ['example.org', 'https://example.org/'],
    ['//example.org/a', 'https://example.org/a'],
    ['www.example.org/ada', 'https://www.example.org/ada'],
    ['example.org:8443/ada', 'https://example.org:8443/ada'],
    ['https://example.org:8443/', 'https://example.org:8443/'],
    ['https://müller.de/Über', 'https://xn--mller-kva.de/%C3%9Cber'],
    ['<https://example.org/>', 'https://example.org/'],
    ['https://example.org/?next=http://a.org/@b', 'https://example.org/?next=http://a.org/@b'],
  ])('%j is %s', (text, address) => {
    expect(addressOf('web', text)).toBe(address);
  });

  it.each([
    ['javascript:alert(1)', 'notHttps'],
    ['JaVaScRiPt:alert(1)', 'notHttps'],
    ['java\nscript:alert(1)', 'notAnAddress'],
    ['javascript&colon;alert(1)', 'notAnAddress'],
    ['\u0001javascript:alert(1)', 'notAnAddress'],
    ['data:text/html,<script>alert(1)</script>', 'notHttps'],
    ['file:///etc/passwd', 'notHttps'],
    ['blob:https://example.org/1', 'notHttps'],
    ['chrome://settings', 'notHttps'],
    ['ftp://example.org', 'notHttps'],
    ['http://example.org:8080/', 'notHttps'],
    ['https://ada:secret@example.org/', 'passwordInside'],
    ['https://linkedin.com@evil.example/', 'passwordInside'],
    ['ada@example.org', 'notThisChannel'],
    ['mailto:ada@example.org', 'notThisChannel'],
    ['tel:+4989123456', 'notThisChannel'],
    ['hello', 'notAnAddress'],
    ['hello world.org', 'notAnAddress'],
    ['https://example.org/ is my page', 'notAnAddress'],
    ['https://exam\nple.org/', 'notAnAddress'],
    ['https://example.org/\u202efdp.exe', 'notAnAddress'],
    ['localhost', 'notAnAddress'],
    ['http://192.168.1.1/reboot', 'notAnAddress'],
    ['https://2130706433/', 'notAnAddress'],
    ['https://[::1]/', 'notAnAddress'],
    ['https://printer.local/', 'notAnAddress'],
    ['https://router.home.arpa/', 'notAnAddress'],
    ['https://', 'notAnAddress'],
    [`https://example.org/${'🌱'.repeat(300)}`, 'tooLong'],
  ])('%j is refused: %s', (text, reason) => {
    expect(because('web', text)).toBe(reason);
  });

  it('says which scheme it does not take, and never more', () => {
    expect(addressOf('web', 'javascript:alert(1)')).toEqual({
      because: 'notHttps',
      culprit: 'javascript:',
    });
  });
});

describe('an address that a mail filter has wrapped', () => {
  const PROFILE = 'https://www.linkedin.com/in/ada-lovelace-1815';
  const safeLink = (address: string, path = '/') =>
    `https://eur02.safelinks.protection.outlook.com${path}?url=${encodeURIComponent(address)}&data=05%7C02&reserved=0`;

  it.each([
    ['Outlook SafeLinks', safeLink(PROFILE)],
    ['SafeLinks of Teams', safeLink(PROFILE, '/ap/t-59584e83/')],
    ['SafeLinks on the way', safeLink(PROFILE, '/GetUrlReputation')],
    [
      'URL Defense, version 1',
      `https://urldefense.proofpoint.com/v1/url?u=${encodeURIComponent(PROFILE)}&k=a`,
    ],
    [
      'URL Defense, version 2',
      'https://urldefense.proofpoint.com/v2/url?u=https-3A__www.linkedin.com_in_ada-2Dlovelace-2D1815&d=DwMFaQ&c=x&e=',
    ],
    ['URL Defense, version 3', `https://urldefense.com/v3/__${PROFILE}__;!!AbC!xyz$`],
    [
      'URL Defense, version 3, with a slash lost',
      `https://urldefense.com/v3/__${PROFILE.replace('//', '/')}__;!!AbC!xyz$`,
    ],
    ['URL Defense without https', `urldefense.us/v3/__${PROFILE}__;!!AbC!xyz$`],
    ['URL Defense in SafeLinks', safeLink(`https://urldefense.com/v3/__${PROFILE}__;!!A!x$`)],
    ['Barracuda', `https://linkprotect.cudasvc.com/url?a=${encodeURIComponent(PROFILE)}&c=E,1,x`],
    ['Cisco', `https://secure-web.cisco.com/1a2B3c/${encodeURIComponent(PROFILE)}`],
  ])('by %s, is the profile and the page behind it', (_, text) => {
    expect(addressOf('linkedin', text)).toBe('ada-lovelace-1815');
    expect(addressOf('web', text)).toBe(PROFILE);
    expect(guessChannel(text)).toBe('linkedin');
  });

  it('may have letters of any language', () => {
    const coded =
      'https://urldefense.com/v3/__https://www.linkedin.com/in/*ada-l**Avelace__;w7bDtg!!A!x$';
    expect(addressOf('linkedin', coded)).toBe('öada-lövelace');
  });

  it('is refused where the page behind it would be', () => {
    expect(because('web', safeLink('https://ada:pw@example.org/'))).toBe('passwordInside');
    expect(because('web', safeLink('https://192.168.0.1/'))).toBe('notAnAddress');
    expect(because('linkedin', safeLink('https://example.org/ada'))).toBe('notThisChannel');
  });

  it('is itself where nothing is to be read out of it', () => {
    const opaque = 'https://urldefense.com/v3/somewhere';
    expect(addressOf('web', opaque)).toBe(opaque);
  });
});

describe('any channel', () => {
  it.each(CHANNELS)('%s refuses nothing and too much', (kind) => {
    expect(addressOf(kind, '')).toEqual({ because: 'empty' });
    expect(addressOf(kind, ' \t\u2066\n')).toEqual({ because: 'empty' });
    expect(addressOf(kind, '<>')).toEqual({ because: 'empty' });
    const limit = { because: 'tooLong', limit: CHANNEL_LIMIT };
    expect(addressOf(kind, 'a'.repeat(CHANNEL_LIMIT + 1))).toEqual(limit);
    expect(addressOf(kind, `@${' '.repeat(5_000_000)}a`)).toEqual(limit);
  });

  it.each(['xing', 'linkedin'] as const)(
    'of the kind %s begins with no mark of a letter',
    (kind) => {
      const read = readChannel(
        kind,
        `${kind}.com/${kind === 'xing' ? 'profile' : 'in'}/\ufe0fAda_L`,
        '49',
      );
      expect(read).toHaveProperty('fault');
    },
  );

  it.each(CHANNELS)('of the kind %s reads its own canonical form as itself', (kind) => {
    fc.assert(
      fc.property(entry(kind), fc.constantFrom('49', '43', '41'), (text, country) => {
        const once = readChannel(kind, text, country);
        const address = 'channel' in once ? once.channel.address : null;
        const again = address === null ? null : readChannel(kind, address, country);
        return again === null || ('channel' in again && again.channel.address === address);
      }),
      { numRuns: 300 },
    );
  });
});

/** Texts of which some are right, for a kind: hosts and names of all sorts, numbers, noise. */
function entry(kind: ChannelKind): fc.Arbitrary<string> {
  const name = fc.oneof(
    fc.stringMatching(/^[A-Za-z0-9._-]{1,20}$/),
    // Every character of the plane that names are written in.
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 })
      .map((units) => String.fromCharCode(...units)),
    fc.constantFrom('İstanbul', 'ǅorđe', 'ﬀ', 'ADA', 'jo\u0308rg', 'ẞ', 'Å', '👨‍💻'),
  );
  const prefix: Record<ChannelKind, string[]> = {
    whatsapp: ['wa.me/49', '+49', '0', '00', '+'],
    phone: ['tel:', '+43', '0', '+41 (0)', '+'],
    email: ['mailto:', 'ada@', '', 'Ada <'],
    linkedin: ['linkedin.com/in/', '@', 'in/', ''],
    xing: ['xing.com/profile/', '@', ''],
    instagram: ['instagram.com/', '@', ''],
    tiktok: ['tiktok.com/@', '@', ''],
    x: ['x.com/', '@', ''],
    twitch: ['twitch.tv/', '@', ''],
    signal: ['signal.me/#p/+49', 'signal.me/#eu/', 'eu/', '+49', '0'],
    threema: ['threema.id/', ''],
    telegram: ['t.me/', 't.me/+', '@', '+49', ''],
    mastodon: ['@ada@', 'https://example.org/@', 'https://', ''],
    bluesky: ['bsky.app/profile/', '@', 'did:plc:', ''],
    threads: ['threads.net/@', '@', ''],
    facebook: ['facebook.com/', 'facebook.com/profile.php?id=', ''],
    messenger: ['m.me/', ''],
    youtube: ['youtube.com/@', 'youtube.com/channel/UC', 'c/', '@', ''],
    github: ['github.com/', '@', ''],
    discord: ['discord.com/users/', '@', ''],
    matrix: ['@ada:', 'https://matrix.to/#/@ada:', '@', 'matrix:u/'],
    teams: ['https://teams.microsoft.com/l/chat/0/0?users=', 'ada@', ''],
    slack: ['https://acme.slack.com/team/U', 'acme/U', 'https://app.slack.com/client/T', 'T12/D'],
    web: ['https://', 'http://', 'example.org/', ''],
    other: ['https://', 'javascript:', ''],
  };
  const join = (parts: string[]) => parts.join('');
  const host = fc.constantFrom(
    'example.org',
    'MÜLLER.de',
    'a.İ.com',
    'xn--p1ai.рф',
    'ß.de',
    '１.org',
  );
  const digits = fc.stringMatching(/^[\d ()/-]{5,14}$/);
  const capitals = fc.stringMatching(/^[A-Z\d]{5,10}$/);
  const rest: fc.Arbitrary<string> =
    kind === 'phone' || kind === 'whatsapp' || kind === 'signal'
      ? fc.oneof(digits, name)
      : kind === 'slack' || kind === 'threema' || kind === 'telegram'
        ? fc.oneof(digits, name, capitals)
        : kind === 'email' || kind === 'teams' || kind === 'mastodon' || kind === 'matrix'
          ? fc.oneof(host, fc.tuple(name, fc.constant('@'), host).map(join), name)
          : kind === 'web' || kind === 'other'
            ? fc
                .tuple(host, fc.constantFrom('', '/', '/?', '/#', ':80/', ':443', ':8080/'), name)
                .map(join)
            : name;
  return fc.tuple(fc.constantFrom(...prefix[kind]), rest).map(join);
}
