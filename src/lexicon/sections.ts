import {
  FIRST_RARE,
  FORMAT_VERSION,
  HEADER_WORDS,
  MAGIC,
  SECTIONS,
  type Section,
} from './format.ts';

/** Bytes that are read when they are needed: a file. */
export interface ByteSource {
  readonly length: number;
  /** Fills `target` with the bytes from `offset` on. Throws where there are fewer. */
  readonly read: (target: Uint8Array, offset: number) => void;
}

/** A section of 32-bit words or of bytes. */
export interface Part<A extends Int32Array | Uint8Array> {
  readonly items: A;
  /** To be called before the items from `from` to before `to` are read; undefined when all of them are there. */
  readonly need: ((from: number, to: number) => void) | undefined;
}

/** The sections of a compiled lexicon. */
export interface Sections {
  readonly words: (name: Section) => Part<Int32Array>;
  readonly bytes: (name: Section) => Part<Uint8Array>;
}

const WORD = 4;
const PAGE_BITS = 14;
/** Sections that every text touches all over are read at once, unless they are so large that it touches little of them. */
const READ_AHEAD = 16 << 20;

/** Opens compiled bytes; of a source only the pages that are needed are read. Throws an `Error` for other bytes. */
export function openSections(source: Uint8Array | ByteSource): Sections {
  const { bytes, need } = source instanceof Uint8Array ? inMemory(source) : paged(source);
  const header = readHeader(bytes, need);
  const place = (name: Section): { readonly offset: number; readonly length: number } => {
    const i = SECTIONS.indexOf(name);
    return { offset: header[2 + 2 * i] ?? 0, length: header[3 + 2 * i] ?? 0 };
  };
  if (SECTIONS.some((name) => bytes.length < place(name).offset + place(name).length))
    throw new Error('the compiled lexicon is cut short: run npm run build');
  const ahead = place(FIRST_RARE).offset;
  const loaded = ahead <= READ_AHEAD ? ahead : 0;
  if (loaded > 0) need?.(0, loaded);
  const needIn = (name: Section, size: number): Part<Uint8Array>['need'] => {
    const { offset } = place(name);
    if (need === undefined || offset < loaded) return undefined;
    return (from, to) => {
      need(offset + from * size, offset + to * size);
    };
  };
  return {
    words: (name) => {
      const { offset, length } = place(name);
      const items = new Int32Array(bytes.buffer, bytes.byteOffset + offset, length / WORD);
      return { items, need: needIn(name, WORD) };
    },
    bytes: (name) => {
      const { offset, length } = place(name);
      return { items: bytes.subarray(offset, offset + length), need: needIn(name, 1) };
    },
  };
}

interface Pages {
  readonly bytes: Uint8Array;
  /** Undefined when all bytes are there. */
  readonly need: ((start: number, end: number) => void) | undefined;
}

function inMemory(bytes: Uint8Array): Pages {
  const aligned = bytes.byteOffset % WORD === 0 ? bytes : Uint8Array.from(bytes);
  return { bytes: aligned, need: undefined };
}

/** A buffer of the source's size whose pages are filled when they are first needed, neighbours at once. */
function paged(source: ByteSource): Pages {
  const bytes = new Uint8Array(source.length);
  const isThere = new Uint8Array((source.length >> PAGE_BITS) + 1);
  const load = (from: number, to: number): void => {
    const start = from << PAGE_BITS;
    source.read(bytes.subarray(start, to << PAGE_BITS), start);
    isThere.fill(1, from, to);
  };
  return {
    bytes,
    need: (start, end) => {
      const after = ((end - 1) >> PAGE_BITS) + 1;
      for (let page = start >> PAGE_BITS; page < after; page++) {
        if (isThere[page] === 1) continue;
        let last = page;
        while (last < after && isThere[last] === 0) last++;
        load(page, last);
      }
    },
  };
}

function readHeader(bytes: Uint8Array, need: Pages['need']): Uint32Array {
  if (bytes.byteLength < HEADER_WORDS * WORD) throw new Error('not a compiled lexicon');
  need?.(0, HEADER_WORDS * WORD);
  const header = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER_WORDS);
  if (header[0] !== MAGIC) throw new Error('not a compiled lexicon');
  if (header[1] !== FORMAT_VERSION)
    throw new Error(
      `lexicon format ${header[1] ?? 0}, expected ${FORMAT_VERSION}: run npm run build`,
    );
  return header;
}
