import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { texts as german } from '../../locales/de/news.ts';
import { texts as english } from '../../locales/en/news.ts';
import { changesOf } from '../../workshop/release/releaseParts.ts';

const changelog = readFileSync('CHANGELOG.md', 'utf8');

describe.each([german, english])('what is new ($title)', ({ versions }) => {
  it.each(Object.entries(versions))(
    'in %s is one line of a version that there is',
    (version, news) => {
      expect(changesOf(version, changelog).text).not.toBe('');
      expect(news).toMatch(/^.{20,160}\.$/);
    },
  );
});
