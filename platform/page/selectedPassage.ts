import { shadowRootOf } from './shadowRootOf.ts';

/** What the reader has selected on this page. */
export interface SelectedPassage {
  /** Empty where nothing is selected, and where that cannot be seen. */
  text: string;
  /** Where it stands, of several places the first; null where that is none that a range could name. */
  range: Range | null;
  /** Whether something may be selected that no script sees: in a frame of another site, or in a PDF. */
  mayBeUnseen: boolean;
}

/** Between two places that were selected together, as Firefox lets its users do: what is left out is marked. */
const LEFT_OUT = ' […] ';

/** What they show is no part of this document. */
const OTHERS = 'iframe, frame, embed, object';

/** Reads what is selected: in the text of the page, in a field, or within the shadow of an element. */
export function selectedPassage(): SelectedPassage {
  const selection = getSelection();
  const ranges = Array.from({ length: selection?.rangeCount ?? 0 }, (_, i) =>
    (selection as Selection).getRangeAt(i),
  ).filter((range) => !range.collapsed);
  const text = ranges.length > 1 ? textOfEach(selection, ranges) : String(selection ?? '');
  if (text.trim() !== '' && ranges[0]) return { text, range: ranges[0], mayBeUnseen: false };
  const inField = selectedInField();
  if (inField.trim() !== '') return { text: inField, range: null, mayBeUnseen: false };
  const range = selection && rangeInShadow(selection);
  const inShadow = text.trim() || String(range ?? '') || ranges.map(textOfShadows).join('\n');
  if (inShadow.trim() !== '') return { text: inShadow, range, mayBeUnseen: false };
  const isElsewhere = Boolean(document.activeElement?.matches(OTHERS));
  const isPdf = document.contentType === 'application/pdf';
  return { text: '', range: null, mayBeUnseen: isElsewhere || isPdf || ranges.length > 0 };
}

function textOfEach(selection: Selection | null, ranges: readonly Range[]): string {
  if (!selection) return '';
  const select = (...some: Range[]) => {
    selection.removeAllRanges();
    for (const range of some) selection.addRange(range);
  };
  // Only of a selection does a browser tell the text as it is shown.
  const texts = ranges.map((range) => {
    select(range);
    return String(selection).trim();
  });
  select(...ranges);
  return texts.filter((text) => text !== '').join(LEFT_OUT);
}

/** What is selected in a field, which `getSelection` does not tell everywhere. */
function selectedInField(): string {
  const field = document.activeElement;
  const isField = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
  if (!isField || field.type === 'password') return '';
  // Of a field without text, such as a box, they are null.
  return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
}

/** A selection within one shadow tree, of which the document itself knows only the host. */
function rangeInShadow(selection: Selection): Range | null {
  const shadowRoots = shadowRootsIn(document);
  // Chrome 137 and Firefox 142 have it.
  const [found] =
    shadowRoots.length > 0 ? (selection.getComposedRanges?.({ shadowRoots }) ?? []) : [];
  if (!found || found.startContainer.getRootNode() !== found.endContainer.getRootNode())
    return null;
  const range = document.createRange();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  return range;
}

/** The text of the shadows that are selected as a whole, with their hosts. */
function textOfShadows(range: Range): string {
  const around = range.commonAncestorContainer;
  const hosts = around instanceof Element ? [around, ...around.querySelectorAll('*')] : [];
  const roots = hosts
    .filter((host) => range.intersectsNode(host))
    .flatMap((element) => shadowRootOf(element) ?? []);
  return roots
    .flatMap((root) => [...root.childNodes])
    .map((node) => (node instanceof HTMLElement ? node.innerText : node.textContent))
    .join('');
}

function shadowRootsIn(within: ParentNode): ShadowRoot[] {
  const roots = [...within.querySelectorAll('*')].flatMap((element) => shadowRootOf(element) ?? []);
  return roots.flatMap((root) => [root, ...shadowRootsIn(root)]);
}
