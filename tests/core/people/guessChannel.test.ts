import { describe, expect, it } from 'vitest';
import { guessChannel } from '../../../core/people/readChannel.ts';

describe('the kind of a pasted text', () => {
  it.each([
    ['https://www.linkedin.com/in/ada-lovelace/?locale=de_DE', 'linkedin'],
    ['linkedin.com/in/ada', 'linkedin'],
    ['https://www.xing.com/profile/Ada_Lovelace', 'xing'],
    ['https://instagram.com/ada', 'instagram'],
    ['https://www.tiktok.com/@ada', 'tiktok'],
    ['https://twitter.com/ada', 'x'],
    ['m.twitch.tv/ada_lovelace', 'twitch'],
    ['https://wa.me/491701234567', 'whatsapp'],
    ['whatsapp://send?phone=491701234567', 'whatsapp'],
    ['ada@example.org', 'email'],
    ['mailto:ada@example.org', 'email'],
    ['Ada Lovelace <ada@example.org>', 'email'],
    ['0170 / 123 45 67', 'phone'],
    ['+49 (0)170 1234567', 'phone'],
    ['(089) 123-456', 'phone'],
    ['tel:+4989123456', 'phone'],
    ['\u202a+49 170 1234567\u202c', 'phone'],
    ['https://signal.me/#p/+491701234567', 'signal'],
    ['sgnl://signal.me/#p/+491701234567', 'signal'],
    ['https://threema.id/ECHOECHO', 'threema'],
    ['t.me/ada_lovelace', 'telegram'],
    ['tg://resolve?domain=ada_lovelace', 'telegram'],
    ['@ada@chaos.social', 'mastodon'],
    ['https://mastodon.social/@ada', 'mastodon'],
    ['https://social.tchncs.de/@ada', 'mastodon'],
    ['@ada.bsky.social', 'bluesky'],
    ['ada.bsky.social', 'bluesky'],
    ['https://bsky.app/profile/ada.example', 'bluesky'],
    ['https://www.threads.net/@ada', 'threads'],
    ['https://facebook.com/ada.lovelace', 'facebook'],
    ['https://m.me/ada', 'messenger'],
    ['https://www.youtube.com/@ada', 'youtube'],
    ['https://github.com/ada', 'github'],
    ['https://discord.com/users/123456789012345678', 'discord'],
    ['@ada:matrix.org', 'matrix'],
    ['https://matrix.to/#/@ada:matrix.org', 'matrix'],
    ['https://teams.microsoft.com/l/chat/0/0?users=ada@example.org', 'teams'],
    ['https://acme.slack.com/team/U012ABCDE', 'slack'],
    ['https://medium.com/@ada', 'web'],
    ['https://teams.microsoft.com/l/meetup-join/19%3ameeting', 'web'],
    ['https://discord.gg/abc', 'web'],
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'web'],
    ['https://example.org', 'web'],
    ['http://example.org/ada', 'web'],
    ['www.example.org', 'web'],
    ['https://www.linkedin.com/company/zdf', 'web'],
  ])('is certain for %j: %s', (text, kind) => {
    expect(guessChannel(text)).toBe(kind);
  });

  it.each([
    '',
    '@ada',
    'ada',
    'Ada Lovelace',
    'ada.lovelace',
    'example.org',
    'Hr.Müller/ZDF',
    '01.02.2026',
    '01-02-26',
    '01067',
    '1701234567',
    '0170 12',
    '+49',
    'https://wa.me/message/ABC/x y',
    'javascript:alert(1)//www.example.org',
    'https://ada:secret@example.org',
    'https://192.168.0.1',
    'ada@example',
    'a'.repeat(5000),
  ])('is not for %j', (text) => {
    expect(guessChannel(text)).toBeNull();
  });

  it('of a national number depends on the country', () => {
    expect(guessChannel('01 58858', '43')).toBe('phone');
    expect(guessChannel('01 58858', '41')).toBeNull();
  });
});
