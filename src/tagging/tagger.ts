import type { Context } from '../entities/context.ts';
import type { Proposals } from '../entities/proposals.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { LABEL_COUNT, OUTSIDE } from '../model/labels.ts';
import type { Model } from '../model/model.ts';
import { NOWHERE } from './features.ts';
import { readPairs, type Pairable } from './pairs.ts';
import { readProposals } from './proposal-features.ts';
import { REACH, WORD_SCORES } from './reach.ts';
import { scoreWord, type Place } from './scored-word.ts';
import type { FeatureSink } from './spread.ts';
import { readTextFeatures } from './text-features.ts';
import { keepWordScores, type WordScores } from './word-scores.ts';

/** A model together with the lexicon that its features ask. */
export interface Tagger {
  readonly model: Model;
  readonly words: WordScores;
  /** The scores of what stands before and behind a text. */
  readonly nowhere: Float32Array;
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

function makeTagger(model: Model, lexicon: Lexicon): Tagger {
  const nowhere = new Float32Array(WORD_SCORES);
  scoreWord(model, NOWHERE, { scores: nowhere, start: 0 });
  return { model, nowhere, words: keepWordScores(model, lexicon) };
}

/** Scores of all labels of all tokens by the words of a text and where they stand, whatever is proposed. */
export function scoreText(tagger: Tagger, context: Context): Float64Array {
  const { length } = context.tokens;
  const { model, nowhere } = tagger;
  const scores = new Float64Array(length * LABEL_COUNT);
  for (let at = OUTSIDE; at < scores.length; at += LABEL_COUNT) scores[at] = model.caution;
  const pairable = addWords(tagger, context, scores);
  for (let i = 1; i <= REACH; i++) {
    addWord(scores, -i, { scores: nowhere, start: 0 });
    addWord(scores, length - 1 + i, { scores: nowhere, start: 0 });
  }
  const sink = scoreSink(model, scores);
  readPairs(pairable, sink);
  readTextFeatures(context, sink);
  return scores;
}

/** Adds what each word tells of the tokens around it; returns what is to be paired with its neighbours. */
function addWords({ words }: Tagger, context: Context, scores: Float64Array): Pairable {
  const { length } = context.tokens;
  const groups = new Int32Array(length);
  const kinds = new Int32Array(length);
  for (let i = 0; i < length; i++) {
    const place = words.placeOf(context, i);
    groups[i] = words.groups[place] ?? 0;
    kinds[i] = words.kinds[place] ?? 0;
    addWord(scores, i, { scores: words.scores, start: place * WORD_SCORES });
  }
  return { groups, kinds };
}

/** Adds what a word tells of the tokens around the place where it stands. */
function addWord(scores: Float64Array, index: number, { scores: own, start }: Place): void {
  const first = (index - REACH) * LABEL_COUNT;
  const end = Math.min(WORD_SCORES, scores.length - first);
  for (let at = Math.max(0, -first); at < end; at++)
    scores[first + at] = (scores[first + at] ?? 0) + (own[start + at] ?? 0);
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
