import type { CardInk } from '../../../core/quotes/card/card.ts';

/** The theme of a card. */
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

/** The colours of `styles/tokens.css` in one theme, whatever theme the page has. */
export function paletteOf(look: CardLook): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  probe.style.colorScheme = look;
  // A picture must not depend on the forced colours of the user's system.
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

/** The current theme of the page. */
export function lookOfPage(): CardLook {
  const { theme } = document.documentElement.dataset;
  if (theme === 'light' || theme === 'dark') return theme;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
