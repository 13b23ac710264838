import { LABELS } from '../../src/model/labels.ts';
import { openModel, type Model } from '../../src/model/model.ts';
import { packModel, type ModelParts } from '../../src/model/pack.ts';
import { forbid } from '../../src/model/chain.ts';
import { LABEL_COUNT as L } from '../../src/model/labels.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { featureAt } from '../../src/tagging/features.ts';
import { wordFeatures } from '../../src/tagging/word-features.ts';
import { lexiconOf } from './lexicon.ts';

/** Weights by label; labels left out have none. Multiples of an eighth below 16 are packed without loss. */
export type HandWeights = Readonly<Partial<Record<(typeof LABELS)[number], number>>>;

/** Makes the unit of the packed weights an eighth. */
const GAUGE: readonly [number, HandWeights] = [0x7fff_ffff, { O: 127 / 8 }];

/** A model that knows these features and no others. */
export function modelOf(
  rows: readonly (readonly [feature: number, weights: HandWeights])[],
  rest: Partial<Omit<ModelParts, 'rows'>> = {},
): Model {
  return openModel(
    packModel({
      rows: new Map([GAUGE, ...rows].map(([feature, weights]) => [feature, toRow(weights)])),
      transitions: forbid(new Float64Array(L * L)),
      clusters: new Map(),
      calibration: { slope: 1, intercept: 0 },
      caution: 0,
      ...rest,
    }),
  );
}

function toRow(weights: HandWeights): Float32Array {
  return Float32Array.from(LABELS, (label) => weights[label] ?? 0);
}

/** The feature of a token that this word, by its key, stands `offset` tokens behind; before it where that is below 0. */
export function wordAt(key: string, offset = 0): number {
  const shared = new Set(bareFeatures(''));
  const own = bareFeatures(key).find((feature) => !shared.has(feature));
  if (own === undefined) throw new Error(`no feature of its own for "${key}"`);
  return featureAt(own, offset);
}

/** What a word tells even two words away where no list and no cluster has it: that it is this word. */
function bareFeatures(key: string): readonly number[] {
  empty ??= lexiconOf({});
  return wordFeatures(empty, () => undefined, key).far;
}

let empty: Lexicon | undefined;

const ROWS = 1024;

/** A model that has weights of its own for whatever feature it is asked. */
export function modelOfAnything(largest: number): Model {
  return {
    ...modelOf([]),
    rowOf: (feature) => Math.imul(feature, 0x9e37_79b1) >>> 22,
    weights: Int8Array.from({ length: ROWS * L }, (_, i) => Math.imul(i + 1, 0x2c1b_3c6d) >> 24),
    unit: largest / 128,
    pathOf: (word) => (word % 3 === 0 ? undefined : (word >>> 0).toString(2).slice(0, 14)),
    caution: 0.5,
  };
}
