import type { Document, Token } from '../document.ts';
import type { TokenRange } from '../span.ts';
import { readings, withoutArticle, type Reading } from '../text/clitics.ts';
import { classOf, SPACE } from '../text/characters.ts';
import type { Category, Entry } from './entries.ts';
import type { WordStatistics } from './format.ts';
import { goesOn, type Lexicon, type Posting, type State } from './lexicon.ts';

/** One way to read a stretch of tokens with the lexicon. */
export interface Match<E extends Entry = Entry> extends TokenRange {
  readonly entry: E;
  /** Bits of the inflected form: see `unpackForm`. */
  readonly form: number;
  /** The lexicon's spelling of what was met. */
  readonly spelling: string;
  /** Key letters of the first word that its proclitics take. */
  readonly letters: number;
  readonly clitics: readonly string[];
  /** True when ال was left out to find the entry: الرئيس → رئيس. */
  readonly hasArticle: boolean;
}

/** A way to take proclitics off a word, with what news knows of the rest. */
export interface UsedReading extends Reading {
  readonly usage: WordStatistics | undefined;
}

/** All lexicon readings of a text, by the token that they start at. */
export interface Lattice {
  /** Readings that start at this token, longest first; among equals those with fewer proclitics first. */
  readonly at: (index: number) => readonly Match[];
  /** True when some reading of this category starts at the token. */
  readonly has: (index: number, category: Category) => boolean;
  /** The ways to take proclitics off the token, the whole word first. */
  readonly readings: (index: number) => readonly UsedReading[];
  /** All readings of this category at the token. */
  readonly all: <C extends Category>(index: number, category: C) => readonly MatchOf<C>[];
}

export type MatchOf<C extends Category> = Match<Extract<Entry, { category: C }>>;

const NOTHING: readonly Match[] = [];
const NO_READINGS: readonly UsedReading[] = [];

/**
 * Looks up every word of a text, with all its proclitic readings, and what begins with it. The readings of a word
 * are written out when they are first asked for: of most words only the categories are.
 */
export function readLattice(
  document: Pick<Document, 'text' | 'tokens'>,
  lexicon: Lexicon,
): Lattice {
  const memory = memoryOf(lexicon);
  const words = document.tokens.map(({ key }) => memory.word(key));
  const rows: (readonly Match[] | undefined)[] = words.map(({ mayGoOn, firstWords }, index) =>
    mayGoOn ? readingsAt({ document, lexicon, index }, firstWords) : undefined,
  );
  const categories = Uint16Array.from(words, (word, index) => {
    const row = rows[index];
    return row === undefined ? word.categories : categoryBits(row);
  });
  const at = (index: number): readonly Match[] => {
    const word = words[index];
    if (word === undefined || word.firstWords.length === 0) return NOTHING;
    return (rows[index] ??= readingsAt({ document, lexicon, index }, word.firstWords));
  };
  const has = (index: number, category: Category): boolean =>
    ((categories[index] ?? 0) & CATEGORY_BITS[category]) !== 0;
  return {
    at,
    readings: (index) => words[index]?.readings ?? NO_READINGS,
    has,
    all: (index, category) =>
      (has(index, category)
        ? at(index).filter((match) => match.entry.category === category)
        : NOTHING) as never,
  };
}

const CATEGORY_BITS: Readonly<Record<Category, number>> = {
  name: 1,
  title: 2,
  head: 4,
  'speech-verb': 8,
  cue: 16,
  'name-part': 32,
  demonym: 64,
  calendar: 128,
  'function-word': 256,
};

function categoryBits(matches: readonly Pick<Match, 'entry'>[]): number {
  let bits = 0;
  for (const { entry } of matches) bits |= CATEGORY_BITS[entry.category];
  return bits;
}

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
interface FirstWord extends Reading {
  readonly hasArticle: boolean;
  readonly state: State;
  /** What the word stands for by itself. */
  readonly postings: readonly Posting[];
}

/** What is known of a word wherever it stands. */
interface WordReadings {
  readonly readings: readonly UsedReading[];
  /** Those that the lexicon knows, or that something in it begins with. */
  readonly firstWords: readonly FirstWord[];
  /** True when names of more words begin with one of them. */
  readonly mayGoOn: boolean;
  /** Bits of the categories that the word by itself has. */
  readonly categories: number;
}

interface Memory {
  readonly word: (key: string) => WordReadings;
}

