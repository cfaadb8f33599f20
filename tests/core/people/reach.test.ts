import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHANNELS, type Channel, type ChannelKind } from '../../../core/people/channel.ts';
import { HANDED_OVER, reach } from '../../../core/people/reach.ts';

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
  web: 'https://example.org/?a=1#b',
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
    ['web', 'https://example.org/?a=1#b', true],
  ] as const)('by %s opens %s, with a draft to copy: %s', (kind, url, copies) => {
    expect(reach(channel(kind), nothing)).toEqual({ url, copies: false });
    const withDraft = reach(channel(kind), draft);
    expect(withDraft?.copies).toBe(copies);
    expect(withDraft?.url.startsWith(url)).toBe(true);
    if (copies) expect(withDraft?.url).toBe(url);
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
        if (found.copies || (kind !== 'email' && kind !== 'whatsapp')) return true;
        const body = url.searchParams.get(kind === 'email' ? 'body' : 'text') ?? '';
        const heading = url.searchParams.get('subject') ?? '';
        return (
          !found.url.includes('+') &&
          body.replaceAll('\r\n', '\n') === clean(text) &&
          (kind === 'whatsapp' || heading === onOneLine(subject))
        );
      }),
      { numRuns: 300 },
    );
  });
});

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
