import type { ChangesByTable } from '../../core/backup/changes.ts';
import { LISTED_TABLES } from '../../core/backup/counts.ts';
import { words } from '../../locales/libraryWords.ts';
import { uiLocale } from '../../platform/language.ts';
import styles from './RestoreDialog.module.css';

const texts = words.restore;

/** How many things of each kind would come, change, go and stay. */
export function ChangesTable({ changes }: { changes: ChangesByTable }) {
  const rows = LISTED_TABLES.filter((table) =>
    Object.values(changes[table]).some((count) => count > 0),
  );
  const isAny = LISTED_TABLES.some((table) => {
    const { added, changed, removed } = changes[table];
    return added + changed + removed > 0;
  });
  if (!isAny) return <p class={styles.what}>{texts.nothingChanges}</p>;
  const kinds = (['added', 'changed', 'removed', 'untouched'] as const).filter(
    (kind) => kind !== 'removed' || rows.some((table) => changes[table].removed > 0),
  );
  return (
    <table class={styles.changes}>
      <caption class="spoken">{texts.changes}</caption>
      <thead>
        <tr>
          <td />
          {kinds.map((kind) => (
            <th key={kind} scope="col">
              {texts.kinds[kind]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((table) => (
          <tr key={table}>
            <th scope="row">{texts.tables[table]}</th>
            {kinds.map((kind) => (
              <td key={kind} data-none={changes[table][kind] === 0 || undefined}>
                {changes[table][kind].toLocaleString(uiLocale)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
