import type { CardInk } from '../../../core/quotes/card/card.ts';

/** Whether a card is on light paper or on dark. */
export type CardLook = 'light' | 'dark';

/** The colours of a card, as a canvas takes them. */
export type Palette = Record<CardInk | 'paper' | 'hairline', string>;

const TOKENS: Readonly<Record<keyof Palette, string>> = {
  paper: '--paper',
  ink: '--ink',
  quiet: '--ink-quiet',
  accent: '--accent',
  hairline: '--hairline',
};

/** The colours of `styles/tokens.css` in one look, whichever the page has. */
export function paletteOf(look: CardLook): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  probe.style.colorScheme = look;
  // A picture is the same for everybody, whatever colours its maker's system forces on pages.
  probe.style.setProperty('forced-color-adjust', 'none');
  document.body.append(probe);
  const read = (token: string) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const entries = Object.entries(TOKENS).map(([name, token]) => [name, read(token)]);
  probe.remove();
  return Object.fromEntries(entries) as Palette;
}

/** The look that the page has now. */
export function lookOfPage(): CardLook {
  const { theme } = document.documentElement.dataset;
  if (theme === 'light' || theme === 'dark') return theme;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
