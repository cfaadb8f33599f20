import type { Ref } from 'preact';
import { words } from '../../../locales/libraryWords.ts';
import { ChooseFile } from '../../page/ChooseFile.tsx';
import styles from './ImportCalendar.module.css';

const texts = words.calendarImport;

interface Props {
  onFile: (file: File) => void;
  button: Ref<HTMLButtonElement>;
}

/** Where a calendar file is chosen, and how one gets it. */
export function ChooseCalendar({ onFile, button }: Props) {
  return (
    <>
      <p>{texts.intro}</p>
      <p>
        <ChooseFile
          label={texts.choose}
          accept=".ics,.ical,.ifb,.icalendar,text/calendar"
          onFile={onFile}
          button={button}
        />
      </p>
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
