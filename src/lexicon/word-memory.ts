import { readings, type Reading } from '../text/clitics.ts';
import { categoryBits } from './categories.ts';
import { readFirstWords, type FirstWord, type UsedReading } from './first-words.ts';
import { goesOn, type Lexicon } from './lexicon.ts';
import { keepRecent } from './recent.ts';

/** What is known of a word wherever it stands. */
export interface WordReadings {
  readonly key: string;
  /** Below {@link PLACES}, and its own for as long as it is kept: where others may keep what they know of it. */
  readonly place: number;
  readonly readings: readonly UsedReading[];
  /** Those that the lexicon knows, or that something in it begins with. */
  readonly firstWords: readonly FirstWord[];
  /** True when names of more words begin with one of them. */
  readonly mayGoOn: boolean;
  /** The highest `afterCue` of its readings. */
  readonly mostAfterCue: number;
  /** Bits of the categories that the word by itself has. */
  readonly categories: number;
}

/** Looks words up by their keys. */
interface Memory {
  readonly word: (key: string) => WordReadings;
}

/** Readings by key, for each lexicon: news uses few words for most of its text. */
const memories = new WeakMap<Lexicon, Memory>();

/** What a lexicon knows of words, kept between texts. */
export function memoryOf(lexicon: Lexicon): Memory {
  const memory = memories.get(lexicon) ?? makeMemory(lexicon);
  memories.set(lexicon, memory);
  return memory;
}

/** So many words are kept. */
export const PLACES: number = 1 << 15;

function makeMemory(lexicon: Lexicon): Memory {
  return { word: keepRecent(PLACES, (key, place) => readWord(lexicon, key, place)) };
}

function readWord(lexicon: Lexicon, key: string, place: number): WordReadings {
  const all = readings(key).map((reading) => withUsage(lexicon, reading));
  const firstWords = readFirstWords(lexicon, key, all);
  let mostAfterCue = 0;
  for (const { usage } of all) mostAfterCue = Math.max(mostAfterCue, usage?.afterCue ?? 0);
  let categories = 0;
  for (const { postings } of firstWords) categories |= categoryBits(postings);
  return {
    key,
    place,
    readings: all,
    firstWords,
    mayGoOn: firstWords.some(({ state }) => goesOn(state)),
    mostAfterCue,
    categories,
  };
}

function withUsage(lexicon: Lexicon, { letters, key, clitics }: Reading): UsedReading {
  return { letters, key, clitics, usage: lexicon.statistics(key) };
}
