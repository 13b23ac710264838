import { readings, type Reading } from '../text/clitics.ts';
import { categoryBits } from './categories.ts';
import { readFirstWords, type FirstWord } from './first-words.ts';
import type { WordStatistics } from './format.ts';
import { goesOn, type Lexicon } from './lexicon.ts';

/** A way to take proclitics off a word, with what news knows of the rest. */
export interface UsedReading extends Reading {
  readonly usage: WordStatistics | undefined;
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
