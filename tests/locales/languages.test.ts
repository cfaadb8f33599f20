import { expect, it } from 'vitest';

const de = textsOf(import.meta.glob('../../locales/de/*.ts', { eager: true }));
const en = textsOf(import.meta.glob('../../locales/en/*.ts', { eager: true }));

/** Every text by its file and its path in it; what a function says is not among them. */
function textsOf(files: Record<string, unknown>): Map<string, string> {
  const texts = new Map<string, string>();
  const gather = (path: string, value: unknown) => {
    if (typeof value === 'string') texts.set(path, value);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value)) gather(`${path}.${key}`, part);
    }
  };
  for (const [file, exports] of Object.entries(files)) {
    const name = file.slice(file.lastIndexOf('/') + 1, -'.ts'.length);
    for (const words of Object.values(exports as object)) gather(name, words);
  }
  return texts;
}

it('have the same texts, in their own words', () => {
  expect([...en.keys()].sort()).toEqual([...de.keys()].sort());
  // One word may be the same, and the name of a product is.
  const isName = (path: string) => /^callSettings\.programs\.|^nextCalls\.link$/.test(path);
  const left = [...en].filter(
    ([path, text]) => text.includes(' ') && text === de.get(path) && !isName(path),
  );
  expect(left).toEqual([]);
});

it('are not mixed', () => {
  const german = /[äöüß„]|\b(?:der|die|das|und|nicht|ist|dein|du)\b/i;
  expect([...en].filter(([, text]) => german.test(text))).toEqual([]);
  const english = /\b(?:the|and|not|your|you|of)\b/i;
  expect([...de].filter(([, text]) => english.test(text))).toEqual([]);
});
