import type { Language } from '../../core/quotes/deck.ts';
import {
  INTRODUCTION_LIMITS,
  type Introduction,
  type IntroductionLength,
  introductionFrom,
} from '../../core/settings/introduction.ts';
import { limitText } from '../../core/wording.ts';
import { live } from '../live.ts';
import { read, writeForGood } from '../open.ts';
import type { Tables } from '../storageBackend.ts';

const KEY = 'introduction';

/** The user's introduction of themself. */
export const introduction = live(() => introductionOf);

async function introductionOf(rows: Pick<Tables, 'settings'>): Promise<Introduction> {
  return introductionFrom((await rows.settings.get(KEY))?.value);
}

/** The introduction as it is stored now. */
export function readIntroduction(): Promise<Introduction> {
  return read(introductionOf);
}

/** Stores one of its texts. @throws Refused if it is too long, or nothing lasts */
export async function writeIntroduction(
  length: IntroductionLength,
  language: Language,
  text: string,
): Promise<void> {
  const fits = limitText(text.trim(), INTRODUCTION_LIMITS[length]);
  await writeForGood(['settings'], async (rows) => {
    const all = await introductionOf(rows);
    const value = { ...all, [length]: { ...all[length], [language]: fits } };
    await rows.settings.put({ key: KEY, value });
  });
}
