/** Most counts are small; a table of them is faster than the logarithm. */
const TABLE_SIZE = 1 << 16;
const TABLE = Float64Array.from({ length: TABLE_SIZE }, (_, n) => (n === 0 ? 0 : n * Math.log(n)));

/** n log n of a count. */
export function entropy(n: number): number {
  return n < TABLE_SIZE ? (TABLE[n] ?? 0) : n * Math.log(n);
}

/** How much n log n grows when two counts become one; nothing when either is 0. */
export function growth(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : entropy(a + b) - entropy(a) - entropy(b);
}
