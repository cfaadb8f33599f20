import type { ReadonlySignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { callsTexts as texts } from '../../locales/calls.ts';
import { DatabaseNote } from '../page/DatabaseNote.tsx';
import { Notices } from '../page/Notices.tsx';
import styles from './CallPanel.module.css';
import { Checklist } from './Checklist.tsx';
import type { CallModel } from './callModel.ts';
import { Progress } from './Progress.tsx';

interface Props {
  model: CallModel;
  favouriteCount: ReadonlySignal<number | undefined>;
  /** Brings the editor, whose code is not needed before it is wanted. */
  onEdit: () => Promise<ComponentType>;
}

/** What the popup shows: the checklist, or its editor. */
export function CallPanel({ model, favouriteCount, onEdit }: Props) {
  const [editor, setEditor] = useState<{ Editor: ComponentType } | null>(null);
  const startAfresh = async () => {
    await model.startAfresh();
    // The button is of no use until the next tick, and must not take the focus with it.
    document.querySelector<HTMLElement>('main input')?.focus();
  };
  const edit = async () => setEditor({ Editor: await onEdit() });
  return (
    <div
      class={styles.panel}
      data-began={model.call.value?.startedAt}
      data-passing={editor ? '' : undefined}
    >
      <header>
        <div class={styles.head}>
          <h1 id="editor-title">{editor ? texts.editTitle : texts.title}</h1>
          <button
            type="button"
            class="quiet"
            onClick={() => (editor ? setEditor(null) : void edit())}
          >
            {editor ? texts.done : texts.edit}
          </button>
        </div>
        {!editor && <Progress model={model} />}
        <DatabaseNote />
      </header>
      <main>{editor ? <editor.Editor /> : <Checklist model={model} />}</main>
      <Notices />
      <footer class={styles.foot}>
        {!editor && (
          <button
            type="button"
            class="quiet"
            disabled={!model.ticked.value?.length}
            onClick={() => void startAfresh()}
          >
            {texts.newCall}
          </button>
        )}
        <nav aria-label="Nahbar">
          <a class="quiet" href="/library.html#favourites" target="_blank" rel="noreferrer">
            {favouriteCount.value === undefined
              ? texts.favourites
              : texts.count(favouriteCount.value)}
          </a>
          <a class="quiet" href="/library.html#settings" target="_blank" rel="noreferrer">
            {texts.settings}
          </a>
        </nav>
      </footer>
    </div>
  );
}
