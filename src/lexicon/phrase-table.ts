import { SLOT_WORDS, hashA, hashB, keyByte, mix, packSlot, slotOf } from './format.ts';
import { IntList } from './int-list.ts';
import type { PostingLists } from './postings.ts';

/** The sections that find what a sequence of words stands for. */
export interface PhraseSections {
  readonly table: Int32Array;
  readonly postingStarts: Uint32Array;
  readonly postings: Uint32Array;
  readonly keyStarts: Uint32Array;
  readonly keys: Uint8Array;
}

export function phraseSections(lists: PostingLists): PhraseSections {
  const { phrases, starts, postings } = lists.sorted();
  return {
    table: hashTable(prefixSlots(phrases)),
    postingStarts: starts,
    postings,
    ...keySections(phrases),
  };
}

function keySections(phrases: readonly string[]): Pick<PhraseSections, 'keyStarts' | 'keys'> {
  const keyStarts = new Uint32Array(phrases.length + 1);
  phrases.forEach((phrase, i) => {
    keyStarts[i + 1] = (keyStarts[i] ?? 0) + phrase.length;
  });
  const keys = new Uint8Array(keyStarts.at(-1) ?? 0);
  let at = 0;
  for (const phrase of phrases)
    for (let i = 0; i < phrase.length; i++) keys[at++] = keyByte(phrase.charCodeAt(i));
  return { keyStarts, keys };
}

/** Values under two hashes, as three lists. */
export class Slots {
  readonly a: IntList = new IntList();
  readonly b: IntList = new IntList();
  readonly values: IntList = new IntList();

  /** Adds a slot and says its position. */
  add(a: number, b: number, value: number): number {
    this.a.push(a);
    this.b.push(b);
    this.values.push(value);
    return this.values.length - 1;
  }
}

/** The beginning of a phrase, while it is being read. */
interface Prefix {
  readonly word: string;
  readonly slot: number;
}

/**
 * One slot for each beginning of a phrase: what ends there, and whether something goes on. `phrases` are sorted, so
 * that those with one beginning follow on each other.
 */
function prefixSlots(phrases: readonly string[]): Slots {
  const slots = new Slots();
  let before: readonly Prefix[] = [];
  phrases.forEach((phrase, index) => {
    const words = phrase.split(' ');
    let shared = 0;
    while (shared < words.length && before[shared]?.word === words[shared]) shared++;
    const path = before.slice(0, shared);
    for (const word of words.slice(shared)) {
      const parent = path.at(-1)?.slot;
      if (parent !== undefined) slots.values.set(parent, slots.values.at(parent) | 1);
      path.push({ word, slot: addPrefix(slots, parent, word) });
    }
    const last = path.at(-1)?.slot ?? 0;
    slots.values.set(last, packSlot(index, slots.values.at(last) & 1));
    before = path;
  });
  return slots;
}

function addPrefix(slots: Slots, parent: number | undefined, word: string): number {
  const a = parent === undefined ? 0 : slots.a.at(parent);
  const b = parent === undefined ? 0 : slots.b.at(parent);
  return slots.add(mix(a, hashA(word)), mix(b, hashB(word)), packSlot(undefined, 0));
}

const TABLE_LOAD = 0.75;
const SMALLEST_TABLE = 16;

/**
 * Linear probing; a slot is known by its second hash alone. Throws if two word sequences that share it meet on the
 * way (then change a multiplier in `format.ts`): among three million of them that is one chance in hundreds.
 */
export function hashTable(slots: Slots): Int32Array {
  const size = Math.max(SMALLEST_TABLE, Math.ceil(slots.values.length / TABLE_LOAD));
  const table = new Int32Array(size * SLOT_WORDS);
  for (let i = 0; i < slots.values.length; i++) {
    const b = slots.b.at(i);
    let slot = slotOf(slots.a.at(i), size);
    while (table[slot * SLOT_WORDS + 1] !== 0) {
      if (table[slot * SLOT_WORDS] === b) throw new Error(`hash collision at slot ${slot}`);
      slot = (slot + 1) % size;
    }
    table[slot * SLOT_WORDS] = b;
    table[slot * SLOT_WORDS + 1] = slots.values.at(i);
  }
  return table;
}
