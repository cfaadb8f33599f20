import { computed } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Circle, circlesById } from '../../core/people/person.ts';
import { words } from '../../locales/libraryWords.ts';
import { readBootCache, writeBootCache } from '../../platform/bootCache.ts';
import { uiLocale } from '../../platform/language.ts';
import { circles as allCircles } from '../../store/people/circles.ts';
import { lastImport } from '../../store/people/imports.ts';
import { notesOfEverybody } from '../../store/people/lastNotes.ts';
import { people as everybody } from '../../store/people/people.ts';
import { CIRCLES } from '../library/address.ts';
import { DOWNLOAD, EDIT } from '../page/actIcons.ts';
import { Empty } from '../page/Empty.tsx';
import { useFocusOnChange } from '../page/focus.ts';
import { PLUS } from '../page/Icon.tsx';
import { Menu, type MenuEntry } from '../page/Menu.tsx';
import { say } from '../page/notices.ts';
import { SearchField } from '../page/SearchField.tsx';
import { TitleBar } from '../page/TitleBar.tsx';
import { AddPerson } from './AddPerson.tsx';
import { CircleList } from './CircleList.tsx';
import { Compass } from './Compass.tsx';
import { FoundPerson, isSomebodyFound } from './FoundPerson.tsx';
import { IntroductionFields } from './IntroductionFields.tsx';
import { ImportContacts } from './import/ImportContacts.tsx';
import { PeopleList } from './PeopleList.tsx';
import styles from './PeopleSection.module.css';
import { PersonDetails } from './PersonDetails.tsx';
import { peopleModel } from './peopleModel.ts';
import { Twins } from './Twins.tsx';

const texts = words.people;

/** What follows a person in the address of an invitation to a coffee with them. */
const COFFEE = 'coffee';
/** In the place of a person in the address: who was found on a page, and is to be confirmed. */
const FOUND = 'found';

/** For how long the undo of an import is shown. */
const A_DAY = 24 * 60 * 60 * 1000;

const hasImported = computed(() => {
  const last = lastImport.value;
  return last != null && last.at > Date.now() - A_DAY;
});

interface Props {
  /**
   * The person in the address, whose entry is open: their id, or `<id>/coffee` to invite them; `found` for
   * whom a page is about; `circles/<id>` for the meetings of a circle; or null.
   */
  part: string | null;
  /** Whether a link has led there, rather than the browser's history or a reload. */
  isLink: boolean;
  /** Changes the person in the address. Must be the same function each time. */
  onOpen: (id: string | null) => void;
}

