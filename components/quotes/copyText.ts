import { quotesTexts as texts } from '../../locales/quotes.ts';
import { say } from '../page/notices.ts';

/** Puts `text` on the clipboard, and says whether it is there. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(texts.copied);
  } catch {
    say(texts.copyFailed);
  }
}
