import type { Proposals } from '../entities/proposals.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { LABEL_COUNT, OUTSIDE } from '../model/labels.ts';
import type { Model } from '../model/model.ts';
import { featureAt, featuresAt, modelKey, NOWHERE, REACH } from './features.ts';
import { readPairs } from './pairs.ts';
import { readTextFeatures, type FeatureSink } from './text-features.ts';
import { wordFeatures, type WordFeatures } from './word-features.ts';

/** A model together with the lexicon that its features ask. */
export interface Tagger {
  readonly model: Model;
  /** What is known of a word, by its model key. */
  readonly word: (key: string) => ScoredWord;
  /** What stands before and behind a text. */
  readonly nowhere: ScoredWord;
}

/**
 * A word with the scores that it gives to the tokens around it: {@link LABEL_COUNT} for each, from the one that stands
 * REACH tokens behind it to the one REACH before.
 */
export interface ScoredWord extends WordFeatures {
  readonly scores: Float64Array;
}

const taggers = new WeakMap<Lexicon, WeakMap<Model, Tagger>>();

/** The tagger of a model and a lexicon; what it learns of words is kept between texts. */
export function taggerOf(model: Model, lexicon: Lexicon): Tagger {
  const known = taggers.get(lexicon) ?? new WeakMap<Model, Tagger>();
  taggers.set(lexicon, known);
  const tagger = known.get(model) ?? makeTagger(model, lexicon);
  known.set(model, tagger);
  return tagger;
}

/** Beyond this many words the memory is emptied, so that it stays bounded for any stream of texts. */
const MOST_KNOWN = 60_000;

function makeTagger(model: Model, lexicon: Lexicon): Tagger {
  const known = new Map<string, ScoredWord>();
  return {
    model,
    nowhere: scoreWord(model, NOWHERE),
    word: (key) => {
      const found = known.get(key);
      if (found !== undefined) return found;
      if (known.size >= MOST_KNOWN) known.clear();
      const word = scoreWord(model, wordFeatures(lexicon, model.pathOf, key));
      known.set(key, word);
      return word;
    },
  };
}

function scoreWord(model: Model, word: WordFeatures): ScoredWord {
  const scores = new Float64Array((2 * REACH + 1) * LABEL_COUNT);
  const add = scoreSink(model, scores);
  for (let offset = -REACH; offset <= REACH; offset++)
    for (const feature of featuresAt(word, offset)) add(offset + REACH, featureAt(feature, offset));
  return { ...word, scores };
}

/** Adds the weights of features to the scores, row by row. */
function scoreSink({ rowOf, weights, unit }: Model, scores: Float64Array): FeatureSink {
  const rows = scores.length / LABEL_COUNT;
  return (index, feature) => {
    if (index < 0 || rows <= index) return;
    const row = rowOf(feature);
    if (row < 0) return;
    const from = row * LABEL_COUNT;
    const at = index * LABEL_COUNT;
    for (let y = 0; y < LABEL_COUNT; y++)
      scores[at + y] = (scores[at + y] ?? 0) + (weights[from + y] ?? 0) * unit;
  };
}

/** Scores of all labels of all tokens. `caution` is added to those of there being no name. */
export function scoreTokens(tagger: Tagger, proposals: Proposals, caution: number): Float64Array {
  const { text, tokens } = proposals.context;
  const { model, nowhere } = tagger;
  const scores = new Float64Array(tokens.length * LABEL_COUNT);
  const words = tokens.map((token) => tagger.word(modelKey(text, token)));
  for (let i = 0; i < tokens.length; i++) {
    const at = i * LABEL_COUNT;
    scores[at + OUTSIDE] = caution + model.caution;
    for (let offset = -REACH; offset <= REACH; offset++)
      addScores(scores.subarray(at, at + LABEL_COUNT), words[i + offset] ?? nowhere, offset);
  }
  const sink = scoreSink(model, scores);
  readPairs(words, sink);
  readTextFeatures(proposals, sink);
  return scores;
}

function addScores(scores: Float64Array, word: ScoredWord, offset: number): void {
  const from = (offset + REACH) * LABEL_COUNT;
  for (let y = 0; y < LABEL_COUNT; y++) scores[y] = (scores[y] ?? 0) + (word.scores[from + y] ?? 0);
}
