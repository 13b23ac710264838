import { decodeEntry } from './decode-entry.ts';
import type { EntityType } from '../document.ts';
import type { Entry, Standing } from './entries.ts';
import {
  KEY_SPACE,
  NO_PHRASE,
  POSTING_WORDS,
  SLOT_WORDS,
  hasMore,
  keyByte,
  mix,
  phraseOf,
  slotOf,
  unpackStatistics,
  type WordStatistics,
} from './format.ts';
import { keyHasher } from './key-hash.ts';
import { openSections, type ByteSource, type Part } from './sections.ts';
import { decodeText } from './text-codec.ts';

/** A compiled lexicon in memory. */
export interface Lexicon {
  /** Hash of the files it was compiled from. */
  readonly version: string;
  /** How many rows it holds. */
  readonly size: number;
  /** The row with this id. */
  readonly entry: (id: number) => Entry;
  /** The state after the word `key`, having read what led to `state`; undefined when nothing goes on so. */
  readonly step: (state: State | undefined, key: string) => State | undefined;
  /** What the word sequence read so far stands for. `keys` are its words. */
  readonly postings: (state: State, keys: readonly string[]) => readonly Posting[];
  /** How the word is used in news, from its key; undefined for rare words. */
  readonly statistics: (key: string) => WordStatistics | undefined;
  /** All meanings of all word sequences, in the order of their keys. */
  readonly forms: () => Iterable<Posting>;
  /** True for a name that is never to be reported as this type, by its phrase key; undefined when none is. */
  readonly denies: ((key: string, type: EntityType) => boolean) | undefined;
}

/** Where a walk along a word sequence stands. */
export interface State {
  readonly a: number;
  readonly b: number;
  readonly value: number;
}

/** One meaning of a word sequence. */
export interface Posting {
  readonly entry: Entry;
  /** Bits of the inflected form: see {@link unpackForm}. */
  readonly form: number;
  /** The spelling in the lexicon that has this key. */
  readonly spelling: string;
}

/** What a lexicon is opened as, where it is one of several. */
export interface Layer {
  /** The id of its first row: those of all layers differ. */
  readonly firstId: number;
  readonly standing: Standing;
}

const ALONE: Layer = { firstId: 0, standing: 'listed' };

/**
 * Opens a compiled lexicon. Nothing is parsed or copied: bytes are read where they lie, so they must not change; of
 * a source only what is needed is read. Throws an `Error` for bytes of another kind or format version.
 */
export function openLexicon(source: Uint8Array | ByteSource, layer: Layer = ALONE): Lexicon {
  const { words, bytes } = openSections(source);
  const table = words('table');
  const statistics = words('statistics');
  const phrases = {
    starts: words('postingStarts'),
    cells: words('postings'),
    keyStarts: words('keyStarts'),
    keys: bytes('keys'),
  };
  const string = stringReader(words('stringStarts'), bytes('strings'));
  const entryStarts = words('entryStarts');
  const entry = entryReader({ starts: entryStarts, cells: words('cells'), string, layer });
  const hashOf = keyHasher();
  const reader = { phrases, entry, string, layer };
  return {
    version: readVersion(bytes('sources')),
    size: entryStarts.items.length - 1,
    entry,
    step: (state, key) => {
      const hash = hashOf(key);
      const a = mix(state?.a ?? 0, hash.a);
      const b = mix(state?.b ?? 0, hash.b);
      const value = probe(table, a, b);
      return value === 0 ? undefined : { a, b, value };
    },
    postings: (state, keys) => readPostings(reader, state, keys),
    statistics: (key) => {
      const { a, b } = hashOf(key);
      const packed = probe(statistics, a, b);
      return packed === 0 ? undefined : unpackStatistics(packed);
    },
    forms: function* () {
      for (let phrase = 0; phrase + 1 < phrases.starts.items.length; phrase++)
        yield* postingsOf(reader, phrase);
    },
    denies: undefined,
  };
}

function readVersion({ items, need }: Part<Uint8Array>): string {
  need?.(0, items.length);
  return new TextDecoder().decode(items);
}

