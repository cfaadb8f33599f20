import type { Ref } from 'preact';
import { useRef } from 'preact/hooks';
import { contactImportTexts as texts } from '../../../locales/contactImport.ts';
import styles from './ImportContacts.module.css';

/** Where a file of contacts is chosen, and how one gets it. */
export function ChooseContacts({
  onFile,
  button,
}: {
  onFile: (file: File) => void;
  button: Ref<HTMLButtonElement>;
}) {
  const input = useRef<HTMLInputElement>(null);
  const take = () => {
    const file = input.current?.files?.[0];
    if (file) onFile(file);
    // The same file again is a change again: it may have been mended meanwhile.
    if (input.current) input.current.value = '';
  };
  return (
    <>
      <p class={styles.intro}>{texts.intro}</p>
      <div class={styles.acts}>
        <button type="button" class="edged" ref={button} onClick={() => input.current?.click()}>
          {texts.choose}
        </button>
        <span class={styles.note}>{texts.drop}</span>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.vcf,.tsv,.txt,text/csv,text/vcard,text/x-vcard"
          aria-label={texts.choose}
          onChange={take}
        />
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
