import { isEnoughForPeople } from '../../../core/people/import/peopleTable.ts';
import { words } from '../../../locales/libraryWords.ts';
import { lastImport, readPeopleFile, undoImport } from '../../../store/people/imports.ts';
import { whyNoContacts } from '../../files/fileFaults.ts';
import { ImportFile } from '../../files/ImportFile.tsx';
import { useImport } from '../../files/useImport.ts';
import { attempt, say } from '../../page/notices.ts';
import { ContactsPreview, undone } from './ContactsPreview.tsx';
import styles from './ImportContacts.module.css';

const texts = words.contactImport;

/** Imports people from a file: choose, preview, import, undo. */
export function ImportContacts() {
  const flow = useImport({
    read: readPeopleFile,
    nameOf: (file: File) => file.name,
    why: whyNoContacts,
    texts,
  });
  const { offer, work, button } = flow;
  const last = lastImport.value;
  const undo = (id: string) =>
    attempt(async () => {
      say(await work.during(texts.undoing, () => undone(() => undoImport(id))));
      button.current?.focus();
    });
  return (
    <ImportFile
      flow={flow}
      accept=".csv,.vcf,.tsv,.txt,text/csv,text/vcard,text/x-vcard"
      texts={texts}
      columns={{ fields: words.columns.people, isEnough: isEnoughForPeople }}
    >
      {offer && <ContactsPreview key={offer.name} offer={offer} flow={flow} />}
      {!offer && last && (
        // For as long as it can be taken back.
        <p class={styles.last}>
          {texts.last(last.people, new Date(last.at))} ·{' '}
          <button type="button" class="quiet" onClick={() => void undo(last.id)}>
            {texts.undo}
          </button>
        </p>
      )}
    </ImportFile>
  );
}
