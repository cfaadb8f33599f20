import type { ReadonlySignal } from '@preact/signals';
import { keyOf, pressOf } from './keys.ts';

interface Props {
  label: string;
  query: ReadonlySignal<string>;
  onSearch: (query: string) => void;
  /** Called for Enter in a field that is not empty. */
  onEnter?: () => void;
}

/**
 * The field to search a list, which follows the query of the list. The key down leads to the first thing to press in
 * what was found: an element with `data-found`.
 */
export function SearchField({ label, query, onSearch, onEnter }: Props) {
  const press = (event: KeyboardEvent) => {
    if (pressOf(event) === 'Enter' && query.value.trim() !== '' && onEnter) {
      // Else it would press the button to which this leads, too.
      event.preventDefault();
      onEnter();
    }
    if (keyOf(event) !== 'ArrowDown') return;
    const first = document.querySelector<HTMLElement>(
      '[data-found] li :is(button, a[href], input)',
    );
    if (!first) return;
    event.preventDefault();
    first.focus();
  };
  return (
    <input
      type="search"
      value={query}
      aria-label={label}
      placeholder={label}
      onInput={(event) => onSearch(event.currentTarget.value)}
      onKeyDown={press}
    />
  );
}
