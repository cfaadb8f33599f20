import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPersonFacts } from '../platform/page/personFacts.ts';

/** Injected into a page when the user takes its person; its result goes to the background. */
export default defineUnlistedScript(() => readPersonFacts());
