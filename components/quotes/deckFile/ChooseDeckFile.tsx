import type { Ref } from 'preact';
import { words } from '../../../locales/libraryWords.ts';
import { ChooseFile } from '../../page/ChooseFile.tsx';
import styles from './ImportQuotes.module.css';

const texts = words.deckImport;

/** Where a file of quotes is chosen, and which kinds of files there are. */
export function ChooseDeckFile({
  onFile,
  button,
}: {
  onFile: (file: File) => void;
  button: Ref<HTMLButtonElement>;
}) {
  return (
    <>
      <p class={styles.intro}>{texts.intro}</p>
      <div class={styles.acts}>
        <ChooseFile
          label={texts.choose}
          accept=".json,.csv,.tsv,.md,.markdown,.txt,application/json,text/csv,text/markdown,text/plain"
          onFile={onFile}
          button={button}
        />
        <span class={styles.note}>{texts.drop}</span>
      </div>
      <details class={styles.details}>
        <summary>{texts.helpTitle}</summary>
        <dl>
          {texts.help.map(({ from, how }) => (
            <div key={from}>
              <dt>{from}</dt>
              <dd>{how}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}
