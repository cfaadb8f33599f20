import { RHYTHMS, type Rhythm } from '../../../core/people/person.ts';
import { words } from '../../../locales/libraryWords.ts';
import styles from './ImportContacts.module.css';
import type { PreviewModel } from './previewModel.ts';

const texts = words.contactImport;

/** So many labels are named. */
const NAMED = 4;

/** How people are taken over: with which rhythm, and whether with circles. */
export function TakeOverOptions({ model }: { model: PreviewModel }) {
  const { labels, candidates } = model.preview;
  const isAnyNew = candidates.some(({ known }) => known === null);
  return (
    <>
      {isAnyNew && (
        <div class={styles.option}>
          <label class={styles.field}>
            {texts.rhythm}
            <select
              value={model.rhythm.value ?? 'none'}
              aria-describedby="import-rhythm-why"
              onChange={({ currentTarget: { value } }) => {
                model.rhythm.value = value === 'none' ? null : (value as Rhythm);
              }}
            >
              {RHYTHMS.toReversed().map((rhythm) => (
                <option key={rhythm} value={rhythm}>
                  {words.rhythms[rhythm]}
                </option>
              ))}
            </select>
          </label>
          <p id="import-rhythm-why" class={styles.note}>
            {texts.rhythmWhy}
          </p>
        </div>
      )}
      {labels.length > 0 && (
        <div class={styles.option}>
          <label class={styles.tick}>
            <input
              type="checkbox"
              aria-describedby="import-labels"
              checked={model.withCircles}
              onChange={(event) => {
                model.withCircles.value = event.currentTarget.checked;
              }}
            />
            {texts.labels}
          </label>
          <p id="import-labels" class={styles.note}>
            {texts.labelsAre(labels.slice(0, NAMED), Math.max(0, labels.length - NAMED))}
          </p>
        </div>
      )}
    </>
  );
}
