import { shadowRootOf } from './shadowRootOf.ts';

/** The selection of this page. */
export interface SelectedPassage {
  /** Empty if nothing is selected, or it cannot be seen. */
  text: string;
  /** The first range; null if it cannot be expressed as one. */
  range: Range | null;
  /**
   * Whether there may be a selection that scripts cannot see: in a frame of another site, or in a PDF.
   */
  mayBeUnseen: boolean;
}

/** Between several ranges, which Firefox allows. */
const LEFT_OUT = ' […] ';

/** Elements with another document. */
const OTHERS = 'iframe, frame, embed, object';

/** Reads the selection in the text, a field, or a shadow tree. */
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
  // Only a selection, not a range, gives the rendered text.
  const texts = ranges.map((range) => {
    select(range);
    return String(selection).trim();
  });
  select(...ranges);
  return texts.filter((text) => text !== '').join(LEFT_OUT);
}

/** The selection in a field, which `getSelection` does not always include. */
function selectedInField(): string {
  const field = document.activeElement;
  const isField = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
  if (!isField || field.type === 'password') return '';
  // They are null for fields without text, such as a checkbox.
  return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
}

/** A selection within one shadow tree; the document only knows its host. */
function rangeInShadow(selection: Selection): Range | null {
  const shadowRoots = shadowRootsIn(document);
  // Since Chrome 137 and Firefox 142.
  const [found] =
    shadowRoots.length > 0 ? (selection.getComposedRanges?.({ shadowRoots }) ?? []) : [];
  if (!found || found.startContainer.getRootNode() !== found.endContainer.getRootNode())
    return null;
  const range = document.createRange();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  return range;
}

/** The text of shadow trees whose hosts are selected. */
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
