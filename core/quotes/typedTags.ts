import { cleanTags } from './tags.ts';

/** The tags that somebody has typed, one after another, between commas or semicolons. */
export function typedTags(text: string): string[] {
  return cleanTags(text.split(/[,;\n]/u));
}
