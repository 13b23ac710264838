import type { EntityType } from '../document.ts';
import { phraseKey } from '../lexicon/phrase.ts';
import type { LexiconRow } from '../lexicon/parse.ts';
import { NAMES } from '../lexicon/schema.ts';
import { readLabel } from './labels.ts';
import type { ListRow } from './list.ts';

/** A list that has been read. */
export interface NamedList {
  /** Shown as the evidence of what it finds. */
  readonly name: string;
  readonly rows: readonly ListRow[];
}

/**
 * The rows of users' lists as the compiler takes them. Where two lists hold one name, the later list wins.
 * `guess` gives the type of a name whose list does not.
 */
export function toLexiconRows(
  lists: readonly NamedList[],
  guess: (name: string) => EntityType,
): LexiconRow[] {
  const claimed = new Set<string>();
  return lists.toReversed().flatMap((list) => {
    const left = list.rows.flatMap((row) => withoutClaimed(row, claimed));
    for (const { name, aliases } of left)
      for (const form of [name, ...aliases]) claimed.add(phraseKey(form));
    return left.map((row) => toLexiconRow(list.name, row, guess));
  });
}

function withoutClaimed(row: ListRow, claimed: ReadonlySet<string>): ListRow[] {
  if (claimed.size === 0) return [row];
  if (claimed.has(phraseKey(row.name))) return [];
  return [{ ...row, aliases: row.aliases.filter((alias) => !claimed.has(phraseKey(alias))) }];
}

function toLexiconRow(list: string, row: ListRow, guess: (name: string) => EntityType): LexiconRow {
  const { line, aliases, ...values } = row;
  const { type, subtype } =
    row.type === '' ? { type: guess(row.name), subtype: '' } : readLabel(row.type);
  return {
    path: list,
    line,
    table: NAMES,
    values: { ...values, type, subtype: row.subtype || subtype, aliases: aliases.join(' | ') },
  };
}
