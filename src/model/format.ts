/**
 * The packed model: one block of bytes that is read as it lies. The trainer and the reader share this module; a change of
 * anything in it needs a new {@link MODEL_VERSION}.
 *
 * Little-endian, one behind the other: HEADER_WORDS words (magic, version, feature slots, cluster slots, bytes of the
 * paths); as Float32 the unit of the weights, slope and intercept of the calibration, the caution, and the transitions;
 * as Int32 the filter ({@link FILTER_BITS} a feature slot), the feature of each slot, the word of each cluster slot, the path of each cluster slot; as Int8 the weights of
 * each feature slot; the paths, in ASCII, one a line. An empty slot holds 0.
 */
export const MAGIC = 0x4c44_4d58;
export const MODEL_VERSION = 2;
export const HEADER_WORDS = 5;
/** How many numbers stand before the transitions. */
export const SCALES = 4;

/** The number of a word in the table of clusters; never 0. */
export function wordNumber(key: string): number {
  let hash = 0;
  for (let i = 0; i < key.length; i++)
    hash = (Math.imul(hash, 0x0100_0193) + key.charCodeAt(i) + 1) | 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b_3c6d);
  return (hash ^ (hash >>> 16)) | 1;
}

/** The slot of a number in a table whose size is a power of two; -1 where it has none. */
export function findSlot(table: Int32Array, number: number): number {
  const last = table.length - 1;
  let slot = firstSlot(number, last);
  for (;;) {
    const found = table[slot];
    if (found === number) return slot;
    if (found === 0 || found === undefined) return -1;
    slot = (slot + 1) & last;
  }
}

/** The slot that a number not yet in the table takes. */
export function freeSlot(table: Int32Array, number: number): number {
  const last = table.length - 1;
  let slot = firstSlot(number, last);
  while (table[slot] !== 0) slot = (slot + 1) & last;
  return slot;
}

/** Most features that are asked for have no weights: a few bits say so before a slot is looked for. */
export const FILTER_BITS = 8;
const WORD_BITS = 32;

/** How many words the filter of so many slots takes. */
export function filterWords(slots: number): number {
  return Math.ceil((slots * FILTER_BITS) / WORD_BITS);
}

/** False when a feature surely has no slot. */
export function mayHave(filter: Int32Array, feature: number): boolean {
  return ((filter[filterWord(filter, feature)] ?? 0) & (1 << feature)) !== 0;
}

/** Marks a feature as one that has a slot. */
export function addToFilter(filter: Int32Array, feature: number): void {
  const at = filterWord(filter, feature);
  filter[at] = (filter[at] ?? 0) | (1 << feature);
}

/** The word of a feature's bit; the bit is its lowest five, as shifts take them. */
function filterWord(filter: Int32Array, feature: number): number {
  return (feature >>> 5) & (filter.length - 1);
}

function firstSlot(number: number, last: number): number {
  return (number ^ (number >>> 15)) & last;
}