/** Readings by key, for each lexicon: news uses few words for most of its text. */
const memories = new WeakMap<Lexicon, Memory>();

function memoryOf(lexicon: Lexicon): Memory {
  const memory = memories.get(lexicon) ?? makeMemory(lexicon);
  memories.set(lexicon, memory);
  return memory;
}

/** Beyond this many words the memory is emptied, so that it stays bounded for any stream of texts. */
const MOST_KNOWN = 60_000;

function makeMemory(lexicon: Lexicon): Memory {
  const known = new Map<string, WordReadings>();
  return {
    word: (key) => {
      const found = known.get(key);
      if (found !== undefined) return found;
      if (known.size >= MOST_KNOWN) known.clear();
      const all = readings(key).map((reading) => ({
        ...reading,
        usage: lexicon.statistics(reading.key),
      }));
      const firstWords = readFirstWords(lexicon, key, all);
      const word = {
        readings: all,
        firstWords,
        mayGoOn: firstWords.some(({ state }) => goesOn(state)),
        categories: categoryBits(firstWords.flatMap(({ postings }) => postings)),
      };
      known.set(key, word);
      return word;
    },
  };
}

function readFirstWords(
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

function fits(
  { entry }: Posting,
  { hasArticle, clitics }: Pick<FirstWord, 'hasArticle' | 'clitics'>,
): boolean {
  if (hasArticle && !TAKES_ARTICLE.has(entry.category)) return false;
  return clitics.at(-1) !== FUTURE || entry.category === 'speech-verb';
}

function readingsAt(place: Place, firstWords: readonly FirstWord[]): readonly Match[] {
  const { document, index } = place;
  if (document.tokens[index]?.kind === 'punctuation') return NOTHING;
  const matches: Match[] = [];
  for (const word of firstWords) {
    addMatches(matches, word, { from: index, to: index + 1 });
    if (goesOn(word.state)) walk(place, word, matches);
  }
  return matches.length < 2 ? matches : matches.sort(longestFirst);
}

function longestFirst(a: Match, b: Match): number {
  return b.to - a.to || a.letters - b.letters || Number(a.hasArticle) - Number(b.hasArticle);
}

type Words = Pick<Document, 'text' | 'tokens'>;

interface Place {
  readonly document: Words;
  readonly lexicon: Lexicon;
  readonly index: number;
}

/** Follows the words behind `index` for as long as some entry goes on, and keeps all that end on the way. */
function walk({ document, lexicon, index }: Place, first: FirstWord, matches: Match[]): void {
  const keys = [first.key];
  let state: State = first.state;
  let last = index;
  while (goesOn(state)) {
    const next = nextWord(document, last);
    const token: Token | undefined = next === undefined ? undefined : document.tokens[next];
    if (next === undefined || token === undefined) return;
    last = next;
    keys.push(token.key);
    const after = lexicon.step(state, token.key);
    if (after === undefined) return;
    state = after;
    const postings = lexicon.postings(state, keys).filter((posting) => fits(posting, first));
    addMatches(matches, { ...first, postings }, { from: index, to: last + 1 });
  }
}

function addMatches(matches: Match[], first: FirstWord, { from, to }: TokenRange): void {
  const { letters, clitics, hasArticle } = first;
  for (const { entry, form, spelling } of first.postings)
    matches.push({ from, to, entry, form, spelling, letters, clitics, hasArticle });
}

/**
 * The word that goes on a name after token `index`: the next token after white space, or after a hyphen, or
 * behind the full stop of an initial, that joins two words without white space (بي.بي.سي).
 */
function nextWord({ text, tokens }: Words, index: number): number | undefined {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined || next === undefined) return undefined;
  if (next.kind !== 'punctuation')
    return isGap(text, token.end, next.start) ? index + 1 : undefined;
  const after = tokens[index + 2];
  if (after?.kind !== 'word' || token.end !== next.start || next.end !== after.start)
    return undefined;
  const isInitial = Math.min(token.key.length, after.key.length) <= LONGEST_INITIAL;
  return joins(text.slice(next.start, next.end), isInitial) ? index + 2 : undefined;
}

const LONGEST_INITIAL = 2;

function joins(mark: string, isInitial: boolean): boolean {
  return mark === '.' ? isInitial : /^[-\u2010\u2011]$/.test(mark);
}

/** True when only white space, without a line end, lies between. */
function isGap(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a || (classOf(code) !== SPACE && code < 0x200b)) return false;
  }
  return true;
}
