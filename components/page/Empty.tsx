import type { ComponentChildren } from 'preact';
import type { TableName } from '../../core/tables.ts';
import { isAnyUnreadable } from '../../store/readable.ts';

interface Props {
  /** The tables that the list is made of. */
  of: readonly TableName[];
  children: ComponentChildren;
}

/**
 * What a list says where it has nothing to show. It says nothing where a row cannot be read: the list may only look
 * empty then, and the page tells of that row elsewhere (`DatabaseNote`).
 */
export function Empty({ of: tables, children }: Props) {
  return tables.some(isAnyUnreadable) ? null : children;
}
