import type { Entry, NameEntry } from '../lexicon/entries.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';

/** How much a lexicon holds. */
export interface Inventory {
  readonly version: string;
  readonly rows: number;
  /** Spellings that rows stand for, inflected forms included. */
  readonly forms: number;
  /** Rows by what they are: person, place …, title, name-part …. */
  readonly categories: readonly Count[];
  /** Names by type and subtype: `place/city`. */
  readonly subtypes: readonly Count[];
  readonly sources: readonly Count[];
  /** Rows by the file that they stand in. */
  readonly lists: readonly Count[];
}

export interface Count {
  readonly name: string;
  readonly count: number;
}

/** Counts the rows and forms of a lexicon. */
export function takeInventory(lexicon: Lexicon): Inventory {
  const entries = new Set<Entry>();
  let forms = 0;
  for (const { entry } of lexicon.forms()) {
    entries.add(entry);
    forms++;
  }
  const rows = [...entries];
  const names = rows.filter((entry): entry is NameEntry => entry.category === 'name');
  return {
    version: lexicon.version,
    rows: rows.length,
    forms,
    categories: countBy(rows, (entry) => (entry.category === 'name' ? entry.type : entry.category)),
    subtypes: countBy(names, ({ type, subtype }) => `${type}/${subtype || '-'}`),
    sources: countBy(names, ({ source }) => source || '-'),
    lists: countBy(names, ({ list }) => list),
  };
}

function countBy<T>(items: readonly T[], nameOf: (item: T) => string): Count[] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(nameOf(item), (counts.get(nameOf(item)) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
