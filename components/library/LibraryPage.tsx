import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { words } from '../../locales/libraryWords.ts';
import { DatabaseNote } from '../page/DatabaseNote.tsx';
import { Notices } from '../page/Notices.tsx';
import styles from './LibraryPage.module.css';

/** The sections of the library in their order; the id is also the hash of the address. */
const SECTIONS = [
  { id: 'favourites', title: words.favourites.title },
  { id: 'quotes', title: words.ownQuotes.title },
  { id: 'people', title: words.people.title },
  { id: 'steps', title: words.steps.title },
  { id: 'calls', title: words.callSettings.title },
  { id: 'hidden', title: words.hidden.title },
  { id: 'trash', title: words.trash.title },
  { id: 'settings', title: words.settings.title },
  { id: 'backup', title: words.backup.title },
] as const;

export type SectionId = (typeof SECTIONS)[number]['id'];

/** The library: title, navigation, and the chosen section. */
export function LibraryPage({
  section,
  reminder,
  children,
}: {
  section: SectionId;
  /** Shown under the head in every section. */
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

/** A parsed hash such as `#people/<id>`: a section, and a part of it. */
export interface Address {
  section: SectionId;
  /** The rest of the hash; null if there is none. */
  part: string | null;
}

/** @param hash as in `location.hash`, with its `#`, or empty */
export function addressIn(hash: string): Address {
  const [, name, part] = /^#([^/]*)(?:\/(.*))?$/.exec(hash) ?? [];
  const section = SECTIONS.find(({ id }) => id === name)?.id;
  return section ? { section, part: part || null } : { section: 'favourites', part: null };
}

export function hashOf({ section, part }: Address): string {
  return part === null ? `#${section}` : `#${section}/${part}`;
}
