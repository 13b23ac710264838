import type { Calibration } from './calibration.ts';
import { LABEL_COUNT } from './labels.ts';
import {
  filterWords,
  findSlot,
  HEADER_WORDS,
  MAGIC,
  mayHave,
  MODEL_VERSION,
  SCALES,
} from './format.ts';

/** A trained sequence model in memory: weights of features, scores of transitions, clusters of words. */
export interface Model {
  /** The row of a feature's weights; -1 where the model has none. */
  readonly rowOf: (feature: number) => number;
  /** {@link LABEL_COUNT} weights a row, to be multiplied by `unit`. */
  readonly weights: Int8Array;
  readonly unit: number;
  /** Score of a label (column) behind another (row). */
  readonly transitions: Float64Array;
  /** Bits of the way to a word's cluster, from its `wordNumber`; undefined for rare words. */
  readonly pathOf: (word: number) => string | undefined;
  readonly calibration: Calibration;
  /** Score added to there being no name, at which F1 was highest in training. */
  readonly caution: number;
}

/** Opens a packed model: bytes are read where they lie. Throws an `Error` for bytes of another kind or version. */
export function openModel(bytes: Uint8Array): Model {
  // A Buffer's slice is no copy: what lies askew is copied by hand.
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
  const { buffer, byteOffset } = aligned;
  const header = readHeader(aligned);
  const [, , slots = 0, clusterSlots = 0, pathBytes = 0] = header;
  const floats = new Float32Array(
    buffer,
    byteOffset + header.byteLength,
    SCALES + LABEL_COUNT ** 2,
  );
  const filterAt = floats.byteOffset + floats.byteLength;
  const filter = new Int32Array(buffer, filterAt, filterWords(slots));
  const features = new Int32Array(buffer, filterAt + filter.byteLength, slots);
  const clusters = new Int32Array(
    buffer,
    features.byteOffset + features.byteLength,
    2 * clusterSlots,
  );
  const weightsAt = clusters.byteOffset + clusters.byteLength;
  const weights = new Int8Array(buffer, weightsAt, slots * LABEL_COUNT);
  const paths = decodeLines(new Uint8Array(buffer, weightsAt + weights.byteLength, pathBytes));
  const words = clusters.subarray(0, clusterSlots);
  const [unit = 0, slope = 1, intercept = 0, caution = 0] = floats;
  return {
    rowOf: (feature) => (mayHave(filter, feature) ? findSlot(features, feature) : -1),
    weights,
    unit,
    transitions: Float64Array.from(floats.subarray(SCALES)),
    pathOf: (word) => {
      const slot = findSlot(words, word);
      return slot < 0 ? undefined : paths[clusters[clusterSlots + slot] ?? -1];
    },
    calibration: { slope, intercept },
    caution,
  };
}

function readHeader({ buffer, byteOffset, byteLength }: Uint8Array): Int32Array {
  const words = byteLength < 4 * HEADER_WORDS ? 0 : HEADER_WORDS;
  const header = new Int32Array(buffer, byteOffset, words);
  const [magic, version] = header;
  if (magic !== MAGIC) throw new Error('this is no model');
  if (version !== MODEL_VERSION)
    throw new Error(`a model of version ${String(version)}, not ${MODEL_VERSION}`);
  if (byteLength < sizeOf(header)) throw new Error('the model is cut short');
  return header;
}

/** How many bytes a model has by its header. */
function sizeOf([, , slots = 0, clusterSlots = 0, pathBytes = 0]: Int32Array): number {
  const scales = SCALES + LABEL_COUNT ** 2;
  const numbers = HEADER_WORDS + scales + filterWords(slots) + slots + 2 * clusterSlots;
  return 4 * numbers + slots * LABEL_COUNT + pathBytes;
}

function decodeLines(bytes: Uint8Array): readonly string[] {
  return new TextDecoder().decode(bytes).split('\n');
}
