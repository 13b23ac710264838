import { withoutArticle, type Reading } from '../text/clitics.ts';
import type { Category } from './entries.ts';
import type { Lexicon, Posting, State } from './lexicon.ts';

/** Categories that the article may stand before: الرئيس is a title because رئيس is. */
const TAKES_ARTICLE: ReadonlySet<Category> = new Set([
  'title',
  'head',
  'demonym',
  'cue',
  'calendar',
]);
/** س stands before verbs only. */
const FUTURE = 'س';

/** A way to read the first word of a match, and what the lexicon knows so far. */
export interface FirstWord extends Reading {
  readonly hasArticle: boolean;
  readonly state: State;
  /** What the word stands for by itself. */
  readonly postings: readonly Posting[];
}

/** The readings of a word that the lexicon knows, or that something in it begins with. */
export function readFirstWords(
  lexicon: Lexicon,
  key: string,
  all: readonly Reading[],
): readonly FirstWord[] {
  const words: FirstWord[] = [];
  const add = (reading: Reading, form: string, hasArticle: boolean): void => {
    const state = lexicon.step(undefined, form);
    if (state === undefined) return;
    if (hidesArticle(lexicon, key, reading)) return;
    const isWhole = isWholeWord(lexicon, key, reading);
    if (isWhole && !isConjoined(reading)) return;
    const first = { ...reading, key: form, hasArticle, state };
    const postings = lexicon.postings(state, [form]).filter((posting) => fits(posting, first));
    const kept = isWhole ? postings.filter(isVerbOrFunctionWord) : postings;
    words.push({ ...first, postings: kept });
  };
  for (const reading of all) {
    add(reading, reading.key, false);
    const bare = withoutArticle(reading.key);
    if (bare !== undefined) add(reading, bare, true);
  }
  return words.length === 0 ? NO_WORDS : words;
}

const NO_WORDS: readonly FirstWord[] = [];

/** A word known this much better than what its proclitics leave is whole: كبير is not ك and بير. */
const WHOLE_TO_REST = 2;
const RARE = 10;

function isWholeWord(lexicon: Lexicon, key: string, { letters, key: rest }: Reading): boolean {
  if (letters === 0) return false;
  const whole = lexicon.statistics(key)?.count ?? 0;
  return whole > WHOLE_TO_REST * Math.max(RARE, lexicon.statistics(rest)?.count ?? 0);
}

/** للحج is ل and الحج rather than ل and لحج, where news knows the word with the article better. */
function hidesArticle(lexicon: Lexicon, key: string, { letters, key: rest }: Reading): boolean {
  if (letters === 0 || key.charAt(letters - 1) !== 'ل' || !rest.startsWith('ل')) return false;
  const count = (word: string): number => lexicon.statistics(word)?.count ?? 0;
  return count(rest) < count(`ا${rest}`);
}

/** True when و or ف is all that was taken off: وأضاف is more common than أضاف, and still و and أضاف. */
function isConjoined({ clitics }: Reading): boolean {
  return clitics.length === 1 && (clitics[0] === 'و' || clitics[0] === 'ف');
}

function isVerbOrFunctionWord({ entry }: Posting): boolean {
  return (
    entry.category === 'speech-verb' ||
    entry.category === 'function-word' ||
    entry.category === 'cue'
  );
}

/** True when an entry may follow what was taken off: ال stands before some categories, س before verbs. */
export function fits(
  { entry }: Posting,
  { hasArticle, clitics }: Pick<FirstWord, 'hasArticle' | 'clitics'>,
): boolean {
  if (hasArticle && !TAKES_ARTICLE.has(entry.category)) return false;
  return clitics.at(-1) !== FUTURE || entry.category === 'speech-verb';
}
