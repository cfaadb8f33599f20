import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { writtenPerson } from '../core/people/writtenPerson.ts';
import { answerAsWorker } from '../platform/worker.ts';

/** Reads who was written into a form (`store/people/channels.ts`), for the new tab, which needs it once. */
export default defineUnlistedScript(() =>
  answerAsWorker(async ([name, address]: [string, string]) => writtenPerson(name, address)),
);
