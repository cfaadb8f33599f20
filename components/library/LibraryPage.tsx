import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { words } from '../../locales/libraryWords.ts';
import { today } from '../../store/today.ts';
import { DatabaseNote } from '../page/DatabaseNote.tsx';
import { Icon } from '../page/Icon.tsx';
import { Notices } from '../page/Notices.tsx';
import { noonOf } from '../steps/stepToday.ts';
import { type Place, type Section, sectionOf } from './address.ts';
import styles from './LibraryPage.module.css';

const texts = words.library;

/** The sections in the order of the navigation, each with the place that its link leads to. */
const SECTIONS: readonly { id: Section; place: Place }[] = [
  { id: 'today', place: 'today' },
  { id: 'people', place: 'people' },
  { id: 'calls', place: 'calls' },
  { id: 'quotes', place: 'favourites' },
  { id: 'settings', place: 'settings' },
];

/** The titles of the places that have one of their own; that of the others is the section's. */
const TITLES: Partial<Record<Place, string>> = {
  steps: words.steps.title,
  month: words.lookBack.title,
  lists: texts.lists,
  favourites: words.favourites.title,
  quotes: words.ownQuotes.title,
  decks: words.decks.title,
  hidden: words.hidden.title,
  backup: words.backup.title,
  trash: words.trash.title,
};

/** The tabs of the quotes section. */
const QUOTE_TABS = ['favourites', 'quotes', 'decks', 'hidden'] as const;

/** The places that a link leads back from, and where to. */
const BACK: Partial<Record<Place, Place>> = {
  steps: 'today',
  month: 'today',
  lists: 'calls',
  backup: 'settings',
  trash: 'settings',
};

/** The library: navigation, title, and the chosen place. */
export function LibraryPage({
  place,
  reminder,
  children,
}: {
  place: Place;
  /** Shown in every place. */
  reminder: ComponentChildren;
  children: ComponentChildren;
}) {
  const section = sectionOf(place);
  const title = TITLES[place] ?? words.sections[section];
  const back = BACK[place];
  useEffect(() => {
    document.title = `${title} – Nahbar`;
  }, [title]);
  return (
    <div class={styles.page}>
      <header class={styles.head}>
        <p class={styles.name}>Nahbar</p>
        <Navigation section={section} />
        <p class={styles.foot}>{texts.onDevice}</p>
      </header>
      <div class={styles.column}>
        <DatabaseNote />
        <main>
          {back && (
            <a class={styles.back} href={`#${back}`}>
              <Icon path={BACKWARD} />
              {words.sections[sectionOf(back)]}
            </a>
          )}
          <div class={styles.title}>
            <h1 tabIndex={-1}>{section === 'quotes' ? words.sections.quotes : title}</h1>
            {place === 'today' && <p>{texts.day(noonOf(today.value))}</p>}
          </div>
          {section === 'quotes' && <QuoteTabs place={place} />}
          {children}
        </main>
        <Notices />
      </div>
      <div class={styles.reminder}>{reminder}</div>
    </div>
  );
}

/** Five words that never wrap; where there is little room, the last of them is an icon. */
function Navigation({ section }: { section: Section }) {
  return (
    <nav aria-label="Nahbar">
      {SECTIONS.map(({ id, place }) => (
        <a
          key={id}
          href={`#${place}`}
          data-section={id}
          aria-current={id === section ? 'page' : undefined}
        >
          <span>{words.sections[id]}</span>
          {id === 'settings' && <Icon path={GEAR} />}
        </a>
      ))}
    </nav>
  );
}

function QuoteTabs({ place }: { place: Place }) {
  return (
    <nav class={styles.tabs} aria-label={words.sections.quotes}>
      {QUOTE_TABS.map((tab) => (
        <a key={tab} href={`#${tab}`} aria-current={tab === place ? 'page' : undefined}>
          {TITLES[tab]}
        </a>
      ))}
    </nav>
  );
}

const BACKWARD = 'M19 12H5M11 6l-6 6 6 6';
const GEAR =
  'M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.2 2.2M16.2 16.2l2.2 2.2M5.6 18.4l2.2-2.2M16.2 7.8l2.2-2.2';
