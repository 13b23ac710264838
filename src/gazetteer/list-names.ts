import type { EntityType } from '../document.ts';
import type { NameEntry } from '../lexicon/entries.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { listRow, type ListRow } from './list.ts';

/** The names of a lexicon as rows of a list, in the order of their names. */
export function listNames(lexicon: Lexicon, types: ReadonlySet<EntityType>): ListRow[] {
  const spellings = new Map<NameEntry, string[]>();
  for (const { entry, spelling } of lexicon.forms()) {
    if (entry.category !== 'name' || !types.has(entry.type)) continue;
    const known = spellings.get(entry);
    if (known === undefined) spellings.set(entry, [spelling]);
    else known.push(spelling);
  }
  return [...spellings]
    .map(([entry, forms], i) => toRow(entry, forms, i + 1))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function toRow(entry: NameEntry, forms: readonly string[], line: number): ListRow {
  const { word, type, subtype, country, en, ids, location, source, use } = entry;
  return listRow(line, {
    name: word,
    type,
    aliases: forms.filter((form) => form !== word),
    subtype,
    country,
    en,
    ids: Object.entries(ids)
      .map(([key, value]) => `${key}=${value}`)
      .join(';'),
    location: location === undefined ? '' : `${location.lat},${location.lon}`,
    source,
    use: use === 'free' ? '' : use,
  });
}
