export declare function installBrowsers(wanted: ('chromium' | 'firefox')[]): void;
