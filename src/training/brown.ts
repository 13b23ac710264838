import type { Bigrams, Neighbours } from './bigrams.ts';
import {
  activate,
  cheapestPair,
  emptyTable,
  mergeClasses,
  neighboursOf,
  type ClassTable,
} from './class-table.ts';

/**
 * Hierarchical clusters of words by their neighbours (Brown et al. 1992, with the window of Liang 2005): the most
 * frequent words are a class each; each next word makes one more, and the two classes are merged that lose least of
 * the mutual information of neighbouring classes. In the end the classes are merged into a binary tree. Words are
 * numbered from the most frequent on; the answer is for each the path to its class, as a string of 0 and 1.
 */
export function brownClusters(bigrams: Bigrams, clusters: number): string[] {
  const state = start(bigrams, Math.min(clusters, bigrams.size) + 1);
  for (let word = 0; word < bigrams.size; word++) {
    const slot = state.free.pop() ?? 0;
    insert(state, word, slot);
    if (state.free.length === 0) mergeCheapest(state);
  }
  const leaves = state.members.map((words) => [...words]);
  const paths: string[] = [];
  for (const [leaf, path] of pathsOf(mergeAll(state), ''))
    for (const word of leaves[leaf] ?? []) paths[word] = path;
  return paths;
}

interface State {
  readonly bigrams: Bigrams;
  readonly table: ClassTable;
  /** Slots not in use. */
  readonly free: number[];
  /** Words by slot. */
  readonly members: number[][];
  /** Slots by word. */
  readonly slotOf: Int32Array;
}

function start(bigrams: Bigrams, slots: number): State {
  return {
    bigrams,
    table: emptyTable(slots),
    free: Array.from({ length: slots }, (_, i) => slots - 1 - i),
    members: Array.from({ length: slots }, () => []),
    slotOf: new Int32Array(bigrams.size).fill(NOWHERE),
  };
}

const NOWHERE = -1;

/** Makes a word a class of its own. */
function insert({ bigrams, table, members, slotOf }: State, word: number, slot: number): void {
  const { after, before, firsts, seconds, slots } = table;
  members[slot] = [word];
  slotOf[word] = slot;
  const add = (counts: Int32Array, at: number, count: number): void => {
    counts[at] = (counts[at] ?? 0) + count;
  };
  firsts[slot] = eachNeighbour(bigrams.followers, word, (follower, count) => {
    const other = slotOf[follower] ?? NOWHERE;
    if (other === NOWHERE) return;
    add(after, slot * slots + other, count);
    add(before, other * slots + slot, count);
  });
  seconds[slot] = eachNeighbour(bigrams.leaders, word, (leader, count) => {
    const other = slotOf[leader] ?? NOWHERE;
    if (other === NOWHERE || other === slot) return; // the word after itself is counted above
    add(after, other * slots + slot, count);
    add(before, slot * slots + other, count);
  });
  activate(table, slot);
}

/** Calls `visit` with each neighbour on one side of a word, and answers how many there are. */
function eachNeighbour(
  { starts, words, counts }: Neighbours,
  word: number,
  visit: (neighbour: number, count: number) => void,
): number {
  let sum = 0;
  for (let i = starts[word] ?? 0; i < (starts[word + 1] ?? 0); i++) {
    const count = counts[i] ?? 0;
    visit(words[i] ?? 0, count);
    sum += count;
  }
  return sum;
}

/** Merges the class with fewer neighbours, which is less work, into the other; answers the one kept and the one gone. */
function mergeCheapest({ table, free, members, slotOf }: State): [number, number] {
  const [a, b] = cheapestPair(table);
  const [kept, gone] = degree(table, a) < degree(table, b) ? [b, a] : [a, b];
  mergeClasses(table, kept, gone);
  for (const word of members[gone] ?? []) {
    slotOf[word] = kept;
    members[kept]?.push(word);
  }
  members[gone] = [];
  free.push(gone);
  return [kept, gone];
}

function degree(table: ClassTable, slot: number): number {
  return (
    neighboursOf(table, table.before, slot).length + neighboursOf(table, table.after, slot).length
  );
}

/** A class, or two parts. */
type Tree = number | readonly [Tree, Tree];

function mergeAll(state: State): Tree {
  const { active } = state.table;
  const trees = new Map<number, Tree>(active.map((slot) => [slot, slot]));
  while (active.length > 1) {
    const [kept, gone] = mergeCheapest(state);
    trees.set(kept, [trees.get(kept) ?? kept, trees.get(gone) ?? gone]);
  }
  const [root = 0] = active;
  return trees.get(root) ?? root;
}

function pathsOf(tree: Tree, path: string): [number, string][] {
  if (typeof tree === 'number') return [[tree, path]];
  return [...pathsOf(tree[0], `${path}0`), ...pathsOf(tree[1], `${path}1`)];
}