/** True when longer word sequences begin with what was read so far. */
export function goesOn(state: State): boolean {
  return hasMore(state.value);
}

/** The value stored for a pair of hashes, or 0. */
function probe({ items, need }: Part<Int32Array>, a: number, b: number): number {
  const size = items.length / SLOT_WORDS;
  let slot = slotOf(a, size);
  for (;;) {
    const at = slot * SLOT_WORDS;
    need?.(at, at + SLOT_WORDS);
    const value = items[at + 1] ?? 0;
    if (value === 0 || items[at] === b) return value;
    slot = slot + 1 === size ? 0 : slot + 1;
  }
}

interface PhraseReader {
  readonly phrases: {
    readonly starts: Part<Int32Array>;
    readonly cells: Part<Int32Array>;
    readonly keyStarts: Part<Int32Array>;
    readonly keys: Part<Uint8Array>;
  };
  readonly entry: (id: number) => Entry;
  readonly string: (id: number) => string;
  readonly layer: Layer;
}

/** Where an item begins, by its number; that of the next is where it ends. */
function startOf({ items, need }: Part<Int32Array>, index: number): number {
  need?.(index, index + 1);
  return items[index] ?? 0;
}

function readPostings(
  reader: PhraseReader,
  state: State,
  keys: readonly string[],
): readonly Posting[] {
  const phrase = phraseOf(state.value);
  return phrase === NO_PHRASE || !hasKey(reader.phrases, phrase, keys)
    ? []
    : postingsOf(reader, phrase);
}

function postingsOf({ phrases, entry, string, layer }: PhraseReader, phrase: number): Posting[] {
  const found: Posting[] = [];
  const start = startOf(phrases.starts, phrase);
  const end = startOf(phrases.starts, phrase + 1);
  const { items, need } = phrases.cells;
  need?.(start, end);
  for (let at = start; at < end; at += POSTING_WORDS) {
    found.push({
      entry: entry(layer.firstId + (items[at] ?? 0)),
      form: items[at + 1] ?? 0,
      spelling: string(items[at + 2] ?? 0),
    });
  }
  return found;
}

/** Compares the stored key letter by letter: two sequences may share their hashes. */
function hasKey(
  { keyStarts, keys }: PhraseReader['phrases'],
  phrase: number,
  words: readonly string[],
): boolean {
  let at = startOf(keyStarts, phrase);
  const end = startOf(keyStarts, phrase + 1);
  keys.need?.(at, end);
  for (let w = 0; w < words.length; w++) {
    const word = words[w] ?? '';
    if (0 < w && keys.items[at++] !== KEY_SPACE) return false;
    for (let i = 0; i < word.length; i++)
      if (keys.items[at++] !== keyByte(word.charCodeAt(i))) return false;
  }
  return at === end;
}

/** Strings are decoded when first asked for, and kept: many rows share them. */
function stringReader(starts: Part<Int32Array>, strings: Part<Uint8Array>): (id: number) => string {
  const known = new Map<number, string>();
  return (id) => {
    const cached = known.get(id);
    if (cached !== undefined) return cached;
    const start = startOf(starts, id);
    const end = startOf(starts, id + 1);
    strings.need?.(start, end);
    const value = decodeText(strings.items.subarray(start, end));
    known.set(id, value);
    return value;
  };
}

interface EntryReader {
  readonly starts: Part<Int32Array>;
  readonly cells: Part<Int32Array>;
  readonly string: (id: number) => string;
  readonly layer: Layer;
}

/** Entries are decoded when first asked for, and kept. */
function entryReader({ starts, cells, string, layer }: EntryReader): (id: number) => Entry {
  const known = new Map<number, Entry>();
  return (id) => {
    const cached = known.get(id);
    if (cached !== undefined) return cached;
    const start = startOf(starts, id - layer.firstId);
    const end = startOf(starts, id - layer.firstId + 1);
    cells.need?.(start, end);
    const values = Array.from(cells.items.subarray(start, end), string);
    const entry = decodeEntry(id, values, layer.standing);
    known.set(id, entry);
    return entry;
  };
}
