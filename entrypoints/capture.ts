import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPageFacts } from '../platform/page/pageFacts.ts';

/** Run in a page when its reader saves a passage of it; what it returns goes to the background. */
export default defineUnlistedScript(() => readPageFacts());
