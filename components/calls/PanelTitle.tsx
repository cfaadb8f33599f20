import { callsTexts as texts } from '../../locales/calls.ts';
import styles from './CallPanel.module.css';
import type { PanelView } from './CallPanel.tsx';

interface Props {
  view: PanelView;
  isFolded: boolean;
  /** Shows the notes alone, or the checklist again; null where nothing is folded. */
  onFold: (() => void) | null;
  /** See `CallPanel`. */
  onPanel: (() => void) | null;
  /** Opens the editor, or closes whatever stands in the place of the checklist. */
  onEdit: () => void;
}

const TITLES = { editor: texts.editTitle, nextCalls: texts.next };

/** What the panel shows at the moment, and what else it may show. */
export function PanelTitle({ view, isFolded, onFold, onPanel, onEdit }: Props) {
  return (
    <div class={styles.head}>
      <h1 id="editor-title">{view ? TITLES[view.of] : texts.title}</h1>
      <div class={styles.turns}>
        {!view && onPanel && (
          <button type="button" class="quiet" onClick={onPanel}>
            {texts.panel}
          </button>
        )}
        {!view && onFold && (
          <button type="button" class="quiet" onClick={onFold}>
            {isFolded ? texts.unfold : texts.fold}
          </button>
        )}
        {!isFolded && (
          <button type="button" class="quiet" onClick={onEdit}>
            {view ? texts.done : texts.edit}
          </button>
        )}
      </div>
    </div>
  );
}
