import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPageFacts } from '../platform/page/pageFacts.ts';

/** Injected into a page when the user saves a passage of it; its result goes to the background. */
export default defineUnlistedScript(() => readPageFacts());
