import { describe, expect, it } from 'vitest';
import { THEMES, type Why } from '../../core/steps/step.ts';
import { texts as german } from '../../locales/de/reasons.ts';
import { texts as germanTags } from '../../locales/de/tags.ts';
import { texts as english } from '../../locales/en/reasons.ts';
import { texts as englishTags } from '../../locales/en/tags.ts';

const EACH: { [Kind in Why['kind']]: Extract<Why, { kind: Kind }>[] } = {
  'came-back': [{ kind: 'came-back', since: '2026-11-01' }],
  weekend: [{ kind: 'weekend' }],
  'person-due': [
    { kind: 'person-due', weeks: null, dormant: false },
    { kind: 'person-due', weeks: 6, dormant: false },
    { kind: 'person-due', weeks: 60, dormant: true },
    ...[true, false].flatMap((isFirst) =>
      [null, 6].flatMap((weeks) =>
        [true, false].map((dormant) => ({
          ...{ kind: 'person-due' as const, weeks, dormant, isFirst },
          rhythm: '10-days' as const,
        })),
      ),
    ),
  ],
  'follow-up': [{ kind: 'follow-up', id: 'a', day: '2026-12-12', text: 'fragen' }],
  'yearly-date': [
    { kind: 'yearly-date', date: 'birthday', label: '', day: '2026-12-12' },
    { kind: 'yearly-date', date: 'other', label: 'Umzug', day: '2026-12-12' },
  ],
  'just-added': [{ kind: 'just-added' }],
  'warm-up': [{ kind: 'warm-up' }, { kind: 'warm-up', isNew: true }],
  'channel-unused': [
    { kind: 'channel-unused', channel: 'email', weeks: null },
    { kind: 'channel-unused', channel: 'email', weeks: 5 },
  ],
  'from-quote': [{ kind: 'from-quote', quote: 'q' }],
  'theme-turn': [
    { kind: 'theme-turn', theme: 'home', days: null },
    { kind: 'theme-turn', theme: 'home', days: 9 },
  ],
  'rested-longest': [{ kind: 'rested-longest', days: 40 }],
};

const said = {
  ago: ({ unit, count }: { unit: string; count: number }) => `${count} ${unit}`,
  rhythmName: (rhythm: string) => rhythm,
  channels: new Proxy({} as never, { get: (_, kind) => String(kind) }),
};

describe.each([
  ['German', german],
  ['English', english],
])('a reason in %s', (_, texts) => {
  const sentences = Object.values(EACH)
    .flat()
    .map((why) => (texts[why.kind] as (why: Why, words: object) => string)(why, said));

  it('is one sentence', () => {
    for (const sentence of sentences) expect(sentence).toMatch(/^\S[^.]+\.$/);
  });

  it('does not say that a rhythm was chosen: somebody added from a call has the usual one', () => {
    for (const sentence of sentences)
      expect(sentence).not.toMatch(/gewählt|ausgesucht|chose|picked/);
  });

  it('does not say where a quote stands: another may stand there by then', () => {
    for (const sentence of sentences) expect(sentence).not.toMatch(/darüber|\boben|above/);
  });
});

it.each(THEMES)('the theme "%s" is called as in the quotes', (theme) => {
  for (const [texts, tags] of [
    [german, germanTags],
    [english, englishTags],
  ] as const) {
    const sentence = texts['theme-turn']({ kind: 'theme-turn', theme, days: null }, said);
    expect(sentence).toContain(tags.topics[theme]);
  }
});
