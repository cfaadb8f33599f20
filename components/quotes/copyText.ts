import { words } from '../../locales/words.ts';
import { say } from '../page/notices.ts';

const texts = words.quotes;

/** Puts `text` on the clipboard, and says whether it is there. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(texts.copied);
  } catch {
    say(texts.copyFailed);
  }
}
