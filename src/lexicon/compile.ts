import { fold } from '../text/fold.ts';
import {
  FORMAT_VERSION,
  HEADER_WORDS,
  MAGIC,
  SECTIONS,
  hashA,
  hashB,
  packStatistics,
  type Section,
} from './format.ts';
import { packShare, type Category } from './entries.ts';
import { inflect, type SurfaceForm } from './inflect.ts';
import { IntList } from './int-list.ts';
import type { LexiconRow } from './parse.ts';
import { phraseKey } from './phrase.ts';
import { hashTable, phraseSections, Slots } from './phrase-table.ts';
import { PostingLists } from './postings.ts';
import { isStored, storedColumns, typeOfList } from './schema.ts';
import { StringPool } from './string-pool.ts';
import { isForeignRow, spellingVariants, variantRules, type VariantRule } from './variants.ts';

/**
 * Compiles lexicon rows into the binary that {@link openLexicon} reads. Pure and deterministic: the same
 * rows give the same bytes. `version` names the rows, as a hash of their files does.
 * Throws if two different word sequences meet in both hashes (then change a multiplier in `format.ts`).
 */
export function compileLexicon(rows: readonly LexiconRow[], version: string): Uint8Array {
  const strings = new StringPool();
  const stops = stopNames(rows);
  const rules = variantRules(rows);
  const shares = nameShares(rows);
  const postings = new PostingLists();
  const entryStarts = new IntList();
  const cells = new IntList();
  for (const row of rows) {
    const { category } = row.table;
    if (!isStored(category)) continue;
    const entry = entryStarts.length;
    entryStarts.push(cells.length);
    for (const value of [category, row.path, ...storedValues(row, category)])
      cells.push(strings.add(value));
    addForms(postings, { row, entry, stops, rules, shares, strings });
  }
  entryStarts.push(cells.length);
  return assemble({
    ...phraseSections(postings),
    ...strings.sections(),
    sources: new TextEncoder().encode(version),
    entryStarts: entryStarts.toArray(),
    cells: cells.toArray(),
    statistics: statisticsTable(rows),
  });
}

interface FormTarget {
  readonly row: LexiconRow;
  readonly entry: number;
  readonly stops: ReadonlySet<string>;
  readonly rules: readonly VariantRule[];
  readonly shares: ReadonlyMap<string, number>;
  readonly strings: StringPool;
}

/** Adds a posting for each form of a row, under the form's phrase of word keys. */
function addForms(postings: PostingLists, target: FormTarget): void {
  const { row, entry, stops, shares, strings } = target;
  const seen = new Set<string>();
  for (const { spelling, form } of [...inflect(row), ...variantForms(target)]) {
    const phrase = phraseKey(spelling);
    const isStopped =
      stops.has(`${valueOf(row, 'type')} ${spelling}`) || stops.has(`any ${spelling}`);
    if (phrase === '' || (row.table.category === 'name' && isStopped)) continue;
    if (seen.has(`${phrase}\t${form}`)) continue;
    seen.add(`${phrase}\t${form}`);
    const share = shares.get(`${valueOf(row, 'type')} ${phrase}`);
    const isName = row.table.category === 'name';
    const bits = isName ? packShare(form, share) : form;
    postings.add(phrase, [entry, bits, strings.add(spelling)]);
  }
}

/** Names and their parts under the spellings that the rules for variants give. */
function variantForms({ row, rules }: FormTarget): SurfaceForm[] {
  const { category } = row.table;
  if (category !== 'name' && category !== 'name-part') return [];
  const isForeign = isForeignRow(row);
  return inflect(row).flatMap(({ spelling, form }) =>
    spellingVariants(spelling, isForeign, rules).map((variant) => ({ spelling: variant, form })),
  );
}

/** The stored columns up to the last that is filled. */
function storedValues(row: LexiconRow, category: Category): string[] {
  const values = storedColumns(category).map((column) => valueOf(row, column));
  return values.slice(0, values.findLastIndex((value) => value !== '') + 1);
}

function valueOf(row: LexiconRow, column: string): string {
  const value = row.values[column];
  return value ?? (column === 'type' ? (typeOfList(row.path) ?? '') : '');
}

/** How often news means a name by its word, by type and key. */
function nameShares(rows: readonly LexiconRow[]): Map<string, number> {
  const weights = rows.filter((row) => row.table.category === 'name-weight');
  return new Map(
    weights.map(({ values }) => [
      `${values['type'] ?? ''} ${fold(values['word'] ?? '')}`,
      Number(values['share']),
    ]),
  );
}

function stopNames(rows: readonly LexiconRow[]): Set<string> {
  const stops = rows.filter((row) => row.table.category === 'stop-name');
  return new Set(stops.map(({ values }) => `${values['type'] ?? ''} ${values['word'] ?? ''}`));
}

type Sections = Readonly<Record<Section, Uint8Array | Uint32Array | Int32Array>>;

function statisticsTable(rows: readonly LexiconRow[]): Int32Array {
  const slots = new Slots();
  for (const { table, values } of rows) {
    if (table.category !== 'statistic') continue;
    const key = fold(values['word'] ?? '');
    const statistics = {
      count: Number(values['count']),
      afterCue: Number(values['after_cue']),
      afterPlace: Number(values['after_place']),
    };
    slots.add(hashA(key), hashB(key), packStatistics(statistics));
  }
  return hashTable(slots);
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
