import { useState } from 'preact/hooks';
import type { ShownQuote, Source } from '../../../core/quotes/quote.ts';
import { words } from '../../../locales/libraryWords.ts';
import { ShareDialog } from './ShareDialog.tsx';

const texts = words.share;

interface Props {
  shown: ShownQuote;
  source: Source;
  /** The beginning of the quote. */
  name: string;
}

/** A button that opens the `ShareDialog`. */
export function ShareButton({ shown, source, name }: Props) {
  const [isShared, setShared] = useState(false);
  return (
    <>
      <button
        type="button"
        class="quiet"
        aria-label={texts.shareQuote(name)}
        onClick={() => setShared(true)}
      >
        {texts.share}
      </button>
      {isShared && <ShareDialog shown={shown} source={source} onClose={() => setShared(false)} />}
    </>
  );
}
