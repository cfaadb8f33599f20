import { vi } from 'vitest';

// What a file has done to the state of a module, or put in its place, is not there in the next one.
vi.resetModules();
