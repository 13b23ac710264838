import { tokenize } from '../text/tokenize.ts';

/** The keys of a name's words, joined by spaces: punctuation inside names does not count. */
export function phraseKey(spelling: string): string {
  return tokenize(spelling)
    .filter((token) => token.kind !== 'punctuation')
    .map((token) => token.key)
    .join(' ');
}
