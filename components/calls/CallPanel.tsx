import type { ComponentType } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { callsTexts as texts } from '../../locales/calls.ts';
import { DatabaseNote } from '../page/DatabaseNote.tsx';
import { Icon } from '../page/Icon.tsx';
import { LIBRARY } from '../page/icons.ts';
import { Notices } from '../page/Notices.tsx';
import styles from './CallPanel.module.css';
import { Checklist } from './Checklist.tsx';
import { type CallStore, callModel } from './callModel.ts';
import { Progress } from './Progress.tsx';

interface Props {
  store: CallStore;
  /** Brings the editor, whose code is not needed before it is wanted. */
  onEdit: () => Promise<ComponentType>;
}

/** What the popup shows: the checklist, or its editor. */
export function CallPanel({ store, onEdit }: Props) {
  const [editor, setEditor] = useState<{ Editor: ComponentType } | null>(null);
  const model = useMemo(() => callModel(store), [store]);
  const edit = async () => setEditor({ Editor: await onEdit() });
  return (
    <div class={styles.panel}>
      <header class={styles.head}>
        <h1 id="editor-title">{editor ? texts.editTitle : texts.title}</h1>
        {editor ? (
          <button type="button" onClick={() => setEditor(null)}>
            {texts.done}
          </button>
        ) : (
          <button type="button" onClick={() => void edit()}>
            {texts.edit}
          </button>
        )}
      </header>
      <DatabaseNote />
      <main>
        {editor ? (
          <editor.Editor />
        ) : (
          <>
            <Progress model={model} />
            <Checklist model={model} />
          </>
        )}
      </main>
      <footer class={styles.foot}>
        {!editor && (
          <button
            type="button"
            disabled={!model.ticked.value?.length}
            onClick={() => void model.startAfresh()}
          >
            {texts.newCall}
          </button>
        )}
        <a href="/library.html" target="_blank" rel="noreferrer">
          <Icon path={LIBRARY} /> {texts.library}
        </a>
      </footer>
      <Notices />
    </div>
  );
}
