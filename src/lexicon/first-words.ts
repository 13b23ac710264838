import { withoutArticle, type Reading } from '../text/clitics.ts';
import type { Category } from './entries.ts';
import type { WordStatistics } from './format.ts';
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

/** A way to take proclitics off a word, with what news knows of the rest. */
export interface UsedReading extends Reading {
  readonly usage: WordStatistics | undefined;
}

/** The readings of a word that the lexicon knows, or that something in it begins with. */
export function readFirstWords(
  lexicon: Lexicon,
  key: string,
  all: readonly UsedReading[],
): readonly FirstWord[] {
  const words: FirstWord[] = [];
  const whole = all[0]?.usage?.count ?? 0;
  for (const reading of all) {
    const isWhole = isWholeWord(whole, reading);
    if (isWhole && !isConjoined(reading)) continue;
    const bare = withoutArticle(reading.key);
    addWord(words, readForm(lexicon, key, { reading, isWhole, form: reading.key }));
    if (bare !== undefined)
      addWord(words, readForm(lexicon, key, { reading, isWhole, form: bare }));
  }
  return words.length === 0 ? NO_WORDS : words;
}

const NO_WORDS: readonly FirstWord[] = [];

function addWord(words: FirstWord[], word: FirstWord | undefined): void {
  if (word !== undefined) words.push(word);
}

interface Form {
  readonly reading: UsedReading;
  /** True when news knows the word as a whole, not as what the proclitics leave. */
  readonly isWhole: boolean;
  /** What is looked up: the reading's key, with its article or without. */
  readonly form: string;
}

function readForm(
  lexicon: Lexicon,
  whole: string,
  { reading, isWhole, form }: Form,
): FirstWord | undefined {
  const state = lexicon.step(undefined, form);
  if (state === undefined || hidesArticle(lexicon, whole, reading)) return undefined;
  const { letters, clitics, key } = reading;
  const taken = { hasArticle: form !== key, clitics };
  const found = lexicon.postings(state, [form]);
  const postings = found.filter(
    (posting) => fits(posting, taken) && (!isWhole || isVerbOrFunctionWord(posting)),
  );
  return { letters, key: form, clitics, hasArticle: taken.hasArticle, state, postings };
}

/** A word known this much better than what its proclitics leave is whole: كبير is not ك and بير. */
const WHOLE_TO_REST = 2;
const RARE = 10;

function isWholeWord(whole: number, { letters, usage }: UsedReading): boolean {
  return letters > 0 && whole > WHOLE_TO_REST * Math.max(RARE, usage?.count ?? 0);
}

/** للحج is ل and الحج rather than ل and لحج, where news knows the word with the article better. */
function hidesArticle(
  lexicon: Lexicon,
  whole: string,
  { letters, key: rest, usage }: UsedReading,
): boolean {
  if (letters === 0 || whole.charAt(letters - 1) !== 'ل' || !rest.startsWith('ل')) return false;
  return (usage?.count ?? 0) < (lexicon.statistics(`ا${rest}`)?.count ?? 0);
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
