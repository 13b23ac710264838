import { forbid, type Chain } from '../model/chain.ts';
import { LABEL_COUNT as L } from '../model/labels.ts';
import { labelProbability, stepProbability, sumChain, type Sums } from '../model/sums.ts';
import { randomSource, shuffle } from './random.ts';

/** A sentence to learn from: the features of its tokens as rows of the weights, and its labels. */
export interface Example {
  /** Rows of all tokens, one token after the other. */
  readonly rows: Int32Array;
  /** Where the rows of each token start; one more at the end. */
  readonly starts: Int32Array;
  readonly labels: Uint8Array;
  /** How much it counts. */
  readonly weight: number;
}

/** Weights of a linear-chain CRF: {@link L} for each feature row, and for each label behind each other. */
export interface Weights {
  readonly rows: Float32Array;
  readonly transitions: Float64Array;
}

export interface TrainingSettings {
  readonly rowCount: number;
  readonly epochs: number;
  readonly rate: number;
  /** Strength of the L2 penalty. */
  readonly decay: number;
  /** Share of the features left out at random at each step. */
  readonly dropout: number;
  readonly seed: number;
}

/**
 * Learns the weights of a conditional random field (Lafferty et al. 2001) by stochastic gradient descent with an L2
 * penalty (Bottou 2010), and gives their mean over the later epochs. The same examples and settings give the same weights.
 */
export function trainCrf(examples: readonly Example[], settings: TrainingSettings): Weights {
  const { rowCount, epochs, seed, dropout } = settings;
  const state: State = {
    rows: new Float32Array(rowCount * L),
    transitions: new Float64Array(L * L),
    scale: 1,
    steps: 0,
    random: randomSource(seed),
  };
  const mean = { rows: new Float32Array(rowCount * L), transitions: new Float64Array(L * L) };
  const order = examples.filter(({ labels }) => labels.length > 0);
  const first = Math.floor(epochs / 2);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, state.random);
    for (const example of order) learnFrom(example, state, settings);
    if (epoch < first) continue;
    // All features are there when the model is used: each weighs as much less.
    addScaled(mean.rows, state.rows, (state.scale * (1 - dropout)) / (epochs - first));
    addScaled(mean.transitions, state.transitions, 1 / (epochs - first));
  }
  return { rows: mean.rows, transitions: forbid(mean.transitions) };
}

/** The weights of the rows are `scale * rows`: the penalty shrinks one number instead of all. */
interface State {
  readonly rows: Float32Array;
  readonly transitions: Float64Array;
  scale: number;
  steps: number;
  readonly random: () => number;
}

const SMALLEST_SCALE = 1e-3;

function learnFrom(
  example: Example,
  state: State,
  { rate, decay, dropout }: TrainingSettings,
): void {
  const eta = rate / (1 + rate * decay * state.steps);
  state.steps++;
  const seen = dropRows(example, dropout, state.random);
  const sums = sumChain(scoreExample(seen, state));
  state.scale *= 1 - eta * decay;
  updateRows(seen, sums, { rows: state.rows, step: (eta * example.weight) / state.scale });
  updateTransitions(seen.labels, sums, {
    transitions: state.transitions,
    step: eta * example.weight,
  });
  if (state.scale > SMALLEST_SCALE) return;
  for (let i = 0; i < state.rows.length; i++) state.rows[i] = (state.rows[i] ?? 0) * state.scale;
  state.scale = 1;
}

function dropRows(example: Example, share: number, random: () => number): Example {
  const rows = new Int32Array(example.rows.length);
  const starts = new Int32Array(example.starts.length);
  let size = 0;
  for (let i = 0; i < example.labels.length; i++) {
    starts[i] = size;
    for (const row of example.rows.subarray(example.starts[i], example.starts[i + 1]))
      if (random() >= share) rows[size++] = row;
  }
  starts[example.labels.length] = size;
  return { ...example, rows, starts };
}

/** The chain of an example under the weights so far. */
function scoreExample({ rows, starts, labels }: Example, state: State): Chain {
  const length = labels.length;
  const scores = new Float64Array(length * L);
  for (let i = 0; i < length; i++) {
    for (let at = starts[i] ?? 0; at < (starts[i + 1] ?? 0); at++)
      addRow(scores, i * L, { rows: state.rows, from: (rows[at] ?? 0) * L });
    for (let at = i * L; at < (i + 1) * L; at++) scores[at] = (scores[at] ?? 0) * state.scale;
  }
  return { length, scores, transitions: forbid(state.transitions) };
}

function addRow(
  scores: Float64Array,
  at: number,
  { rows, from }: { readonly rows: Float32Array; readonly from: number },
): void {
  for (let y = 0; y < L; y++) scores[at + y] = (scores[at + y] ?? 0) + (rows[from + y] ?? 0);
}

/** A step up the gradient: what the labels say, less what the model expects. */
function updateRows(
  { rows: own, starts, labels }: Example,
  sums: Sums,
  { rows, step }: { readonly rows: Float32Array; readonly step: number },
): void {
  const delta = new Float64Array(L);
  for (let i = 0; i < labels.length; i++) {
    for (let y = 0; y < L; y++)
      delta[y] = step * ((labels[i] === y ? 1 : 0) - labelProbability(sums, i, y));
    for (const row of own.subarray(starts[i], starts[i + 1])) addDelta(rows, row * L, delta);
  }
}

function addDelta(rows: Float32Array, at: number, delta: Float64Array): void {
  for (let y = 0; y < L; y++) rows[at + y] = (rows[at + y] ?? 0) + (delta[y] ?? 0);
}

function updateTransitions(
  labels: Uint8Array,
  sums: Sums,
  { transitions, step }: { readonly transitions: Float64Array; readonly step: number },
): void {
  for (let i = 1; i < labels.length; i++) {
    for (let at = 0; at < L * L; at++) {
      const pair = { before: Math.floor(at / L), label: at % L };
      const isGold = labels[i - 1] === pair.before && labels[i] === pair.label;
      const error = (isGold ? 1 : 0) - stepProbability(sums, i, pair);
      transitions[at] = (transitions[at] ?? 0) + step * error;
    }
  }
}

function addScaled<T extends Float32Array | Float64Array>(sum: T, values: T, scale: number): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + (values[i] ?? 0) * scale;
}
