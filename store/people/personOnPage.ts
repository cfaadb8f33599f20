import { limitedPersonFacts, type PersonFacts } from '../../core/people/page/personFacts.ts';
import { personOnPage } from '../../core/people/page/personOnPage.ts';
import { runInPage } from '../../platform/page/pageScripts.ts';
import { isOwnPage, type SaveRequest } from '../../platform/saveRequest.ts';
import { openPage } from '../../platform/tabs.ts';
import { sayOnPage, type ToastWords } from '../sayOnPage.ts';
import { keepFoundPerson } from './foundPerson.ts';

/** What is said where nobody is found. */
export interface PersonOnPageWords extends ToastWords {
  nobody: string;
  /** For pages in private windows. */
  isPrivate: string;
  /** For pages into which the browser lets nobody look. */
  keptOut: string;
  /** For Nahbar's own pages. */
  own: string;
}

/**
 * Looks who a page is about, and opens the library with what was found, for the user to confirm; says so in the
 * page where nobody is. Writes nobody down. Does not even look into a private window. For the background.
 */
export async function takePerson(
  { tabId, url, isPrivate }: Pick<SaveRequest, 'tabId' | 'url' | 'isPrivate'>,
  words: PersonOnPageWords,
  restoreBadge: () => void,
): Promise<void> {
  const refuse = (why: string) => sayOnPage(tabId, words, why, '!', restoreBadge);
  if (isOwnPage(url)) return refuse(words.own);
  if (isPrivate) return refuse(words.isPrivate);
  const [facts] = (await runInPage<PersonFacts | null>(tabId, '/person.js', 0)) ?? [];
  if (!facts) return refuse(words.keptOut);
  const found = personOnPage(limitedPersonFacts(facts));
  if (!found) return refuse(words.nobody);
  await keepFoundPerson(found);
  await openPage('/library.html#people/found');
}
