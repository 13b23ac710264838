/** For each word, the words on one side of it, and how often. Those of word `w` lie from `starts[w]` to `starts[w + 1]`. */
export interface Neighbours {
  readonly starts: Int32Array;
  readonly words: Int32Array;
  readonly counts: Int32Array;
}

export interface Bigrams {
  /** How many words there are; they are numbered from 0. */
  readonly size: number;
  readonly followers: Neighbours;
  readonly leaders: Neighbours;
}

/** Stands in a sequence where two words are no neighbours. */
export const BREAK = -1;

/** The pairs of words that stand side by side in a sequence of numbered words and breaks. */
export function countBigrams(sequence: Int32Array, size: number): Bigrams {
  const followers = neighbours(
    pairsOf(sequence, (left, right) => left * size + right),
    size,
  );
  const leaders = neighbours(
    pairsOf(sequence, (left, right) => right * size + left),
    size,
  );
  return { size, followers, leaders };
}

/** A number for each pair of neighbours, in ascending order. */
function pairsOf(
  sequence: Int32Array,
  number: (left: number, right: number) => number,
): Float64Array {
  const pairs = new Float64Array(sequence.length);
  let length = 0;
  for (let i = 1; i < sequence.length; i++) {
    const left = sequence[i - 1] ?? BREAK;
    const right = sequence[i] ?? BREAK;
    if (left !== BREAK && right !== BREAK) pairs[length++] = number(left, right);
  }
  return pairs.subarray(0, length).sort();
}

function neighbours(pairs: Float64Array, size: number): Neighbours {
  const starts = new Int32Array(size + 1);
  const words: number[] = [];
  const counts: number[] = [];
  pairs.forEach((pair, i) => {
    if (pair === pairs[i - 1]) {
      counts.push((counts.pop() ?? 0) + 1);
      return;
    }
    words.push(pair % size);
    counts.push(1);
    starts[Math.floor(pair / size) + 1] = words.length;
  });
  for (let word = 1; word <= size; word++)
    starts[word] = Math.max(starts[word] ?? 0, starts[word - 1] ?? 0);
  return { starts, words: Int32Array.from(words), counts: Int32Array.from(counts) };
}
