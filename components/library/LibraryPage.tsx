import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { backupTexts } from '../../locales/backup.ts';
import { callSettingsTexts } from '../../locales/callSettings.ts';
import { favouritesTexts } from '../../locales/favourites.ts';
import { hiddenTexts } from '../../locales/hidden.ts';
import { ownQuotesTexts } from '../../locales/ownQuotes.ts';
import { peopleTexts } from '../../locales/people.ts';
import { settingsTexts } from '../../locales/settings.ts';
import { stepsTexts } from '../../locales/steps.ts';
import { trashTexts } from '../../locales/trash.ts';
import { DatabaseNote } from '../page/DatabaseNote.tsx';
import { Notices } from '../page/Notices.tsx';
import styles from './LibraryPage.module.css';

/** The sections of the library, in their order; each id is the address that leads there. */
export const SECTIONS = [
  { id: 'favourites', title: favouritesTexts.title },
  { id: 'quotes', title: ownQuotesTexts.title },
  { id: 'people', title: peopleTexts.title },
  { id: 'steps', title: stepsTexts.title },
  { id: 'calls', title: callSettingsTexts.title },
  { id: 'hidden', title: hiddenTexts.title },
  { id: 'trash', title: trashTexts.title },
  { id: 'settings', title: settingsTexts.title },
  { id: 'backup', title: backupTexts.title },
] as const;

export type SectionId = (typeof SECTIONS)[number]['id'];

/** One calm column: the name, the ways to the sections, and the section. */
export function LibraryPage({
  section,
  reminder,
  children,
}: {
  section: SectionId;
  /** One line under the head, whatever the section. */
  reminder: ComponentChildren;
  children: ComponentChildren;
}) {
  const title = SECTIONS.find(({ id }) => id === section)?.title;
  useEffect(() => {
    document.title = `${title} – Nahbar`;
  }, [title]);
  return (
    <div class={styles.column}>
      <header class={styles.head}>
        <p class={styles.name}>Nahbar</p>
        <nav aria-label="Nahbar">
          {SECTIONS.map(({ id, title }) => (
            <a key={id} href={`#${id}`} aria-current={id === section ? 'page' : undefined}>
              {title}
            </a>
          ))}
        </nav>
      </header>
      <DatabaseNote />
      {reminder}
      <main>
        <h1 class={styles.title} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </main>
      <Notices />
    </div>
  );
}
