import type { Ref } from 'preact';
import { words } from '../../../locales/libraryWords.ts';
import { ChooseFile } from '../../page/ChooseFile.tsx';
import styles from './ImportContacts.module.css';

const texts = words.contactImport;

/** Where a file of contacts is chosen, and how one gets it. */
export function ChooseContacts({
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
          accept=".csv,.vcf,.tsv,.txt,text/csv,text/vcard,text/x-vcard"
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
