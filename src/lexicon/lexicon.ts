import { decodeEntry } from './decode-entry.ts';
import type { EntityType } from '../document.ts';
import type { Entry, Standing } from './entries.ts';
import {
  FORMAT_VERSION,
  HEADER_WORDS,
  KEY_SPACE,
  MAGIC,
  NO_PHRASE,
  POSTING_WORDS,
  SECTIONS,
  SLOT_WORDS,
  hasMore,
  hashA,
  hashB,
  keyByte,
  mix,
  phraseOf,
  slotOf,
  unpackStatistics,
  type Section,
  type WordStatistics,
} from './format.ts';
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
 * Opens a compiled lexicon. Nothing is parsed or copied: the bytes are read where they lie, so they must not
 * change. Throws an `Error` for bytes of another kind or format version.
 */
export function openLexicon(bytes: Uint8Array, layer: Layer = ALONE): Lexicon {
  const section = sectionReader(bytes);
  const words = (name: Section): Int32Array => {
    const part = section(name);
    return new Int32Array(part.buffer, part.byteOffset, part.byteLength / 4);
  };
  const table = words('table');
  const statistics = words('statistics');
  const phrases = {
    starts: words('postingStarts'),
    cells: words('postings'),
    keyStarts: words('keyStarts'),
    keys: section('keys'),
  };
  const string = stringReader(words('stringStarts'), section('strings'));
  const entryStarts = words('entryStarts');
  const entry = entryReader({ starts: entryStarts, cells: words('cells'), string, layer });
  const reader = { phrases, entry, string, layer };
  return {
    version: new TextDecoder().decode(section('sources')),
    size: entryStarts.length - 1,
    entry,
    step: (state, key) => {
      const a = mix(state?.a ?? 0, hashA(key));
      const b = mix(state?.b ?? 0, hashB(key));
      const value = probe(table, a, b);
      return value === 0 ? undefined : { a, b, value };
    },
    postings: (state, keys) => readPostings(reader, state, keys),
    statistics: (key) => {
      const packed = probe(statistics, hashA(key), hashB(key));
      return packed === 0 ? undefined : unpackStatistics(packed);
    },
    forms: function* () {
      for (let phrase = 0; phrase + 1 < phrases.starts.length; phrase++)
        yield* postingsOf(reader, phrase);
    },
    denies: undefined,
  };
}

/** True when longer word sequences begin with what was read so far. */
export function goesOn(state: State): boolean {
  return hasMore(state.value);
}

/** The value stored for a pair of hashes, or 0. */
function probe(table: Int32Array, a: number, b: number): number {
  const size = table.length / SLOT_WORDS;
  let slot = slotOf(a, size);
  for (;;) {
    const value = table[slot * SLOT_WORDS + 1] ?? 0;
    if (value === 0 || table[slot * SLOT_WORDS] === b) return value;
    slot = slot + 1 === size ? 0 : slot + 1;
  }
}

interface PhraseReader {
  readonly phrases: {
    readonly starts: Int32Array;
    readonly cells: Int32Array;
    readonly keyStarts: Int32Array;
    readonly keys: Uint8Array;
  };
  readonly entry: (id: number) => Entry;
  readonly string: (id: number) => string;
  readonly layer: Layer;
}

function readPostings(reader: PhraseReader, state: State, keys: readonly string[]): Posting[] {
  const phrase = phraseOf(state.value);
  return phrase === NO_PHRASE || !hasKey(reader.phrases, phrase, keys)
    ? []
    : postingsOf(reader, phrase);
}

function postingsOf({ phrases, entry, string, layer }: PhraseReader, phrase: number): Posting[] {
  const found: Posting[] = [];
  const end = phrases.starts[phrase + 1] ?? 0;
  for (let at = phrases.starts[phrase] ?? 0; at < end; at += POSTING_WORDS) {
    found.push({
      entry: entry(layer.firstId + (phrases.cells[at] ?? 0)),
      form: phrases.cells[at + 1] ?? 0,
      spelling: string(phrases.cells[at + 2] ?? 0),
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
  let at = keyStarts[phrase] ?? 0;
  for (let w = 0; w < words.length; w++) {
    const word = words[w] ?? '';
    if (0 < w && keys[at++] !== KEY_SPACE) return false;
    for (let i = 0; i < word.length; i++)
      if (keys[at++] !== keyByte(word.charCodeAt(i))) return false;
  }
  return at === keyStarts[phrase + 1];
}

function sectionReader(bytes: Uint8Array): (name: Section) => Uint8Array {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : Uint8Array.from(bytes);
  if (aligned.byteLength < HEADER_WORDS * 4) throw new Error('not a compiled lexicon');
  const header = new Uint32Array(aligned.buffer, aligned.byteOffset, HEADER_WORDS);
  if (header[0] !== MAGIC) throw new Error('not a compiled lexicon');
  if (header[1] !== FORMAT_VERSION)
    throw new Error(
      `lexicon format ${header[1] ?? 0}, expected ${FORMAT_VERSION}: run npm run build`,
    );
  return (name) => {
    const i = SECTIONS.indexOf(name);
    const offset = header[2 + 2 * i] ?? 0;
    const end = offset + (header[3 + 2 * i] ?? 0);
    if (aligned.byteLength < end)
      throw new Error('the compiled lexicon is cut short: run npm run build');
    return aligned.subarray(offset, end);
  };
}

/** Strings are decoded when first asked for, and kept: many rows share them. */
function stringReader(starts: Int32Array, strings: Uint8Array): (id: number) => string {
  const known = new Map<number, string>();
  return (id) => {
    const cached = known.get(id);
    if (cached !== undefined) return cached;
    const value = decodeText(strings.subarray(starts[id] ?? 0, starts[id + 1] ?? 0));
    known.set(id, value);
    return value;
  };
}

interface EntryReader {
  readonly starts: Int32Array;
  readonly cells: Int32Array;
  readonly string: (id: number) => string;
  readonly layer: Layer;
}

/** Entries are decoded when first asked for, and kept. */
function entryReader({ starts, cells, string, layer }: EntryReader): (id: number) => Entry {
  const known = new Map<number, Entry>();
  return (id) => {
    const cached = known.get(id);
    if (cached !== undefined) return cached;
    const row = id - layer.firstId;
    const values = Array.from(cells.subarray(starts[row] ?? 0, starts[row + 1] ?? 0), string);
    const entry = decodeEntry(id, values, layer.standing);
    known.set(id, entry);
    return entry;
  };
}
