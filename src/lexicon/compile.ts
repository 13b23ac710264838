import { fold } from '../text/fold.ts';
import {
  FORMAT_VERSION,
  HEADER_WORDS,
  MAGIC,
  SECTIONS,
  SLOT_WORDS,
  hashA,
  hashB,
  keyByte,
  mix,
  packSlot,
  packStatistics,
  slotOf,
  type Section,
} from './format.ts';
import { inflect } from './inflect.ts';
import type { LexiconRow } from './parse.ts';
import { phraseKey } from './phrase.ts';
import { storedColumns, typeOfList } from './schema.ts';

/**
 * Compiles lexicon rows into the binary that {@link openLexicon} reads. Pure and deterministic: the same
 * rows give the same bytes. `version` names the rows, as a hash of their files does.
 * Throws if two different word sequences meet in both hashes (then change a multiplier in `format.ts`).
 */
export function compileLexicon(rows: readonly LexiconRow[], version: string): Uint8Array {
  const strings = new StringPool();
  const stops = stopNames(rows);
  const phrases = new Map<string, number[]>();
  const entryStarts: number[] = [];
  const cells: number[] = [];
  for (const row of rows) {
    if (row.table.category === 'stop-name' || row.table.category === 'statistic') continue;
    const entry = entryStarts.length;
    entryStarts.push(cells.length);
    cells.push(strings.add(row.table.category), strings.add(row.path));
    for (const column of storedColumns(row.table.category))
      cells.push(strings.add(valueOf(row, column)));
    addForms(phrases, { row, entry, stops, strings });
  }
  entryStarts.push(cells.length);
  return assemble({
    ...phraseSections(phrases),
    ...strings.sections(),
    sources: new TextEncoder().encode(version),
    entryStarts: Uint32Array.from(entryStarts),
    cells: Uint32Array.from(cells),
    statistics: statisticsTable(rows),
  });
}

interface FormTarget {
  readonly row: LexiconRow;
  readonly entry: number;
  readonly stops: ReadonlySet<string>;
  readonly strings: StringPool;
}

/** Adds a posting for each form of a row, under the form's phrase of word keys. */
function addForms(
  phrases: Map<string, number[]>,
  { row, entry, stops, strings }: FormTarget,
): void {
  const seen = new Set<string>();
  for (const { spelling, form } of inflect(row)) {
    const phrase = phraseKey(spelling);
    const isStopped =
      stops.has(`${valueOf(row, 'type')} ${spelling}`) || stops.has(`any ${spelling}`);
    if (phrase === '' || (row.table.category === 'name' && isStopped)) continue;
    if (seen.has(`${phrase}\t${form}`)) continue;
    seen.add(`${phrase}\t${form}`);
    const postings = phrases.get(phrase) ?? [];
    postings.push(entry, form, strings.add(spelling));
    phrases.set(phrase, postings);
  }
}

function valueOf(row: LexiconRow, column: string): string {
  const value = row.values[column];
  return value ?? (column === 'type' ? (typeOfList(row.path) ?? '') : '');
}

function stopNames(rows: readonly LexiconRow[]): Set<string> {
  const stops = rows.filter((row) => row.table.category === 'stop-name');
  return new Set(stops.map(({ values }) => `${values['type'] ?? ''} ${values['word'] ?? ''}`));
}

type Sections = Readonly<Record<Section, Uint8Array | Uint32Array | Int32Array>>;

function phraseSections(
  phrases: ReadonlyMap<string, readonly number[]>,
): Pick<Sections, 'table' | 'postingStarts' | 'postings' | 'keyStarts' | 'keys'> {
  const ordered = [...phrases.keys()].sort();
  const postingStarts = [0];
  const postings: number[] = [];
  const keyStarts = [0];
  const keys: number[] = [];
  for (const phrase of ordered) {
    postings.push(...(phrases.get(phrase) ?? []));
    postingStarts.push(postings.length);
    for (let i = 0; i < phrase.length; i++) keys.push(keyByte(phrase.charCodeAt(i)));
    keyStarts.push(keys.length);
  }
  return {
    table: hashTable(prefixSlots(ordered)),
    postingStarts: Uint32Array.from(postingStarts),
    postings: Uint32Array.from(postings),
    keyStarts: Uint32Array.from(keyStarts),
    keys: Uint8Array.from(keys),
  };
}

