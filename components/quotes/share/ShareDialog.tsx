import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CardFormat } from '../../../core/quotes/card/card.ts';
import type { ShownQuote, Source } from '../../../core/quotes/quote.ts';
import { words } from '../../../locales/libraryWords.ts';
import frame from '../../page/Dialog.module.css';
import { cardContent, type Drawn, drawOrSayWhyNot } from '../card/drawCard.ts';
import { lookOfPage } from '../card/palette.ts';
import styles from './ShareDialog.module.css';
import { canCopyPicture, shareActs, sharesHere } from './shareActs.ts';

const texts = words.share;

interface Props {
  shown: ShownQuote;
  source: Source;
  onClose: () => void;
}

/** A dialog to copy, save or share a quote as a picture, text or Markdown. Results are shown inside it. */
export function ShareDialog({ shown, source, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [format, setFormat] = useState<CardFormat>('square');
  const [look, setLook] = useState(lookOfPage);
  const [drawn, setDrawn] = useState<Drawn>('drawn');
  const [said, say] = useState('');
  const content = cardContent(shown, source);
  const way = useMemo(sharesHere, []);
  const acts = shareActs({ shown, source }, () => canvas.current, say);
  const isDrawn = drawn === 'drawn';

  useLayoutEffect(() => {
    dialog.current?.showModal();
    title.current?.focus();
  }, []);
  useLayoutEffect(() => {
    if (canvas.current) setDrawn(drawOrSayWhyNot(canvas.current, content, format, look));
  }, [JSON.stringify(content), format, look]);

  return (
    <dialog ref={dialog} class={frame.dialog} aria-labelledby="share-title" onClose={onClose}>
      <h2 id="share-title" tabIndex={-1} ref={title}>
        {texts.title}
      </h2>
      <div class={styles.choices}>
        <CardChoice
          legend={texts.format}
          choices={texts.formats}
          chosen={format}
          onChoose={setFormat}
        />
        <CardChoice legend={texts.look} choices={texts.looks} chosen={look} onChoose={setLook} />
      </div>
      <div class={styles.preview}>
        <canvas
          ref={canvas}
          class={styles.card}
          hidden={!isDrawn}
          role="img"
          aria-label={texts.picture(content.text, content.speaker)}
        />
        <p role="status" hidden={isDrawn}>
          {!isDrawn && texts[drawn]}
        </p>
      </div>
      <div class={styles.acts}>
        {isDrawn && canCopyPicture() && (
          <button type="button" class="edged" onClick={() => void acts.copyPicture()}>
            {texts.copyPicture}
          </button>
        )}
        {isDrawn && (
          <button type="button" class="edged" onClick={() => void acts.savePicture()}>
            {texts.savePicture}
          </button>
        )}
        {way && (
          <button
            type="button"
            class="edged"
            onClick={() => void acts.shareElsewhere(isDrawn ? way : 'text')}
          >
            {texts.shareElsewhere}
          </button>
        )}
      </div>
      <div class={styles.acts}>
        <button type="button" class="quiet" onClick={() => void acts.copyText()}>
          {texts.copyText}
        </button>
        <button type="button" class="quiet" onClick={() => void acts.copyMarkdown()}>
          {texts.copyMarkdown}
        </button>
        <button
          type="button"
          class={`quiet ${styles.close}`}
          onClick={() => dialog.current?.close()}
        >
          {texts.close}
        </button>
      </div>
      <p role="status" class={styles.said}>
        {said}
      </p>
    </dialog>
  );
}

interface CardChoiceProps<Value extends string> {
  legend: string;
  /** The labels by value, in the order in which they are shown. */
  choices: Record<Value, string>;
  chosen: Value;
  onChoose: (value: Value) => void;
}

/** A group of radio buttons. */
function CardChoice<Value extends string>({
  legend,
  choices,
  chosen,
  onChoose,
}: CardChoiceProps<Value>) {
  const name = useId();
  return (
    <fieldset class={styles.choice}>
      <legend>{legend}</legend>
      {(Object.keys(choices) as Value[]).map((value) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            checked={chosen === value}
            onInput={() => onChoose(value)}
          />
          {choices[value]}
        </label>
      ))}
    </fieldset>
  );
}
