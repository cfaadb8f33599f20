import type { FragmentParts } from './textFragment.ts';

/** What a page tells of a passage that is selected in it, unweighed. */
export interface PageFacts {
  /** The selected text; empty where nothing is selected. */
  text: string;
  /** Whether nothing is selected that a script could see, and yet something may be: see selectedPassage.ts. */
  mayBeUnseen: boolean;
  /** Whether it is in the frame of the page in which its reader is. */
  isInFront: boolean;
  /** Of the page, with what follows its `#`. */
  url: string;
  title: string;
  /** The language that the nearest element names, by BCP 47; empty where none does. */
  language: string;
  /** How a link finds the passage; null where nothing does. */
  fragment: FragmentParts | null;
  /** The lines beside the passage that say who said it, the most likely first. */
  citations: readonly string[];
  /** What the page says of itself, by name or property in small letters; of each the first. */
  metas: Readonly<Record<string, string>>;
  /** What it says of itself in JSON-LD, each thing by itself. */
  things: readonly unknown[];
}
