import type { Circle } from '../../core/people/person.ts';
import type { PeopleOrder } from '../../core/people/search.ts';
import { words } from '../../locales/libraryWords.ts';
import styles from './PeopleControls.module.css';
import type { PeopleModel } from './peopleModel.ts';

const texts = words.people;

interface Props {
  list: PeopleModel;
  /** In the order in which they are offered. */
  circles: readonly Circle[];
}

/** The value of the choice that is no circle's. */
const EVERY_CIRCLE = '';

/** How the list is searched, filtered and ordered. */
export function PeopleControls({ list, circles }: Props) {
  return (
    <div class={styles.controls}>
      <input
        type="search"
        value={list.query}
        aria-label={texts.search}
        placeholder={texts.search}
        onInput={(event) => list.searchFor(event.currentTarget.value)}
      />
      {circles.length > 0 && (
        <select
          class={styles.circle}
          aria-label={texts.circle}
          value={list.circle.value ?? EVERY_CIRCLE}
          onChange={(event) => list.choose(event.currentTarget.value || null)}
        >
          <option value={EVERY_CIRCLE}>{texts.everyCircle}</option>
          {circles.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      <select
        aria-label={texts.order}
        value={list.order}
        onChange={(event) => list.sort(event.currentTarget.value as PeopleOrder)}
      >
        <option value="quiet">{texts.byQuiet}</option>
        <option value="name">{texts.byName}</option>
        <option value="added">{texts.byAdded}</option>
      </select>
    </div>
  );
}
