import type { Chain } from '../model/chain.ts';
import { segmentProbability, sumChain } from '../model/sums.ts';
import { bestLabels } from '../model/viterbi.ts';
import { LABEL_COUNT as L, OUTSIDE, typeOfLabel, type LabelType } from '../model/labels.ts';
import { namesOf } from '../tagging/segments.ts';
import type { LearningText } from './examples.ts';
import { learn, type Learned, type LearningSettings, type Weighted } from './learn.ts';

/** A sentence that a model did not learn from, scored by it. */
export interface HeldBack {
  readonly chain: Chain;
  readonly labels: Uint8Array;
}

/**
 * Scores every text of the main corpus by a model that learned from all texts but a part with this one (`parts`-fold
 * cross-validation). Texts of other domains are always learned from.
 */
export function scoreHeldBack(
  texts: readonly Weighted[],
  parts: number,
  {
    settings,
    onPart,
  }: { readonly settings: LearningSettings; readonly onPart: (part: number) => void },
): HeldBack[] {
  const main = texts.filter(({ domain }) => domain === undefined);
  return Array.from({ length: parts }, (_, part) => {
    onPart(part);
    const held = new Set(main.filter((_text, i) => i % parts === part));
    const model = learn(
      texts.filter((text) => !held.has(text)),
      settings,
    );
    return [...held].flatMap(({ text }) => scoreText(text, model));
  }).flat();
}

function scoreText(text: LearningText, { rows, transitions }: Learned): HeldBack[] {
  return text.sentences
    .filter(({ from, to }) => from < to)
    .map(({ from, to }) => {
      const scores = new Float64Array((to - from) * L);
      for (let i = from; i < to; i++) {
        for (const feature of text.features.subarray(text.starts[i], text.starts[i + 1])) {
          const weights = rows.get(feature);
          if (weights === undefined) continue;
          for (let y = 0; y < L; y++)
            scores[(i - from) * L + y] = (scores[(i - from) * L + y] ?? 0) + (weights[y] ?? 0);
        }
      }
      return {
        chain: { length: to - from, scores, transitions },
        labels: text.labels.slice(from, to),
      };
    });
}

/** A name that was found, and whether it is one. */
export interface Finding {
  readonly type: LabelType;
  readonly probability: number;
  readonly isRight: boolean;
}

/** What a model finds in held-back sentences; `caution` is added to the score of there being no name. */
export interface Findings {
  readonly found: readonly Finding[];
  /** Names that there are, by type. */
  readonly wanted: readonly LabelType[];
}

export function findHeldBack(sentences: readonly HeldBack[], caution: number): Findings {
  const found: Finding[] = [];
  const wanted: LabelType[] = [];
  for (const { chain, labels } of sentences) {
    const cautious = { ...chain, scores: withCaution(chain.scores, caution) };
    const gold = namesOf(labels);
    wanted.push(...gold.map(({ begin }) => typeOfLabel(begin)));
    const names = namesOf(bestLabels(cautious));
    if (names.length === 0) continue;
    const sums = sumChain(cautious);
    for (const name of names)
      found.push({
        type: typeOfLabel(name.begin),
        probability: segmentProbability(sums, name),
        isRight: gold.some(
          ({ from, to, begin }) => from === name.from && to === name.to && begin === name.begin,
        ),
      });
  }
  return { found, wanted };
}

function withCaution(scores: Float64Array, caution: number): Float64Array {
  return scores.map((score, i) => (i % L === OUTSIDE ? score + caution : score));
}

const CAUTIONS: readonly number[] = Array.from({ length: 13 }, (_, step) => step / 4 - 2);

/** What F1 may lose for fewer wrong names: texts unlike the corpus have more of them. */
const TOLERANCE = 0.001;

/** The largest caution at which the F1 of held-back names is as good as the best. */
export function bestCaution(sentences: readonly HeldBack[]): number {
  const f1 = (caution: number): number => {
    const { found, wanted } = findHeldBack(sentences, caution);
    return (2 * found.filter(({ isRight }) => isRight).length) / (found.length + wanted.length);
  };
  const points = CAUTIONS.map((caution) => ({ caution, f1: f1(caution) }));
  const best = Math.max(...points.map((point) => point.f1));
  return points.findLast((point) => best - TOLERANCE <= point.f1)?.caution ?? 0;
}
