export function missingForDisplay(): string[];
export function installDisplay(): void;
