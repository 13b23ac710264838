import { combineIds, numberId } from '../model/feature-id.ts';
import { LABEL_COUNT as L } from '../model/labels.ts';
import { trainCrf, type Example, type TrainingSettings } from './crf.ts';
import type { LearningText } from './examples.ts';

/** A text and how much it counts. */
export interface Weighted {
  readonly text: LearningText;
  readonly weight: number;
  /**
   * Set for texts unlike those that the model is for: each feature then also stands for itself in this domain, so that
   * what is peculiar to it does not touch what is learned in common (Daumé 2007).
   */
  readonly domain: number | undefined;
}

const DOMAIN = 99;

/** Feature weights by feature number, and scores of transitions. */
export interface Learned {
  readonly rows: ReadonlyMap<number, Float32Array>;
  readonly transitions: Float64Array;
}

export type LearningSettings = Omit<TrainingSettings, 'rowCount'> & {
  /** Features met fewer times than this are left out. */
  readonly leastCount: number;
  /** Of the features learned, so many of the heaviest are kept. */
  readonly mostRows: number;
};

/** Learns a model from texts. */
export function learn(texts: readonly Weighted[], settings: LearningSettings): Learned {
  const { index, shared } = indexFeatures(texts, settings.leastCount);
  const examples = texts.flatMap((text) => toExamples(text, index));
  const { rows, transitions } = trainCrf(examples, { ...settings, rowCount: index.size });
  const own = new Map([...index].filter(([feature]) => shared.has(feature)));
  return { rows: heaviest(own, rows, settings.mostRows), transitions };
}

interface Index {
  readonly index: ReadonlyMap<number, number>;
  /** The features that are no copies for a domain: what a model needs. */
  readonly shared: ReadonlySet<number>;
}

function keysOf(counts: ReadonlyMap<number, number>, least: number): Set<number> {
  const kept = new Set<number>();
  for (const [feature, count] of counts) if (least <= count) kept.add(feature);
  return kept;
}

function indexFeatures(texts: readonly Weighted[], leastCount: number): Index {
  const counts = new Map<number, number>();
  const count = (feature: number): void => {
    counts.set(feature, (counts.get(feature) ?? 0) + 1);
  };
  for (const { text } of texts) text.features.forEach(count);
  const shared = keysOf(counts, leastCount);
  for (const { text, domain } of texts)
    if (domain !== undefined)
      for (const feature of text.features) count(combineIds(feature, numberId(DOMAIN, domain)));
  const index = new Map<number, number>();
  for (const feature of keysOf(counts, leastCount)) index.set(feature, index.size);
  return { index, shared };
}

function toExamples(
  { text: { sentences, features, starts: featureStarts, labels }, weight, domain }: Weighted,
  index: ReadonlyMap<number, number>,
): Example[] {
  const id = domain === undefined ? undefined : numberId(DOMAIN, domain);
  return sentences.map(({ from, to }) => {
    const rows: number[] = [];
    const starts = [0];
    for (let i = from; i < to; i++) {
      for (const feature of features.subarray(featureStarts[i], featureStarts[i + 1])) {
        const row = index.get(feature);
        if (row !== undefined) rows.push(row);
        const copy = id === undefined ? undefined : index.get(combineIds(feature, id));
        if (copy !== undefined) rows.push(copy);
      }
      starts.push(rows.length);
    }
    return {
      rows: Int32Array.from(rows),
      starts: Int32Array.from(starts),
      labels: labels.slice(from, to),
      weight,
    };
  });
}

/** The weights of those features that move scores the most. */
function heaviest(
  features: ReadonlyMap<number, number>,
  rows: Float32Array,
  most: number,
): ReadonlyMap<number, Float32Array> {
  const weighed = [...features].map(([feature, row]) => {
    const weights = rows.subarray(row * L, (row + 1) * L);
    return {
      feature,
      weights,
      size: weights.reduce((top, weight) => Math.max(top, Math.abs(weight)), 0),
    };
  });
  const kept = weighed.sort((a, b) => b.size - a.size).slice(0, most);
  return new Map(kept.map(({ feature, weights }) => [feature, weights]));
}
