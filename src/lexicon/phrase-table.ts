import {
  SLOT_WORDS,
  hashA,
  hashB,
  keyByte,
  mix,
  packSlot,
  slotOf,
  type Section,
} from './format.ts';

type Part = Uint8Array | Uint32Array | Int32Array;
type PhraseSection = Extract<
  Section,
  'table' | 'postingStarts' | 'postings' | 'keyStarts' | 'keys'
>;

/** The sections that find what a sequence of words stands for, from the postings of each phrase key. */
export function phraseSections(
  phrases: ReadonlyMap<string, readonly number[]>,
): Readonly<Record<PhraseSection, Part>> {
  const ordered = [...phrases.keys()].sort();
  const postingStarts = new Uint32Array(ordered.length + 1);
  const keyStarts = new Uint32Array(ordered.length + 1);
  ordered.forEach((phrase, i) => {
    postingStarts[i + 1] = (postingStarts[i] ?? 0) + (phrases.get(phrase)?.length ?? 0);
    keyStarts[i + 1] = (keyStarts[i] ?? 0) + phrase.length;
  });
  const postings = new Uint32Array(postingStarts.at(-1) ?? 0);
  const keys = new Uint8Array(keyStarts.at(-1) ?? 0);
  ordered.forEach((phrase, i) => {
    postings.set(phrases.get(phrase) ?? [], postingStarts[i]);
    const start = keyStarts[i] ?? 0;
    for (let at = 0; at < phrase.length; at++) keys[start + at] = keyByte(phrase.charCodeAt(at));
  });
  return { table: hashTable(prefixSlots(ordered)), postingStarts, postings, keyStarts, keys };
}

/** A value under two hashes. */
export interface Slot {
  readonly a: number;
  readonly b: number;
  readonly value: number;
}

/** The beginning of a phrase, while it is being read. */
interface Prefix {
  readonly word: string;
  readonly a: number;
  readonly b: number;
  /** Position of its slot. */
  readonly slot: number;
}

/**
 * One slot for each beginning of a phrase: what ends there, and whether something goes on. `phrases` are sorted, so
 * that those with one beginning follow on each other.
 */
function prefixSlots(phrases: readonly string[]): Slot[] {
  const slots: Slot[] = [];
  let before: readonly Prefix[] = [];
  phrases.forEach((phrase, index) => {
    const words = phrase.split(' ');
    const path: Prefix[] = [];
    words.forEach((word, depth) => {
      const shared =
        path.length === depth && before[depth]?.word === word ? before[depth] : undefined;
      const isSame = shared !== undefined && sharesPath(path, before, depth);
      path.push(isSame ? shared : addPrefix(slots, path.at(-1), word));
      const slot = path.at(-1)?.slot ?? 0;
      const isLast = depth === words.length - 1;
      slots[slot] = extend(slots[slot], isLast ? index : undefined);
    });
    before = path;
  });
  return slots;
}

/** True when the words so far have the slots of the phrase before. */
function sharesPath(path: readonly Prefix[], before: readonly Prefix[], depth: number): boolean {
  return depth === 0 || path[depth - 1] === before[depth - 1];
}

function addPrefix(slots: Slot[], parent: Prefix | undefined, word: string): Prefix {
  const a = mix(parent?.a ?? 0, hashA(word));
  const b = mix(parent?.b ?? 0, hashB(word));
  slots.push({ a, b, value: packSlot(undefined, 0) });
  return { word, a, b, slot: slots.length - 1 };
}

/** A phrase ends at the slot, or goes on behind it. Its own phrase comes before those that go on. */
function extend(slot: Slot | undefined, phrase: number | undefined): Slot {
  const { a, b, value } = slot ?? { a: 0, b: 0, value: 0 };
  return { a, b, value: phrase === undefined ? value | 1 : packSlot(phrase, value & 1) };
}

const TABLE_LOAD = 0.75;
const SMALLEST_TABLE = 16;

/**
 * Linear probing; a slot is known by its second hash alone. Throws if two word sequences that share it meet on the
 * way (then change a multiplier in `format.ts`): among three million of them that is one chance in hundreds.
 */
export function hashTable(slots: readonly Slot[]): Int32Array {
  const size = Math.max(SMALLEST_TABLE, Math.ceil(slots.length / TABLE_LOAD));
  const table = new Int32Array(size * SLOT_WORDS);
  for (const { a, b, value } of slots) {
    let slot = slotOf(a, size);
    while (table[slot * SLOT_WORDS + 1] !== 0) {
      if (table[slot * SLOT_WORDS] === b) throw new Error(`hash collision at ${a}, ${b}`);
      slot = (slot + 1) % size;
    }
    table[slot * SLOT_WORDS] = b;
    table[slot * SLOT_WORDS + 1] = value;
  }
  return table;
}
