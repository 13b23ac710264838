import type { Context } from '../entities/context.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { memoryOf, PLACES, type WordReadings } from '../lexicon/word-memory.ts';
import type { Model } from '../model/model.ts';
import { modelKey } from './features.ts';
import { WORD_SCORES } from './reach.ts';
import { scoreWord } from './scored-word.ts';
import { wordFeatures } from './word-features.ts';

/**
 * What words tell of the tokens around them, kept between texts: in one table, at the places where the lexicon's memory
 * keeps the words.
 */
export interface WordScores {
  /** {@link WORD_SCORES} a place. */
  readonly scores: Float32Array;
  /** See `WordParts`. */
  readonly groups: Int32Array;
  readonly kinds: Int32Array;
  /** The place where a token's word is scored, until the next is asked for. */
  readonly placeOf: (context: Context, index: number) => number;
}

/** An empty table. */
export function keepWordScores(model: Model, lexicon: Lexicon): WordScores {
  const scores = new Float32Array(PLACES * WORD_SCORES);
  const groups = new Int32Array(PLACES);
  const kinds = new Int32Array(PLACES);
  const words = new Array<WordReadings | undefined>(PLACES).fill(undefined);
  return {
    scores,
    groups,
    kinds,
    placeOf: (context, index) => {
      const word = wordAt(context, index);
      const { place, key } = word;
      if (words[place] === word) return place;
      words[place] = word;
      const features = wordFeatures(lexicon, model.pathOf, key);
      scoreWord(model, features, { scores, start: place * WORD_SCORES });
      groups[place] = features.group;
      kinds[place] = features.kind;
      return place;
    },
  };
}

/** What the lexicon knows of a token: of marks too. */
function wordAt({ text, tokens, lattice, lexicon }: Context, index: number): WordReadings {
  const token = tokens[index];
  const word = token?.key === '' ? undefined : lattice.word(index);
  return word ?? memoryOf(lexicon).word(token === undefined ? '' : modelKey(text, token));
}
