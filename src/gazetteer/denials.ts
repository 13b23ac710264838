import type { Denial } from '../lexicon/layers.ts';
import { phraseKey } from '../lexicon/phrase.ts';
import { typeOfLabel } from './labels.ts';
import type { ListRow } from './list.ts';

/** The names of a list that the user wants never reported; a name with a type only as that. */
export function toDenials(rows: readonly ListRow[]): Denial[] {
  return rows.flatMap(({ name, aliases, type }) =>
    [name, ...aliases].map((form) => ({ key: phraseKey(form), type: typeOfLabel(type) })),
  );
}
