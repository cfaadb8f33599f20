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

export const CLOSE = 'M6 6l12 12M18 6L6 18';
export const LIBRARY =
  'M5 4.5h10.5A2.5 2.5 0 0 1 18 7v12.5H7.5A2.5 2.5 0 0 1 5 17V4.5ZM5 17a2.5 2.5 0 0 1 2.5-2.5H18';
