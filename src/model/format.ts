/**
 * The packed model: one block of bytes that is read as it lies. The trainer and the reader share this module; a change of
 * anything in it needs a new {@link MODEL_VERSION}.
 *
 * Little-endian, one behind the other: HEADER_WORDS words (magic, version, feature slots, cluster slots, bytes of the
 * paths); as Float32 the unit of the weights, slope and intercept of the calibration, the caution, and the transitions;
 * as Int32 the feature of each slot, the word of each cluster slot, the path of each cluster slot; as Int8 the weights of
 * each feature slot; the paths, in ASCII, one a line. An empty slot holds 0.
 */
export const MAGIC = 0x4c44_4d58;
export const MODEL_VERSION = 1;
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

function firstSlot(number: number, last: number): number {
  return (number ^ (number >>> 15)) & last;
}
