/** Types of `browsers.mjs`, which is no TypeScript because the set-up has to run on bare Node 20. */
export declare const OLDEST_FIREFOX: number;
export declare function chromiumPath(): string;
export declare function firefoxPath(): string;
export declare function findChromium(): string | undefined;
export declare function findFirefox(): string | undefined;
