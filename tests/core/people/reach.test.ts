import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CHANNELS,
  type Channel,
  type ChannelKind,
  mayBeMobile,
} from '../../../core/people/channel.ts';
import { alsoOpenedBy, HANDED_OVER, reach } from '../../../core/people/reach.ts';

const EXAMPLES: Record<ChannelKind, string> = {
  whatsapp: '+491701234567',
  email: 'ada@example.org',
  phone: '+4989123456',
  linkedin: 'jörg-müller',
  xing: 'Ada_Lovelace',
  instagram: 'ada.lovelace',
  tiktok: 'ada',
  x: 'ada',
  twitch: 'ada_lovelace',
  signal: '+491701234567',
  threema: 'ECHOECHO',
  telegram: 'ada_lovelace',
  mastodon: '@ada@example.org',
  bluesky: 'ada.bsky.social',
  threads: 'ada.lovelace',
  facebook: 'ada.lovelace',
  messenger: 'ada.lovelace',
  youtube: 'ada',
  github: 'ada-lovelace',
  discord: 'ada.lovelace',
  matrix: '@ada:example.org',
  teams: 'ada@example.org',
  slack: 'acme/U012ABCDE',
  web: 'https://example.org/?a=1#b',
  other: 'https://example.org/ada',
};
const channel = (kind: ChannelKind, address = EXAMPLES[kind]): Channel => ({ kind, address });
const draft = { subject: 'Grüße & mehr', text: 'Hallo Ada,\nwie war’s? 50 % + #1 🌱' };
const nothing = { subject: '', text: '' };

