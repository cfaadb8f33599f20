import { words } from '../../locales/libraryWords.ts';
import { CallHosts } from './CallHosts.tsx';
import { CallKinds } from './CallKinds.tsx';
import { CallSwitches } from './CallSwitches.tsx';
import styles from './CallsSection.module.css';

const texts = words.callSettings;

/**
 * The checklists for each kind of call, and how calls are recognized.
 *
 * @param kindId the kind whose list is shown first; null for the base list
 */
export function CallLists({ kindId }: { kindId: string | null }) {
  return (
    <div class={styles.section}>
      <section>
        <h2>{texts.kinds}</h2>
        <CallKinds kindId={kindId} />
      </section>
      <section>
        <h2>{texts.switches}</h2>
        <CallSwitches />
      </section>
      <section>
        <h2>{texts.hosts}</h2>
        <CallHosts />
      </section>
    </div>
  );
}
