import 'fake-indexeddb/auto';
import { vi } from 'vitest';

// Before each file of unit tests. Dexie takes the IndexedDB that is there when it is first imported; and
// what a file has done to the state of a module, or put in its place, is not there in the next one.
vi.resetModules();
