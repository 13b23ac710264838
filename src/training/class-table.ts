import { entropy, growth } from './entropy.ts';

/**
 * How often words of one class stand before words of another, and what it would cost to merge two classes: the
 * mutual information of neighbours that is lost, as sums of n log n over counts. A class has a slot; slots are reused.
 *
 * The cost of a pair is `fixed` (what the two classes' totals and their four counts among themselves say) less `shared`
 * (what they have in common in their counts with third classes). A third class that has no count with either adds
 * nothing to it, so a rare word changes few of these sums.
 */
export interface ClassTable {
  readonly slots: number;
  /** Slots in use, in ascending order. */
  readonly active: number[];
  /** `after[a * slots + b]`: how often b stands after a. `before` is the same the other way round. */
  readonly after: Int32Array;
  readonly before: Int32Array;
  /** How often a class stands first, or second, of two words, whether or not the other is in the table. */
  readonly firsts: Float64Array;
  readonly seconds: Float64Array;
  /** By `pairIndex`. */
  readonly fixed: Float64Array;
  readonly shared: Float64Array;
}

export function emptyTable(slots: number): ClassTable {
  return {
    slots,
    active: [],
    after: new Int32Array(slots * slots),
    before: new Int32Array(slots * slots),
    firsts: new Float64Array(slots),
    seconds: new Float64Array(slots),
    fixed: new Float64Array(slots * slots),
    shared: new Float64Array(slots * slots),
  };
}

/** Brings a class into the table whose totals and counts with the others are set. */
export function activate(table: ClassTable, slot: number): void {
  for (const other of table.active) table.shared[pairIndex(table, slot, other)] = 0;
  for (const counts of [table.before, table.after]) {
    const touched = neighboursOf(table, counts, slot);
    addThird(table, { counts, slot, touched });
    for (const other of table.active)
      add(
        table.shared,
        pairIndex(table, slot, other),
        sharedCounts(table, { counts, slot, touched }, other),
      );
  }
  for (const other of table.active) setFixed(table, slot, other);
  table.active.push(slot);
  table.active.sort((a, b) => a - b);
}

/** The two classes whose merger costs least. */
export function cheapestPair({ slots, active, fixed, shared }: ClassTable): [number, number] {
  let best: [number, number] = [0, 0];
  let least = Infinity;
  for (let i = 0; i < active.length; i++) {
    const row = (active[i] ?? 0) * slots;
    for (let j = i + 1; j < active.length; j++) {
      const at = row + (active[j] ?? 0);
      const cost = (fixed[at] ?? 0) - (shared[at] ?? 0);
      if (cost >= least) continue;
      least = cost;
      best = [active[i] ?? 0, active[j] ?? 0];
    }
  }
  return best;
}

/** Makes class `gone` a part of class `kept`. */
export function mergeClasses(table: ClassTable, kept: number, gone: number): void {
  table.active.splice(table.active.indexOf(gone), 1);
  for (const counts of [table.before, table.after]) {
    const touched = neighboursOf(table, counts, gone).filter((other) => other !== kept);
    const merger = { counts, kept, gone, touched };
    mergeThird(table, merger);
    mergeShared(table, merger);
  }
  addCounts(table, kept, gone);
  for (const other of table.active) if (other !== kept) setFixed(table, kept, other);
}

/** The classes, in use, that `slot` has counts with on one side. */
export function neighboursOf(table: ClassTable, counts: Int32Array, slot: number): number[] {
  const row = slot * table.slots;
  return table.active.filter((other) => other !== slot && (counts[row + other] ?? 0) > 0);
}

function pairIndex({ slots }: ClassTable, a: number, b: number): number {
  return a < b ? a * slots + b : b * slots + a;
}

/** A class, one side of it, and the classes that it has counts with there. */
interface Side {
  readonly counts: Int32Array;
  readonly slot: number;
  readonly touched: readonly number[];
}

function countAt(counts: Int32Array, at: number): number {
  return counts[at] ?? 0;
}

