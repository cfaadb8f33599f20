declare module 'text-fragments-polyfill/dist/fragment-generation-utils.js' {
  /** Looks how a link could find a range, and moves the ends of that to whole words. Throws nothing. */
  export function generateFragmentFromRange(range: Range): {
    /** 0 where it did; then there is a fragment, in small letters without accents. */
    status: number;
    fragment?: { textStart: string; textEnd?: string; prefix?: string; suffix?: string };
  };
  /** @param patience in milliseconds */
  export function setTimeout(patience: number): void;
}
