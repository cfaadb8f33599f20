import { SECTIONS, type SectionId } from './LibraryPage.tsx';

/** What an address such as `#people/<id>` leads to: a section, and perhaps something in it. */
export interface Address {
  section: SectionId;
  /** As the address has it; null where it names nothing in its section. */
  part: string | null;
}

/** @param hash the end of an address, with its `#`, or nothing */
export function addressIn(hash: string): Address {
  const [, name, part] = /^#([^/]*)(?:\/(.*))?$/.exec(hash) ?? [];
  const section = SECTIONS.find(({ id }) => id === name)?.id;
  return section ? { section, part: part || null } : { section: 'favourites', part: null };
}

export function hashOf({ section, part }: Address): string {
  return part === null ? `#${section}` : `#${section}/${part}`;
}