interface Slot {
  readonly a: number;
  readonly b: number;
  readonly value: number;
}

/** One slot for each beginning of a phrase: what ends there, and whether something goes on. */
function prefixSlots(phrases: readonly string[]): Slot[] {
  const slots = new Map<string, Slot & { readonly phrase: number | undefined }>();
  const owners = new Map<string, string>();
  phrases.forEach((phrase, index) => {
    const words = phrase.split(' ');
    let [a, b] = [0, 0];
    words.forEach((word, i) => {
      a = mix(a, hashA(word));
      b = mix(b, hashB(word));
      const id = `${a} ${b}`;
      const prefix = words.slice(0, i + 1).join(' ');
      refuseCollision(owners, id, prefix);
      const known = slots.get(id);
      const ends = i === words.length - 1 ? index : known?.phrase;
      const more = i < words.length - 1 || (known !== undefined && (known.value & 1) === 1) ? 1 : 0;
      slots.set(id, { a, b, value: packSlot(ends, more), phrase: ends });
    });
  });
  return [...slots.values()];
}

function refuseCollision(owners: Map<string, string>, id: string, prefix: string): void {
  const owner = owners.get(id);
  if (owner !== undefined && owner !== prefix)
    throw new Error(`hash collision between "${owner}" and "${prefix}"`);
  owners.set(id, prefix);
}

const TABLE_LOAD = 0.75;
const SMALLEST_TABLE = 16;

/** Linear probing. */
function hashTable(slots: readonly Slot[]): Int32Array {
  const size = Math.max(SMALLEST_TABLE, Math.ceil(slots.length / TABLE_LOAD));
  const table = new Int32Array(size * SLOT_WORDS);
  for (const { a, b, value } of slots) {
    let slot = slotOf(a, size);
    while (table[slot * SLOT_WORDS + 1] !== 0) slot = (slot + 1) % size;
    table[slot * SLOT_WORDS] = b;
    table[slot * SLOT_WORDS + 1] = value;
  }
  return table;
}

function statisticsTable(rows: readonly LexiconRow[]): Int32Array {
  const slots = rows
    .filter((row) => row.table.category === 'statistic')
    .map(({ values }) => {
      const key = fold(values['word'] ?? '');
      const statistics = {
        count: Number(values['count']),
        afterCue: Number(values['after_cue']),
        afterPlace: Number(values['after_place']),
      };
      return { a: hashA(key), b: hashB(key), value: packStatistics(statistics) };
    });
  return hashTable(slots);
}

class StringPool {
  private readonly ids = new Map<string, number>();

  add(value: string): number {
    const known = this.ids.get(value);
    if (known !== undefined) return known;
    this.ids.set(value, this.ids.size);
    return this.ids.size - 1;
  }

  sections(): Pick<Sections, 'stringStarts' | 'strings'> {
    const encoder = new TextEncoder();
    const encoded = [...this.ids.keys()].map((value) => encoder.encode(value));
    const starts = [0];
    for (const bytes of encoded) starts.push((starts.at(-1) ?? 0) + bytes.length);
    const strings = new Uint8Array(starts.at(-1) ?? 0);
    encoded.forEach((bytes, i) => {
      strings.set(bytes, starts[i] ?? 0);
    });
    return { stringStarts: Uint32Array.from(starts), strings };
  }
}

const ALIGNMENT = 4;

function assemble(sections: Sections): Uint8Array {
  const header = new Uint32Array(HEADER_WORDS);
  header[0] = MAGIC;
  header[1] = FORMAT_VERSION;
  let offset = header.byteLength;
  SECTIONS.forEach((name, i) => {
    header[2 + 2 * i] = offset;
    header[3 + 2 * i] = sections[name].byteLength;
    offset += Math.ceil(sections[name].byteLength / ALIGNMENT) * ALIGNMENT;
  });
  const bytes = new Uint8Array(offset);
  bytes.set(new Uint8Array(header.buffer), 0);
  SECTIONS.forEach((name, i) => {
    const { buffer, byteOffset, byteLength } = sections[name];
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), header[2 + 2 * i]);
  });
  return bytes;
}
