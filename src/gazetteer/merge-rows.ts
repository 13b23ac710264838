import type { EntityType } from '../document.ts';
import { phraseKey } from '../lexicon/phrase.ts';
import { bareSpelling } from '../text/fold.ts';
import type { ListRow } from './list.ts';

/**
 * Rows made ready for a list of ours: names without signs, tatweel and invisible marks, one row for each name and
 * type with the aliases of all its rows, types filled in by `guess` where none was given; in the order of the names.
 */
export function mergeRows(
  rows: readonly ListRow[],
  guess: (name: string) => EntityType,
): ListRow[] {
  const merged = new Map<string, ListRow>();
  for (const row of rows) {
    const name = clean(row.name);
    const type = row.type === '' ? guess(name) : row.type;
    const id = `${type.toLowerCase()} ${phraseKey(name)}`;
    const known = merged.get(id);
    merged.set(
      id,
      known === undefined
        ? { ...row, name, type, aliases: distinct(name, row.aliases) }
        : { ...known, aliases: distinct(known.name, [...known.aliases, name, ...row.aliases]) },
    );
  }
  return [...merged.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function clean(name: string): string {
  return bareSpelling(name).replace(/\s+/g, ' ').trim();
}

/** Aliases whose keys differ from the name's and each other's. */
function distinct(name: string, aliases: readonly string[]): string[] {
  const known = new Set([phraseKey(name)]);
  return aliases.map(clean).filter((alias) => {
    const key = phraseKey(alias);
    const isNew = key !== '' && !known.has(key);
    known.add(key);
    return isNew;
  });
}
