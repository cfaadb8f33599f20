import type { ReadonlySignal } from '@preact/signals';

interface Props {
  label: string;
  query: ReadonlySignal<string>;
  onSearch: (query: string) => void;
}

/** The field to search a list, which follows the query of the list. */
export function SearchField({ label, query, onSearch }: Props) {
  return (
    <input
      type="search"
      value={query}
      aria-label={label}
      placeholder={label}
      onInput={(event) => onSearch(event.currentTarget.value)}
    />
  );
}
