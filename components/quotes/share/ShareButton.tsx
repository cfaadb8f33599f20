import { useState } from 'preact/hooks';
import type { ShownQuote, Source } from '../../../core/quotes/quote.ts';
import { words } from '../../../locales/libraryWords.ts';
import { SHARE } from '../../page/actIcons.ts';
import { Icon } from '../../page/Icon.tsx';
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
        class="glyph"
        title={texts.share}
        aria-label={texts.shareQuote(name)}
        onClick={() => setShared(true)}
      >
        <Icon path={SHARE} />
      </button>
      {isShared && <ShareDialog shown={shown} source={source} onClose={() => setShared(false)} />}
    </>
  );
}
