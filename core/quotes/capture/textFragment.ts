/**
 * The parts of a text directive, as they stand in the page:
 * https://wicg.github.io/scroll-to-text-fragment/#the-text-directive
 */
export interface FragmentParts {
  /** The whole passage, or its beginning where there is a `textEnd`. */
  textStart: string;
  textEnd?: string | undefined;
  /** What stands before and behind it, where the passage alone is not the only one. */
  prefix?: string | undefined;
  suffix?: string | undefined;
}

/**
 * A link to the very passage: the directive stands behind whatever fragment the address has already.
 * An older directive makes room.
 */
export function linkTo(url: string, parts: FragmentParts): string {
  const [page = '', fragment = ''] = url.split(/#(.*)/s);
  const [anchor] = fragment.split(':~:');
  return `${page}#${anchor}:~:${directive(parts)}`;
}

/** `url` as it was before a directive, or anything else, was put behind its `#`. */
export function pageOf(url: string): string {
  return url.split('#')[0] ?? '';
}

/** `text=[prefix-,]textStart[,textEnd][,-suffix]` */
function directive({ prefix, textStart, textEnd, suffix }: FragmentParts): string {
  const parts = [
    prefix && `${encoded(prefix)}-`,
    encoded(textStart),
    textEnd && encoded(textEnd),
    suffix && `-${encoded(suffix)}`,
  ];
  return `text=${parts.filter(Boolean).join(',')}`;
}

/**
 * `-`, `,` and `&` mean something in a directive, so that in a text they are percent-encoded; the other
 * marks that `encodeURIComponent` leaves alone would do no harm, but end a link in Markdown or mail.
 */
function encoded(text: string): string {
  const sound = text.toWellFormed();
  return encodeURIComponent(sound).replace(
    /[-!'()*~]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
