interface Props {
  /** An SVG path for a viewBox of 24 by 24. */
  path: string;
  filled?: boolean;
}

/** A decorative icon, hidden from screen readers: its button needs a name in words. */
export function Icon({ path, filled = false }: Props) {
  return (
    <svg
      aria-hidden="true"
      width="1.25em"
      height="1.25em"
      viewBox="0 0 24 24"
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <path d={path} />
    </svg>
  );
}

export const DOWN = 'M6 9.5l6 6 6-6';
export const PLUS = 'M12 5v14M5 12h14';
export const CLOSE = 'M6 6l12 12M18 6L6 18';
export const HIDE =
  'M4 4l16 16M9.9 5.6A9.6 9.6 0 0 1 12 5.4c5 0 8.3 4.4 9 6.6a11 11 0 0 1-2.7 3.9M6.1 8A11.4 11.4 0 0 0 3 12c.7 2.2 4 6.6 9 6.6 1.5 0 2.8-.4 4-1M9.9 9.9a3 3 0 0 0 4.2 4.2';
export const QUESTION = 'M9.3 9a2.8 2.8 0 1 1 4 2.6c-.9.4-1.3 1-1.3 2.1M12 17.2v.3';
export const PERSON = 'M12 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM5 20a7 7 0 0 1 14 0';
export const HEART =
  'M12 20s-7.5-4.6-7.5-10.2A4.3 4.3 0 0 1 12 7.1a4.3 4.3 0 0 1 7.5 2.7C19.5 15.4 12 20 12 20Z';
export const CHECK = 'M5 12.5l4.5 4.5L19 7';
export const SKIP = 'M5 6l8 6-8 6ZM17.5 6v12';
