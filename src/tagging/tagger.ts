import type { Context } from '../entities/context.ts';
import type { Proposals } from '../entities/proposals.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { keepRecent } from '../lexicon/recent.ts';
import { LABEL_COUNT, OUTSIDE } from '../model/labels.ts';
import type { Model } from '../model/model.ts';
import { modelKey, NOWHERE, REACH } from './features.ts';
import { readPairs } from './pairs.ts';
import { readProposals } from './proposal-features.ts';
import { scoreWord, type ScoredWord } from './scored-word.ts';
import type { FeatureSink } from './spread.ts';
import { readTextFeatures } from './text-features.ts';
import { wordFeatures } from './word-features.ts';

/** A model together with the lexicon that its features ask. */
export interface Tagger {
  readonly model: Model;
  /** What is known of a word, by its model key. */
  readonly word: (key: string) => ScoredWord;
  /** What stands before and behind a text. */
  readonly nowhere: ScoredWord;
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

/** So many words are kept. */
const PLACES = 1 << 15;

function makeTagger(model: Model, lexicon: Lexicon): Tagger {
  return {
    model,
    nowhere: scoreWord(model, NOWHERE),
    word: keepRecent(PLACES, (key) => scoreWord(model, wordFeatures(lexicon, model.pathOf, key))),
  };
}

/** Scores of all labels of all tokens by the words of a text and where they stand, whatever is proposed. */
export function scoreText(tagger: Tagger, context: Context): Float64Array {
  const { text, tokens } = context;
  const { model, nowhere } = tagger;
  const scores = new Float64Array(tokens.length * LABEL_COUNT);
  const words = tokens.map((token) => tagger.word(modelKey(text, token)));
  for (let i = 0; i < tokens.length; i++) scores[i * LABEL_COUNT + OUTSIDE] = model.caution;
  words.forEach((word, i) => {
    addWord(scores, word, i);
  });
  for (let i = 1; i <= REACH; i++) {
    addWord(scores, nowhere, -i);
    addWord(scores, nowhere, tokens.length - 1 + i);
  }
  const sink = scoreSink(model, scores);
  readPairs(words, sink);
  readTextFeatures(context, sink);
  return scores;
}

/** Adds what a word tells of the tokens around the place where it stands. */
function addWord(scores: Float64Array, { scores: own }: ScoredWord, index: number): void {
  const start = (index - REACH) * LABEL_COUNT;
  const end = Math.min(own.length, scores.length - start);
  for (let at = Math.max(0, -start); at < end; at++)
    scores[start + at] = (scores[start + at] ?? 0) + (own[at] ?? 0);
}

/** The scores of a text together with those of what is proposed; `caution` is added to those of there being no name. */
export function scoreProposals(
  { model }: Tagger,
  proposals: Proposals,
  { textScores, caution }: { readonly textScores: Float64Array; readonly caution: number },
): Float64Array {
  const scores = textScores.slice();
  if (caution !== 0)
    for (let at = OUTSIDE; at < scores.length; at += LABEL_COUNT)
      scores[at] = (scores[at] ?? 0) + caution;
  readProposals(proposals, scoreSink(model, scores));
  return scores;
}

/** Adds the weights of features to the scores, row by row. */
export function scoreSink({ rowOf, weights, unit }: Model, scores: Float64Array): FeatureSink {
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
