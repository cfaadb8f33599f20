declare module 'text-fragments-polyfill/dist/fragment-generation-utils.js' {
  /** Looks how a link could find what is selected. */
  export function generateFragment(selection: Selection): {
    /** 0 where it did; then there is a fragment. */
    status: number;
    fragment?: { textStart: string; textEnd?: string; prefix?: string; suffix?: string };
  };
  /** @param patience in milliseconds */
  export function setTimeout(patience: number): void;
}
