import type { ComponentChildren } from 'preact';
import styles from './TitleBar.module.css';

/** What stands beside the title of a section: a field, a button. The first child of what follows the title. */
export function TitleBar({ children }: { children: ComponentChildren }) {
  return <div class={styles.bar}>{children}</div>;
}