/** The people whom the user wants to stay in touch with. */
export function PeopleSection({ part, isLink, onOpen }: Props) {
  const list = useMemo(() => peopleModel(everybody, allCircles, notesOfEverybody), []);
  useEffect(() => list.prepare(), [list]);
  const people = everybody.value;
  const circles = useSorted(allCircles.value);

  const [opened = null, act] = part?.split('/') ?? [];
  /** Whom a link asks to invite. */
  const [invited, setInvited] = useState<{ id: string } | null>(null);
  // The person that the list itself has opened: not to be revealed again.
  const ownPart = useRef<string | null>(null);
  const isOpenedByKey = useRef(false);
  const open = useRef((id: string | null, isByKey = false) => {
    ownPart.current = id;
    isOpenedByKey.current = isByKey;
    setInvited(null);
    onOpen(id);
  });
  /** The circle that a link leads to. */
  const [askedCircle, setAskedCircle] = useState<string | null>(null);
  const [revealRequest, setRevealRequest] = useState<object | null>(null);
  useEffect(() => {
    if (!people || !circles || part === ownPart.current) return;
    ownPart.current = part;
    if (opened === null) return;
    if (opened === FOUND) return show('found');
    if (opened === CIRCLES) {
      if (act && !circles.some(({ id }) => id === act)) say(texts.notThere);
      setAskedCircle(act ?? null);
      setPane('circles');
      return setPaneRequest({});
    }
    if (!people.some(({ id }) => id === opened)) return say(texts.notThere);
    // Whom the list had opened before is wherever it has them.
    if (!isLink) return list.reach(opened);
    list.showEverybody(opened);
    if (act !== COFFEE) return setRevealRequest({});
    // Asked for once: the page does not ask again when it is loaded anew.
    open.current(opened);
    setInvited({ id: opened });
  }, [people !== undefined, circles !== undefined, part]);

  useEffect(() => {
    const chosen = list.circle.value;
    if (chosen && circles && !circles.some(({ id }) => id === chosen)) list.choose(null);
  }, [circles]);

  const isEmpty = people?.length === 0;
  const [pane, setPane] = useState<Pane | null>(() => (isSomebodyFound() ? 'found' : null));
  useEffect(() => {
    if (isEmpty) setPane((shown) => (shown === 'found' || shown === 'circles' ? shown : 'start'));
    else if (hasImported.value && readBootCache('importDone') !== lastImport.value?.id) {
      setPane((shown) => shown ?? 'import');
    }
  }, [isEmpty, hasImported.value]);
  useEffect(() => {
    if (opened !== null && opened !== FOUND && opened !== CIRCLES) setPane(null);
  }, [opened]);
  const detail = useRef<HTMLDivElement>(null);
  const [paneRequest, setPaneRequest] = useState<object | null>(null);
  const show = (next: Pane) => {
    open.current(null);
    setPane(next);
    setPaneRequest({});
  };
  const entryOf = ({ id, icon }: PaneEntry): MenuEntry => ({
    ...{ label: texts.panes[id], icon },
    act: () => {
      setAskedCircle(null);
      show(id);
    },
  });
  // Whoever chose a pane, be it the one that is there, goes on in it.
  useFocusOnChange(paneRequest, () => {
    const first = detail.current?.querySelector<HTMLElement>('[data-inside] :is(input, button)');
    const asked = detail.current?.querySelector<HTMLElement>('[data-asked] summary');
    return asked ?? first ?? detail.current?.querySelector('h2');
  });
  const person = people?.find(({ id }) => id === opened);
  const lastOpened = useRef<string | null>(null);
  useLayoutEffect(() => {
    // The browser's way back, and that of the page, end at the row that it began with.
    if (!person && lastOpened.current !== null) returnTo(lastOpened.current);
    lastOpened.current = person?.id ?? null;
  }, [person?.id]);
  // Not by way of all the rows that come after this one.
  useLayoutEffect(() => {
    if (!person) return;
    // Where their row is the title, it was perhaps far down in the list.
    detail.current?.querySelector('[data-back]')?.scrollIntoView({ block: 'nearest' });
    if (isOpenedByKey.current) focusPerson();
  }, [person?.id]);
  const byId = useMemo(() => circlesById(circles ?? []), [circles]);
  return (
    <div class={styles.section} data-wide="" data-open={person ? '' : undefined}>
      <TitleBar>
        {people && !isEmpty && (
          <SearchField
            label={texts.search}
            query={list.query}
            onSearch={list.searchFor}
            onEnter={() => press(list.found.value[0]?.id)}
          />
        )}
        <div class={styles.menus}>
          <Menu label={texts.add} icon={PLUS} groups={[ADDING.map(entryOf)]} />
          <Menu label={texts.more} groups={[OTHERS.map(entryOf)]} />
        </div>
      </TitleBar>
      {people && circles && (
        <>
          <div class={styles.master}>
            {isEmpty ? (
              <Empty of={['people']}>
                <div class={styles.empty}>
                  <p>{texts.nobody}</p>
                  <p>{texts.nobodyWhy}</p>
                </div>
              </Empty>
            ) : (
              <PeopleList
                list={list}
                count={people.length}
                circles={circles}
                opened={opened}
                onOpen={open.current}
                revealRequest={revealRequest}
              />
            )}
          </div>
          <div
            ref={detail}
            class={styles.detail}
            data-pane={person ? 'person' : (pane ?? undefined)}
          >
            {person && (
              <PersonDetails
                key={person.id}
                person={person}
                circles={byId}
                coffeeRequest={invited?.id === person.id ? invited : null}
                onClose={() => open.current(null)}
              />
            )}
            {!person && pane && (
              <section aria-labelledby="pane">
                <div class={styles.head}>
                  <h2 id="pane" tabIndex={-1}>
                    {titleOf(pane)}
                  </h2>
                  {!isEmpty && (
                    <button
                      type="button"
                      class="plain"
                      onClick={() => {
                        if (opened !== null) open.current(null);
                        if (pane === 'import')
                          writeBootCache('importDone', lastImport.value?.id ?? '');
                        setPane(null);
                      }}
                    >
                      {texts.done}
                    </button>
                  )}
                </div>
                <div data-inside="">
                  {(pane === 'add' || pane === 'start') && (
                    <AddPerson
                      people={people}
                      search={list.search}
                      onAdded={() => list.showEverybody()}
                    />
                  )}
                  {pane === 'found' && (
                    <FoundPerson
                      people={people}
                      onAdded={(id) => {
                        list.showEverybody(id);
                        open.current(id);
                        setRevealRequest({});
                      }}
                      onNobody={() => setPane(isEmpty ? 'start' : null)}
                      onBack={() => setPane('found')}
                    />
                  )}
                  {pane === 'start' && <h2 class={styles.next}>{texts.panes.import}</h2>}
                  {(pane === 'import' || pane === 'start') && <ImportContacts />}
                  {pane === 'circles' && (
                    <CircleList
                      circles={circles}
                      people={people}
                      search={list.search}
                      asked={askedCircle}
                    />
                  )}
                  {pane === 'channels' && <Compass />}
                  {pane === 'introduction' && <IntroductionFields />}
                </div>
              </section>
            )}
            {!person && !pane && (
              <>
                <section aria-labelledby="channels">
                  <h2 id="channels" class={styles.quiet}>
                    {texts.panes.channels}
                  </h2>
                  <Compass />
                </section>
                <Twins people={people} />
              </>
            )}
          </div>
        </>
      )}
    </div>
  );
}

