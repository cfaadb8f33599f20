/** What is the same for two ways of writing one tag (see `cleanTags`). */
export function tagKey(tag: string): string {
  return tag.toLocaleLowerCase('de');
}
