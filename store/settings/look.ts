import { type Look, lookFrom } from '../../core/settings/look.ts';
import { writeHint } from '../../platform/hints.ts';
import { live } from '../live.ts';

/** The look that the user has chosen, for a page with no use for other settings; at first `undefined`. */
export const look = live(() => async (rows): Promise<Look> => {
  const stored = await rows.settings.toArray();
  return lookFrom(Object.fromEntries(stored.map(({ key, value }) => [key, value])));
});

/** Leaves the look where the next page finds it before its first paint. */
export function rememberLook({ theme, textSize }: Look): void {
  writeHint('look', JSON.stringify({ theme, textSize } satisfies Look));
}
