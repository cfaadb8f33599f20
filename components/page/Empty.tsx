import type { ComponentChildren } from 'preact';
import type { TableName } from '../../core/tables.ts';
import { words } from '../../locales/words.ts';
import { isAnyUnreadable } from '../../store/readable.ts';
import styles from './Empty.module.css';

interface Props {
  /** The tables that the list is made of. */
  of: readonly TableName[];
  children: ComponentChildren;
}

/**
 * What a list says where it has nothing to show. Where a row cannot be read it may only look empty, and does not say that
 * it is.
 */
export function Empty({ of: tables, children }: Props) {
  if (!tables.some(isAnyUnreadable)) return children;
  return <p class={styles.unreadable}>{words.trouble.mayBeMissing}</p>;
}