function add(sums: Float64Array, at: number, amount: number): void {
  sums[at] = (sums[at] ?? 0) + amount;
}

/** A new class is a third for those that it has counts with. */
function addThird({ slots, shared }: ClassTable, { counts, slot, touched }: Side): void {
  const row = slot * slots;
  touched.forEach((a, i) => {
    const count = countAt(counts, row + a);
    for (const b of touched.slice(i + 1))
      add(shared, a * slots + b, growth(count, countAt(counts, row + b)));
  });
}

/** What the counts of two classes with third ones have in common on one side. */
function sharedCounts({ slots }: ClassTable, side: Side, other: number): number {
  const { counts, slot, touched } = side;
  let sum = 0;
  for (const third of touched)
    if (third !== other)
      sum += growth(countAt(counts, slot * slots + third), countAt(counts, other * slots + third));
  return sum;
}

interface Merger {
  readonly counts: Int32Array;
  readonly kept: number;
  readonly gone: number;
  /** Classes with counts with `gone`. */
  readonly touched: readonly number[];
}

/** Two thirds become one for all pairs of other classes; those without counts with `gone` see no change. */
function mergeThird(table: ClassTable, { counts, kept, gone, touched }: Merger): void {
  const { slots, active, shared } = table;
  const keptRow = kept * slots;
  const goneRow = gone * slots;
  for (const a of touched) {
    const keptA = countAt(counts, keptRow + a);
    const goneA = countAt(counts, goneRow + a);
    for (const b of active) {
      const goneB = countAt(counts, goneRow + b);
      if (b === kept || b === a || (goneB > 0 && b < a)) continue;
      const keptB = countAt(counts, keptRow + b);
      const apart = growth(keptA, keptB) + growth(goneA, goneB);
      add(shared, pairIndex(table, a, b), growth(keptA + goneA, keptB + goneB) - apart);
    }
  }
}

/** What the merged class has in common with each other one, from what `kept` had. */
function mergeShared(table: ClassTable, { counts, kept, gone, touched }: Merger): void {
  const { slots, active, shared } = table;
  const between = countAt(counts, kept * slots + gone);
  for (const other of active) {
    if (other === kept) continue;
    const row = other * slots;
    let sum = -growth(between, countAt(counts, row + gone)); // `gone` is no third any more
    for (const third of touched) {
      const count = countAt(counts, row + third);
      if (third === other || count === 0) continue;
      const before = countAt(counts, kept * slots + third);
      const added = countAt(counts, gone * slots + third);
      sum += growth(before + added, count) - growth(before, count);
    }
    add(shared, pairIndex(table, kept, other), sum);
  }
}

/** Moves the counts and totals of `gone` to `kept`. */
function addCounts(table: ClassTable, kept: number, gone: number): void {
  const { slots, before, after, firsts, seconds } = table;
  for (const counts of [before, after]) {
    const move = (from: number, to: number): void => {
      counts[to] = countAt(counts, to) + countAt(counts, from);
      counts[from] = 0;
    };
    for (let other = 0; other < slots; other++) move(gone * slots + other, kept * slots + other);
    for (let other = 0; other < slots; other++) move(other * slots + gone, other * slots + kept);
  }
  for (const totals of [firsts, seconds]) {
    add(totals, kept, totals[gone] ?? 0);
    totals[gone] = 0;
  }
}

function setFixed(table: ClassTable, a: number, b: number): void {
  const { slots, after, firsts, seconds, fixed } = table;
  const among = [a * slots + a, a * slots + b, b * slots + a, b * slots + b];
  let sum = 0;
  let apart = 0;
  for (const at of among) {
    sum += countAt(after, at);
    apart += entropy(countAt(after, at));
  }
  const totals = growth(firsts[a] ?? 0, firsts[b] ?? 0) + growth(seconds[a] ?? 0, seconds[b] ?? 0);
  fixed[pairIndex(table, a, b)] = totals - (entropy(sum) - apart);
}
