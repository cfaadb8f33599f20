import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { DOWN, Icon } from './Icon.tsx';
import { keyOf, pressOf } from './keys.ts';
import styles from './Menu.module.css';

/** An entry of a menu: an act of this page, or a link, which opens a tab unless it leads to a part of this page. */
export type MenuEntry = {
  label: string;
  /** An SVG path for a viewBox of 24 by 24. */
  icon: string;
  /** The key that does the same on the page, as it is shown; empty if there is none. */
  shortcut?: string;
} & ({ act: () => void } | { href: string });

interface Props {
  /** The accessible name of the button and of the menu. */
  label: string;
  /** The entries, in groups with a line between them. What does not apply is left out. */
  groups: readonly (readonly MenuEntry[])[];
  /** What the button shows: `label` after this icon, an SVG path for a viewBox of 24 by 24. Without it, "⋯". */
  icon?: string;
}

/**
 * A button with a menu, as the ARIA Authoring Practices describe it: arrow keys, Home and End move
 * the focus, letters find an entry, Escape and a press elsewhere close it. The focus returns to the button.
 */
export function Menu({ label, groups, icon }: Props) {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const filled = groups.filter((group) => group.length > 0);

  /** The entry that is focused as soon as the menu is there: the first, or from the end. */
  const first = useRef(0);
  const open = (at: number) => {
    first.current = at;
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };

  // At once: after the paint it could come between a key that closes the menu and the menu's going.
  useLayoutEffect(() => {
    if (!isOpen) return;
    entriesIn(box.current).at(first.current)?.focus();
    const leave = ({ target }: Event) => {
      if (!box.current?.contains(target as Node)) setOpen(false);
    };
    addEventListener('pointerdown', leave);
    addEventListener('focusin', leave);
    return () => {
      removeEventListener('pointerdown', leave);
      removeEventListener('focusin', leave);
    };
  }, [isOpen]);

  const press = (event: KeyboardEvent) => {
    const key = keyOf(event);
    if (!isOpen) {
      if (key !== 'ArrowDown' && key !== 'ArrowUp') return;
      event.preventDefault();
      return open(key === 'ArrowUp' ? -1 : 0);
    }
    if (key === 'Escape') {
      event.preventDefault();
      return close();
    }
    const there = entryFor(key, entriesIn(box.current));
    // No letter acts on the page while the menu is open.
    if (there || isLetter(key)) event.preventDefault();
    there?.focus();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of the button and of the entries
    <div ref={box} class={styles.place} onKeyDown={press}>
      <button
        type="button"
        ref={button}
        class={icon ? `edged ${styles.named}` : 'glyph'}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => (isOpen ? close() : open(0))}
      >
        <Icon path={icon ?? DOTS} />
        {icon && (
          <>
            {label}
            <Icon path={DOWN} />
          </>
        )}
      </button>
      {isOpen && (
        <div role="menu" id={id} aria-label={label} class={styles.menu} ref={keepInView}>
          {filled.map((group) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset draws a frame, and no menu has fields
            <div role="group" key={group[0]?.label}>
              {group.map((entry) => (
                <Entry key={entry.label} entry={entry} onChoose={close} />
              ))}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

function Entry({ entry, onChoose }: { entry: MenuEntry; onChoose: () => void }) {
  const content = (
    <>
      <Icon path={entry.icon} />
      {entry.label}
      {entry.shortcut && <kbd>{entry.shortcut}</kbd>}
    </>
  );
  if ('href' in entry) {
    return (
      <a
        role="menuitem"
        tabIndex={-1}
        href={entry.href}
        target={entry.href.startsWith('#') ? undefined : '_blank'}
        rel="noreferrer"
        onClick={onChoose}
        onKeyDown={(event) => {
          // A menu's entries are chosen with Space, too; a link alone is not.
          if (pressOf(event) === ' ') event.currentTarget.click();
        }}
      >
        {content}
      </a>
    );
  }
  const choose = () => {
    onChoose();
    entry.act();
  };
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      aria-label={entry.label}
      aria-keyshortcuts={entry.shortcut || undefined}
      onClick={choose}
    >
      {content}
    </button>
  );
}

/** Opens the menu above its button, or to its other side, where it would be cut off. */
function keepInView(menu: HTMLElement | null): void {
  if (!menu) return;
  const { bottom, right } = menu.getBoundingClientRect();
  if (bottom > innerHeight) menu.dataset.above = '';
  if (right > document.documentElement.clientWidth) menu.dataset.fromEnd = '';
}

function entriesIn(box: HTMLElement | null): HTMLElement[] {
  return [...(box?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
}

/** The entry to which `key` moves the focus, if it is such a key. */
function entryFor(key: string | null, entries: readonly HTMLElement[]): HTMLElement | undefined {
  const here = entries.indexOf(document.activeElement as HTMLElement);
  if (key === 'ArrowDown') return entries[(here + 1) % entries.length];
  if (key === 'ArrowUp') return entries.at(here - 1);
  if (key === 'Home') return entries[0];
  if (key === 'End') return entries.at(-1);
  if (!isLetter(key)) return undefined;
  // From the next one on and round, so that the same letter goes through all that begin with it.
  return [...entries.slice(here + 1), ...entries].find((entry) =>
    entry.innerText.trim().toLocaleLowerCase().startsWith(key),
  );
}

function isLetter(key: string | null): key is string {
  return key?.length === 1 && key !== ' ';
}

const DOTS = [5.5, 12, 18.5].map((x) => `M${x - 0.5} 12a.5.5 0 1 0 1 0a.5.5 0 1 0-1 0`).join('');
