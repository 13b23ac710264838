import type { SpellingDifference } from '../document.ts';
import { sliceSpan } from '../span.ts';
import type { NameEntry } from '../lexicon/entries.ts';
import type { Match } from '../lexicon/lattice.ts';
import { bareSpelling } from '../text/fold.ts';
import { ARTICLE } from '../text/clitics.ts';
import { spanOf, type TextContext } from './context.ts';

/** How the text's spelling of a listed name differs from the lexicon's, beyond signs and tatweel. */
export function spellingDifferences(
  context: TextContext,
  match: Match<NameEntry>,
): SpellingDifference[] {
  const written = sliceSpan(context.text, spanOf(context, match));
  if (written === match.spelling) return [];
  const surface = bareSpelling(written).replace(/\s+/g, ' ');
  const text = withArticle(surface, match);
  if (text === match.spelling) return [];
  const found = DIFFERENCES.filter(({ letter }) => differ(text, match.spelling, letter)).map(
    ({ name }) => name,
  );
  return found.length > 0 ? found : ['other'];
}

const DIFFERENCES: readonly { readonly name: SpellingDifference; readonly letter: RegExp }[] = [
  { name: 'hamza', letter: /[أإآٱؤئ]/ },
  { name: 'ta-marbuta', letter: /ة/ },
  { name: 'ya', letter: /ى/ },
];

/** للصين holds لصين of the name: its alef is put back. */
function withArticle(surface: string, { spelling, clitics }: Match<NameEntry>): string {
  const isHidden =
    clitics.at(-1) === 'ل' && spelling.startsWith(ARTICLE) && !surface.startsWith(ARTICLE);
  return isHidden ? `ا${surface}` : surface;
}

function differ(a: string, b: string, letter: RegExp): boolean {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const [x, y] = [a.charAt(i), b.charAt(i)];
    if (x !== y && (letter.test(x) || letter.test(y))) return true;
  }
  return false;
}
