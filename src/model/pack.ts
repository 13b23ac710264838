import {
  addToFilter,
  filterWords,
  freeSlot,
  HEADER_WORDS,
  MAGIC,
  MODEL_VERSION,
  SCALES,
} from './format.ts';
import { LABEL_COUNT } from './labels.ts';
import type { Calibration } from './calibration.ts';

/** A model before it is packed. */
export interface ModelParts {
  /** Weights by feature number, {@link LABEL_COUNT} each. */
  readonly rows: ReadonlyMap<number, Float32Array>;
  readonly transitions: Float64Array;
  /** Paths by `wordNumber`. */
  readonly clusters: ReadonlyMap<number, string>;
  readonly calibration: Calibration;
  readonly caution: number;
}

const LARGEST = 127;
/** No weight counts as larger than this where all are 0. */
const SMALLEST = 1e-6;

/** Packs a model. Weights are rounded to 8 bits; features whose weights all round to 0 are left out. */
export function packModel(parts: ModelParts): Uint8Array {
  const { transitions, clusters, calibration, caution } = parts;
  const unit = largestOf(parts.rows) / LARGEST;
  const { features, weights } = packRows(parts.rows, unit);
  const paths = [...new Set(clusters.values())].sort();
  const words = packWords(clusters, paths);
  const lines = new TextEncoder().encode(paths.join('\n'));
  const header = [MAGIC, MODEL_VERSION, features.length, words.length / 2, lines.length];
  const scales = [unit, calibration.slope, calibration.intercept, caution];
  return joinBytes([
    Int32Array.from(header.slice(0, HEADER_WORDS)),
    Float32Array.from([...scales.slice(0, SCALES), ...transitions]),
    packFilter(features),
    features,
    words,
    weights,
    lines,
  ]);
}

function largestOf(rows: ReadonlyMap<number, Float32Array>): number {
  let largest = SMALLEST;
  for (const weights of rows.values())
    for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  return largest;
}

interface PackedRows {
  readonly features: Int32Array;
  readonly weights: Int8Array;
}

function packRows(rows: ReadonlyMap<number, Float32Array>, unit: number): PackedRows {
  const rounded = [...rows]
    .map(([feature, weights]) => [feature, weights.map((weight) => weight / unit)] as const)
    .filter(([, weights]) => weights.some((weight) => Math.round(weight) !== 0));
  const features = new Int32Array(tableSize(rounded.length));
  const weights = new Int8Array(features.length * LABEL_COUNT);
  for (const [feature, row] of rounded) {
    const slot = freeSlot(features, feature);
    features[slot] = feature;
    weights.set(row.map(Math.round), slot * LABEL_COUNT);
  }
  return { features, weights };
}

function packFilter(features: Int32Array): Int32Array {
  const filter = new Int32Array(filterWords(features.length));
  for (const feature of features) if (feature !== 0) addToFilter(filter, feature);
  return filter;
}

/** A table of words, and behind it a table of their paths. */
function packWords(clusters: ReadonlyMap<number, string>, paths: readonly string[]): Int32Array {
  const words = new Int32Array(tableSize(clusters.size));
  const packed = new Int32Array(2 * words.length);
  const numbers = new Map(paths.map((path, i) => [path, i]));
  for (const [word, path] of clusters) {
    const slot = freeSlot(words, word);
    words[slot] = word;
    packed[words.length + slot] = numbers.get(path) ?? 0;
  }
  packed.set(words);
  return packed;
}

const LOAD = 0.75;

/** A power of two, so that at most {@link LOAD} of the slots are taken. */
function tableSize(count: number): number {
  let size = 1;
  while (size * LOAD < count) size *= 2;
  return size;
}

function joinBytes(parts: readonly ArrayBufferView[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of parts) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return bytes;
}
