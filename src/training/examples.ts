import { collect, propose, type Proposals } from '../entities/proposals.ts';
import { readLattice } from '../lexicon/lattice.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { beginLabel, insideLabel } from '../model/labels.ts';
import type { Model } from '../model/model.ts';
import { firstEndingAfter, type TokenRange } from '../span.ts';
import { modelKey, readFeatures } from '../tagging/features.ts';
import { wordFeatures, type WordFeatures } from '../tagging/word-features.ts';
import { findMarks } from '../text/marks.ts';
import { splitSentences } from '../text/sentences.ts';
import { tokenize } from '../text/tokenize.ts';
import type { CorpusText } from './corpus.ts';
import { reconcile, type Tagged } from './reconcile.ts';

/** A text ready to learn from: features and labels of its tokens. */
export interface LearningText {
  readonly sentences: readonly TokenRange[];
  /** Feature numbers of all tokens, one token after the other. */
  readonly features: Int32Array;
  /** Where the features of each token start; one more at the end. */
  readonly starts: Int32Array;
  readonly labels: Uint8Array;
}

/** Makes texts ready with the very features that the tagger asks. */
export function textReader(
  lexicon: Lexicon,
  pathOf: Model['pathOf'],
): (text: CorpusText) => LearningText {
  const known = new Map<string, WordFeatures>();
  const wordOf = (key: string): WordFeatures => {
    const word = known.get(key) ?? wordFeatures(lexicon, pathOf, key);
    known.set(key, word);
    return word;
  };
  return ({ text, spans }) => {
    const tokens = tokenize(text);
    const marks = findMarks(text);
    const sentences = splitSentences({ text, tokens }, marks.pairs);
    const lattice = readLattice({ text, tokens }, lexicon);
    const collected = collect({ text, tokens, sentences }, { marks, lattice, lexicon });
    const proposals = propose(collected);
    const features: number[][] = tokens.map(() => []);
    const words = tokens.map((token) => wordOf(modelKey(text, token)));
    readFeatures(proposals, words, (index, feature) => features[index]?.push(feature));
    return {
      sentences: sentences.map((sentence) => sentence.tokens),
      features: Int32Array.from(features.flat()),
      starts: startsOf(features),
      labels: labelsOf(proposals, reconcile(toTokens(proposals, spans), proposals)),
    };
  };
}

function startsOf(features: readonly (readonly number[])[]): Int32Array {
  const starts = new Int32Array(features.length + 1);
  features.forEach((own, i) => {
    starts[i + 1] = (starts[i] ?? 0) + own.length;
  });
  return starts;
}

function toTokens({ context: { tokens } }: Proposals, spans: CorpusText['spans']): Tagged[] {
  return spans.flatMap(({ start, end, type }) => {
    const from = firstEndingAfter(tokens, start);
    let to = from;
    while ((tokens[to]?.start ?? Infinity) < end) to++;
    return from < to ? [{ from, to, type }] : [];
  });
}

function labelsOf({ context: { tokens } }: Proposals, names: readonly Tagged[]): Uint8Array {
  const labels = new Uint8Array(tokens.length);
  for (const { from, to, type } of names) {
    if (type === 'misc') continue;
    labels[from] = beginLabel(type);
    labels.fill(insideLabel(type), from + 1, to);
  }
  return labels;
}
