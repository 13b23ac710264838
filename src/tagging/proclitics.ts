import type { Context } from '../entities/context.ts';
import type { UsedReading } from '../lexicon/first-words.ts';

const WHOLE: Pick<UsedReading, 'letters' | 'clitics'> = { letters: 0, clitics: [] };
/** News knows the rest this much better than the whole word where the word holds a proclitic. */
const REST_TO_WHOLE = 2;
const SHORTEST_REST = 3;

/**
 * How to read the first word of a name that no list has: with the proclitic that lists or news speak for (وبوفون is و and
 * بوفون), else whole (وايت).
 */
export function readingAt(
  { lattice }: Context,
  index: number,
): Pick<UsedReading, 'letters' | 'clitics'> {
  const [whole, ...rest] = lattice.readings(index);
  if (whole === undefined || rest.length === 0) return WHOLE;
  const listed = lattice
    .at(index)
    .find(({ entry }) => entry.category === 'name-part' || entry.category === 'name');
  if (listed !== undefined) return listed;
  const count = whole.usage?.count ?? 0;
  const best = rest.findLast(
    ({ key, usage }) =>
      SHORTEST_REST <= key.length && (usage?.count ?? 0) > REST_TO_WHOLE * Math.max(1, count),
  );
  if (best !== undefined) return best;
  return rest.find(({ letters, key }) => key.length === whole.key.length - letters + 1) ?? WHOLE;
}
