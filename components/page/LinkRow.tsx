import { Icon } from './Icon.tsx';
import styles from './LinkRow.module.css';

interface Props {
  href: string;
  name: string;
  /** What is there, in one line. */
  why: string;
  /** Opens a tab of its own. */
  isOtherPage?: boolean;
}

/** A row that leads to another page. */
export function LinkRow({ href, name, why, isOtherPage = false }: Props) {
  return (
    <div class={styles.row}>
      <div>
        <a href={href} {...(isOtherPage && { target: '_blank', rel: 'noreferrer' })}>
          {name}
        </a>
        <p>{why}</p>
      </div>
      <Icon path="M9.5 6l6 6-6 6" />
    </div>
  );
}
