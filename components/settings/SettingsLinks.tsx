import { words } from '../../locales/libraryWords.ts';
import { LinkRow } from '../page/LinkRow.tsx';
import styles from './SettingsLinks.module.css';

const texts = words.library;

/** The settings that have a page of their own. */
export function SettingsLinks() {
  return (
    <nav class={styles.links} aria-labelledby="more-settings">
      <h2 id="more-settings">{texts.moreSettings}</h2>
      <LinkRow href="#lists" name={texts.lists} why={texts.listsWhy} />
      <LinkRow href="#backup" name={words.backup.title} why={texts.backupWhy} />
      <LinkRow href="#trash" name={words.trash.title} why={texts.trashWhy} />
    </nav>
  );
}
