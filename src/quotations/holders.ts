import { sliceSpan } from '../span.ts';
import { ROLE } from './roles.ts';
import { hasRole, markAt, type Named, type Scene } from './scene.ts';

interface Extent {
  /** Where the phrase ends, and where the search does. */
  readonly stop: number;
  readonly end: number;
}

/** The person that a title phrase leads up to, in it or behind one comma: المتحدث باسم الوزارة، أحمد الغامدي. */
export function findHolder(scene: Scene, from: number, { stop, end }: Extent): Named | undefined {
  for (let i = from + 1; i < stop; i++) {
    const named = scene.named[i];
    if (named === undefined) continue;
    if (named.mention.tokens.from === i && isHolder(scene, from, i)) return named;
    i = named.mention.tokens.to - 1;
  }
  return apposed(scene, stop, end);
}

/** How many titles and nationalities may stand between the comma and the name. */
const APPOSITION = 5;

/** The person behind a comma at `stop`, titles between included: ، الحاج عبد الزهرة السويعدي. */
export function apposed(scene: Scene, stop: number, end: number): Named | undefined {
  if (hasRole(scene, stop, ROLE.named)) return personAt(scene, stop + 1);
  if (markAt(scene, stop) !== '\u060c') return undefined;
  const last = Math.min(end, stop + APPOSITION);
  let at = stop + 1;
  while (at < last && scene.named[at] === undefined) {
    if (!scene.lattice.has(at, 'title') && !scene.lattice.has(at, 'demonym')) return undefined;
    at++;
  }
  return at < end ? personAt(scene, at) : undefined;
}

/** The person whom the token names, without a proclitic. */
export function personAt(scene: Scene, index: number): Named | undefined {
  const named = scene.named[index];
  return named?.entity.type === 'person' && named.mention.clitics.length === 0 ? named : undefined;
}

/**
 * True when the person at `index` is the one the phrase is about, not a part of the description: in مستشار بوتين the
 * name is the owner's, in زميلة ويتفيلد هيلين the second one is the speaker's.
 */
function isHolder(scene: Scene, from: number, index: number): boolean {
  if (personAt(scene, index) === undefined) return false;
  const before = index - 1;
  if (hasRole(scene, before, ROLE.preposition)) return false;
  const isConstruct = before === from && !startsDefinite(scene, before);
  if (!isConstruct) return true;
  return !hasRole(scene, before, ROLE.person) && !isOwnable(scene, before);
}

/** الممثلة, ابنها: with the article or a pronoun. */
export function startsDefinite(scene: Scene, index: number): boolean {
  const token = scene.tokens[index];
  if (token === undefined) return false;
  return (
    /^[وف]?(?:ال|لل)/.test(token.key) || /(?:\u0647|ها|هم|هما)$/.test(sliceSpan(scene.text, token))
  );
}

const OWNABLE: ReadonlySet<string> = new Set(['profession', 'office', 'relation']);

/** مستشار، محامي: one can be somebody's; سيد، شيخ، ملك are not. */
function isOwnable(scene: Scene, index: number): boolean {
  return scene.lattice.all(index, 'title').some(({ entry }) => OWNABLE.has(entry.kind));
}