/** What is chosen from a menu, and stands beside the list when nobody is opened. */
type Choice = 'add' | 'import' | 'circles' | 'channels' | 'introduction';
/** At the start, while there is nobody, both ways to get people stand there; and whom a page is about. */
type Pane = Choice | 'start' | 'found';

function titleOf(pane: Pane): string {
  if (pane === 'found') return texts.foundTitle;
  return pane === 'add' || pane === 'start' ? texts.who : texts.panes[pane];
}

interface PaneEntry {
  id: Choice;
  icon: string;
}

const ADDING: readonly PaneEntry[] = [
  { id: 'add', icon: EDIT },
  { id: 'import', icon: DOWNLOAD },
];

const OTHERS: readonly PaneEntry[] = [
  { id: 'circles', icon: 'M9 6.5h10.5M9 12h10.5M9 17.5h10.5M4.5 6.5h.5M4.5 12h.5M4.5 17.5h.5' },
  { id: 'channels', icon: 'M5 19.5V12M12 19.5v-15M19 19.5V9' },
  { id: 'introduction', icon: 'M5 5.5h14v10h-8l-4 3.5v-3.5H5ZM8.5 9h7M8.5 12h4' },
];

/** Beside the list, that is; where there is no room for both, their row stands above, and keeps the focus. */
function focusPerson(): void {
  document.querySelector<HTMLElement>('#person-details [tabindex="-1"]')?.focus();
}

/** Goes to the row of a person, and opens it as a key does. */
function press(id: string | undefined): void {
  const row = id && document.querySelector<HTMLElement>(`[data-person="${CSS.escape(id)}"]`);
  if (!row) return;
  row.focus();
  if (row.getAttribute('aria-expanded') !== 'true') row.click();
}

/** Focuses the row of somebody whose entry was closed, unless what closed it has led elsewhere. */
function returnTo(id: string): void {
  const row = document.querySelector<HTMLElement>(`[data-person="${CSS.escape(id)}"]`);
  const { activeElement } = document;
  if (activeElement !== document.body && activeElement !== row) return;
  row?.scrollIntoView({ block: 'nearest' });
  row?.focus({ preventScroll: true });
}

const collator = new Intl.Collator(uiLocale);

function useSorted(circles: Circle[] | undefined): Circle[] | undefined {
  return useMemo(() => circles?.toSorted((a, b) => collator.compare(a.name, b.name)), [circles]);
}
