import { words } from '../../locales/newTabWords.ts';
import styles from './SectionLinks.module.css';

const texts = words.sections;

/** The way from the new tab to each section of the library, in words. */
export function SectionLinks() {
  return (
    <nav class={styles.sections} aria-label={texts.label}>
      {LINKS.map(([place, name]) => (
        <a key={place} href={`/library.html#${place}`}>
          {name}
        </a>
      ))}
    </nav>
  );
}

const LINKS = [
  ['today', texts.today],
  ['people', texts.people],
  ['calls', texts.calls],
  ['favourites', texts.quotes],
  ['settings', texts.settings],
] as const;
