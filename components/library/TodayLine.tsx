import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { newsSince } from '../../core/settings/news.ts';
import { words } from '../../locales/libraryWords.ts';
import { appVersion } from '../../platform/appVersion.ts';
import { NEW_TAB_IS_A_CHOICE } from '../../platform/newTab.ts';
import { dismissNews, updatedFrom } from '../../store/settings/news.ts';
import { doWithoutNewTab, isNewTabMissing } from '../../store/settings/newTab.ts';
import { focusTitle } from '../page/focus.ts';
import { attempt } from '../page/notices.ts';
import styles from './TodayLine.module.css';

const { news, settings } = words;

/** One quiet line: what an update has brought, or where the new tab has gone. */
export function TodayLine() {
  const [isMissing, setMissing] = useState(isNewTabMissing);
  const from = updatedFrom.value;
  const version = from && newsSince(Object.keys(news.versions), from, appVersion());
  if (version) {
    return (
      <Line title={news.title} dismiss={news.dismiss} onDismiss={() => void attempt(dismissNews)}>
        <b>{news.title}:</b> {news.versions[version as keyof typeof news.versions]}
      </Line>
    );
  }
  if (!isMissing) return null;
  const dismiss = () => {
    doWithoutNewTab();
    setMissing(false);
  };
  return (
    <Line title={settings.newTab} dismiss={settings.fineWithoutNewTab} onDismiss={dismiss}>
      {settings.newTabMissing} {settings.newTabBack[NEW_TAB_IS_A_CHOICE ? 'chosen' : 'given']}
    </Line>
  );
}

interface Props {
  title: string;
  dismiss: string;
  onDismiss: () => void;
  children: ComponentChildren;
}

function Line({ title, dismiss, onDismiss, children }: Props) {
  const leave = () => {
    // The button goes away.
    focusTitle();
    onDismiss();
  };
  return (
    <aside class={styles.line} aria-label={title}>
      <p>{children}</p>
      <button type="button" class="quiet" onClick={leave}>
        {dismiss}
      </button>
    </aside>
  );
}