describe('reaching a person', () => {
  it.each([
    ['whatsapp', 'https://wa.me/491701234567', false],
    ['email', 'mailto:ada@example.org', false],
    ['phone', 'tel:+4989123456', false],
    ['linkedin', 'https://www.linkedin.com/in/j%C3%B6rg-m%C3%BCller', true],
    ['xing', 'https://www.xing.com/profile/Ada_Lovelace', true],
    ['instagram', 'https://ig.me/m/ada.lovelace', true],
    ['tiktok', 'https://www.tiktok.com/@ada', true],
    ['x', 'https://x.com/ada', true],
    ['twitch', 'https://www.twitch.tv/ada_lovelace', true],
    ['signal', 'https://signal.me/#p/+491701234567', true],
    ['threema', 'https://threema.id/ECHOECHO', true],
    ['telegram', 'https://t.me/ada_lovelace', false],
    ['mastodon', 'https://example.org/@ada', true],
    ['bluesky', 'https://bsky.app/profile/ada.bsky.social', true],
    ['threads', 'https://www.threads.com/@ada.lovelace', true],
    ['facebook', 'https://www.facebook.com/ada.lovelace', true],
    ['messenger', 'https://m.me/ada.lovelace', true],
    ['youtube', 'https://www.youtube.com/@ada', true],
    ['github', 'https://github.com/ada-lovelace', true],
    ['discord', 'https://discord.com/channels/@me', true],
    ['matrix', 'https://matrix.to/#/%40ada%3Aexample.org', true],
    ['teams', 'https://teams.microsoft.com/l/chat/0/0?users=ada%40example.org', false],
    ['slack', 'https://acme.slack.com/team/U012ABCDE', true],
    ['web', 'https://example.org/?a=1#b', true],
    ['other', 'https://example.org/ada', true],
  ] as const)('by %s opens %s, with a draft to copy: %s', (kind, url, copies) => {
    expect(reach(channel(kind), nothing)).toEqual({ url, copies: false });
    const withDraft = reach(channel(kind), draft);
    expect(withDraft?.copies).toBe(copies);
    expect(withDraft?.url.startsWith(url)).toBe(true);
    if (copies) expect(withDraft?.url).toBe(url);
  });

  it.each([
    ['signal', `eu/${'a'.repeat(64)}`, `https://signal.me/#eu/${'a'.repeat(64)}`],
    ['telegram', '+491701234567', 'https://t.me/+491701234567'],
    [
      'youtube',
      'channel/UCabcdefghijklmnopqrstuv',
      'https://www.youtube.com/channel/UCabcdefghijklmnopqrstuv',
    ],
    ['discord', '123456789012345678', 'https://discord.com/users/123456789012345678'],
    ['slack', 'T012ABCDE/D012ABCDE', 'https://app.slack.com/client/T012ABCDE/D012ABCDE'],
    ['slack', 'acme/D012ABCDE', 'https://acme.slack.com/archives/D012ABCDE'],
  ] as const)('by %s also knows people as %s', (kind, address, url) => {
    expect(reach(channel(kind, address), nothing)?.url).toBe(url);
  });

  it.each([
    ['mastodon', '@ada@evil.example/x?'],
    ['mastodon', 'ada'],
    ['slack', 'evil.example/#/U012ABCDE'],
    ['slack', 'acme'],
    ['other', 'im Hof links klingeln'],
    ['other', 'javascript:alert(1)'],
  ] as const)('by %s opens nothing for %j', (kind, address) => {
    expect(reach(channel(kind, address), nothing)).toBeNull();
  });

  it('opens a number in WhatsApp and Signal, too, where it may be a mobile one', () => {
    expect(alsoOpenedBy(channel('phone', '+491701234567'), true)).toEqual([
      { kind: 'whatsapp', address: '+491701234567' },
      { kind: 'signal', address: '+491701234567' },
    ]);
    expect(alsoOpenedBy(channel('phone', '+4989123456'), false)).toEqual([]);
    expect(alsoOpenedBy(channel('signal'), true)).toEqual([]);
    expect(['+491701234567', '+4989123456', '+33612345678'].map(mayBeMobile)).toEqual([
      true,
      false,
      true,
    ]);
  });

  it.each([
    ['telegram', 'https://t.me/ada_lovelace?text='],
    ['teams', 'https://teams.microsoft.com/l/chat/0/0?users=ada%40example.org&message='],
  ] as const)('by %s fills the draft in', (kind, start) => {
    expect(reach(channel(kind), draft)?.url).toBe(start + encodeURIComponent(draft.text));
  });

  it('by WhatsApp fills the draft in', () => {
    expect(reach(channel('whatsapp'), draft)?.url).toBe(
      'https://wa.me/491701234567?text=' +
        'Hallo%20Ada%2C%0Awie%20war%E2%80%99s%3F%2050%20%25%20%2B%20%231%20%F0%9F%8C%B1',
    );
  });

  it('by e-mail fills in both halves, its lines ended as mails end them', () => {
    expect(reach(channel('email'), draft)?.url).toBe(
      'mailto:ada@example.org?subject=Gr%C3%BC%C3%9Fe%20%26%20mehr&body=' +
        'Hallo%20Ada%2C%0D%0Awie%20war%E2%80%99s%3F%2050%20%25%20%2B%20%231%20%F0%9F%8C%B1',
    );
    expect(reach(channel('email'), { subject: '', text: 'a\r\nb\rc' })?.url).toBe(
      'mailto:ada@example.org?body=a%0D%0Ab%0D%0Ac',
    );
    expect(reach(channel('email'), { subject: 'Hi', text: '' })?.url).toBe(
      'mailto:ada@example.org?subject=Hi',
    );
  });

  it('lets nothing of an address be taken for part of the link', () => {
    expect(reach(channel('email', 'a?bcc=b&c/%0A@example.org'), nothing)?.url).toBe(
      'mailto:a%3Fbcc%3Db%26c%2F%250A@example.org',
    );
    expect(reach(channel('x', '../evil?a=1#b'), nothing)?.url).toBe(
      'https://x.com/..%2Fevil%3Fa%3D1%23b',
    );
    expect(reach(channel('whatsapp', '+49@evil.example/1'), nothing)?.url).toBe(
      'https://wa.me/491',
    );
    expect(reach(channel('linkedin', 'a\ud800'), nothing)?.url).toBe(
      'https://www.linkedin.com/in/a%EF%BF%BD',
    );
  });

  it('lets no subject smuggle a recipient in', () => {
    const url = reach(channel('email'), { subject: 'Hi\r\nBcc: all@example.org', text: '' })?.url;
    expect(decodeURIComponent(url ?? '')).toBe(
      'mailto:ada@example.org?subject=Hi Bcc: all@example.org',
    );
  });

  it.each(['javascript:alert(1)', 'http://example.org', 'data:text/html,a', ' https://a.org', ''])(
    'does not open %j, which a backup that was meddled with could have',
    (address) => {
      expect(reach(channel('web', address), draft)).toBeNull();
    },
  );

  it('does not know a channel that only a newer Nahbar knows', () => {
    expect(reach({ kind: 'pigeon' as ChannelKind, address: 'ada' }, draft)).toBeNull();
  });

  it('copies a draft that is too long to hand over, and cuts nothing', () => {
    const fits = 'a'.repeat(HANDED_OVER - 'https://wa.me/491701234567?text='.length);
    expect(reach(channel('whatsapp'), { subject: '', text: fits })?.copies).toBe(false);
    expect(reach(channel('whatsapp'), { subject: '', text: `${fits}a` })).toEqual({
      url: 'https://wa.me/491701234567',
      copies: true,
    });
    expect(reach(channel('email'), { subject: 'Hi', text: 'ü'.repeat(400) })).toEqual({
      url: 'mailto:ada@example.org?subject=Hi',
      copies: true,
    });
  });

  it('gives addresses that read back as the draft, or copies it', () => {
    // Halves of characters and controls included; fast-check's own units take a second to set up.
    const unit = fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0, max: 0x7f }));
    const anyText = fc.oneof(
      fc.array(unit).map((units) => String.fromCharCode(...units)),
      fc
        .array(fc.constantFrom('ä', '&', '#', '?', '=', '+', '%', '%0A', '\n', '\r', ' ', '🌱'))
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(fc.constantFrom(...CHANNELS), anyText, anyText, (kind, subject, text) => {
        const found = reach(channel(kind), { subject, text });
        if (!found) return false;
        const url = new URL(found.url);
        if (!['https:', 'mailto:', 'tel:'].includes(url.protocol)) return false;
        const carried = CARRIED.get(kind);
        if (found.copies || carried === undefined) return true;
        const body = url.searchParams.get(carried) ?? '';
        const heading = url.searchParams.get('subject') ?? '';
        return (
          !found.url.includes('+') &&
          body.replaceAll('\r\n', '\n') === clean(text) &&
          (kind !== 'email' || heading === onOneLine(subject))
        );
      }),
      { numRuns: 300 },
    );
  });
});

/** The parameter in which a channel takes a text. */
const CARRIED: ReadonlyMap<ChannelKind, string> = new Map([
  ['email', 'body'],
  ['whatsapp', 'text'],
  ['telegram', 'text'],
  ['teams', 'message'],
]);

function onOneLine(subject: string): string {
  return clean(subject)
    .replace(/[\n\t\u2028\u2029]+/g, ' ')
    .trim();
}

/** What may be lost of a text: how its lines end, and what nobody typed. */
function clean(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(controls, '');
}
