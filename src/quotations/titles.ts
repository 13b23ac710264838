import type { Entity } from '../document.ts';
import type { TokenRange } from '../span.ts';
import { unpackForm } from '../lexicon/entries.ts';
import { withoutArticle } from '../text/clitics.ts';
import { ROLE } from './roles.ts';
import { type Named, type Scene, closingAt, hasRole, keyAt, markAt } from './scene.ts';

export type Gender = 'm' | 'f' | 'u';

/** The title under which an article names somebody: الرئيس الصيني شي جينبينغ. */
interface Introduction {
  readonly entity: Entity;
  /** Token of the name. */
  readonly at: number;
  /** Titles that stand for the person alone: رئيس. */
  readonly heads: ReadonlySet<number>;
  /** What tells this holder of the title from another: صيني, CN, خارجيه. */
  readonly words: ReadonlySet<string>;
  readonly gender: Gender;
}

/** Who bears which title in an article. */
export interface TitleIndex {
  readonly introductions: readonly Introduction[];
  readonly gender: ReadonlyMap<number, Gender>;
}

/** Reads the titles around all names of persons. */
export function readTitles(scene: Scene): TitleIndex {
  const introductions: Introduction[] = [];
  const gender = new Map<number, Gender>();
  for (const named of scene.mentions) {
    if (named.entity.type !== 'person') continue;
    const found = introduce(scene, named, introductions.at(-1));
    if (found === undefined) continue;
    introductions.push(found);
    if (found.gender !== 'u' && !gender.has(found.entity.id))
      gender.set(found.entity.id, found.gender);
  }
  return { introductions, gender };
}

/** Titles reach this many words before a name. */
const BEFORE = 12;
const AFTER = 7;

function introduce(
  scene: Scene,
  { entity, mention }: Named,
  previous: Introduction | undefined,
): Introduction | undefined {
  const { from, to } = mention.tokens;
  const start = titleStart(scene, from);
  const after = appositionOf(scene, to);
  const before = { from: start ?? from, to: from };
  const inherited = start === undefined ? sharedTitle(scene, from, previous) : undefined;
  if (start === undefined && after === undefined && inherited === undefined) return undefined;
  const heads = new Set(inherited?.heads);
  const words = new Set<string>();
  for (const range of [inherited === undefined ? before : { from: from - 1, to: from }, after]) {
    if (range === undefined) continue;
    addHeads(scene, range, heads);
    addWords(scene, range, words);
  }
  return { entity, at: from, heads, words, gender: titleGender(scene, before, after) };
}

/** The leftmost title of those that lead up to a name without a verb or a mark between. */
function titleStart(scene: Scene, name: number): number | undefined {
  let start: number | undefined;
  for (let i = name - 1; name - BEFORE <= i && 0 <= i; i--) {
    const closed = closingAt(scene, i);
    if (0 <= closed) {
      i = scene.passages[closed]?.tokens.from ?? i;
      continue;
    }
    if (endsTitle(scene, i, name)) break;
    if (scene.named[i] === undefined && leadsTo(scene, i, name)) start = i;
  }
  return start;
}

/**
 * True for titles that reach up to the name: a definite one needs a definite word behind it (تستعيد المخرجة عبارة
 * ونوس is no title of ونوس), a relative is not who he is related to (والد راضية).
 */
function leadsTo(scene: Scene, index: number, name: number): boolean {
  const next = keyAt(scene, index + 1);
  const follows =
    index + 1 === name ||
    /^[وبل]?(?:ال|لل)/.test(next) ||
    scene.named[index + 1] !== undefined ||
    hasRole(scene, index + 1, ROLE.preposition) ||
    markAt(scene, index + 1) !== '' ||
    scene.lattice.has(index + 1, 'title');
  return scene.lattice
    .all(index, 'title')
    .some(({ entry, hasArticle, to }) =>
      hasArticle ? follows || index + 1 < to : entry.kind !== 'relation',
    );
}

const OUTSIDE = ROLE.relative | ROLE.circumstance | ROLE.complementizer | ROLE.break;
const FAR_PREPOSITIONS: ReadonlySet<string> = new Set([
  'مع',
  'علي',
  'الي',
  'بين',
  'بعد',
  'قبل',
  'حول',
  'ضد',
]);

function endsTitle(scene: Scene, index: number, name: number): boolean {
  const mark = markAt(scene, index);
  if (mark !== '') return !(mark === '\u060c' && index === name - 1);
  if (scene.named[index]?.entity.type === 'person' || hasRole(scene, index, OUTSIDE)) return true;
  if (FAR_PREPOSITIONS.has(keyAt(scene, index))) return true;
  return scene.lattice.has(index, 'speech-verb') && !scene.lattice.has(index, 'title');
}

/** What follows a name behind a comma or at once: آمي بارتليت المتحدثة باسم المتنزه. */
function appositionOf(scene: Scene, to: number): TokenRange | undefined {
  const from = markAt(scene, to) === '\u060c' ? to + 1 : to;
  if (!scene.lattice.has(from, 'title') || scene.named[from] !== undefined) return undefined;
  let end = from + 1;
  while (end < from + AFTER && markAt(scene, end) === '' && end < scene.tokens.length) {
    if (hasRole(scene, end, OUTSIDE)) break;
    end++;
  }
  return { from, to: end };
}

/** The second of two who share a title: الرئيسان الصيني شي جينبينغ والروسي فلاديمير بوتين. */
function sharedTitle(
  scene: Scene,
  name: number,
  previous: Introduction | undefined,
): Introduction | undefined {
  const before = scene.named[name - 2];
  const isDemonym = scene.lattice.has(name - 1, 'demonym');
  return isDemonym && before !== undefined && before.entity === previous?.entity
    ? previous
    : undefined;
}

/** The first title and every definite one: رئيس الوفد السفير X is both رئيس and سفير, but not وفد. */
function addHeads(scene: Scene, { from, to }: TokenRange, heads: Set<number>): void {
  for (let i = from; i < to; i++) {
    if (scene.named[i] !== undefined) continue;
    for (const match of scene.lattice.all(i, 'title'))
      if (i === from || match.hasArticle) heads.add(match.entry.id);
  }
}

/** The words of a title as they compare: without article, nationalities and countries by their code. */
export function addWords(scene: Scene, { from, to }: TokenRange, words: Set<string>): void {
  for (let i = from; i < to; i++) {
    const token = scene.tokens[i];
    if (token === undefined || token.kind === 'punctuation') continue;
    words.add(bareKey(token.key));
    for (const { entry } of scene.lattice.all(i, 'demonym')) words.add(`@${entry.country}`);
    for (const { entry } of scene.lattice.all(i, 'name'))
      if (entry.type === 'place' && entry.country !== '') words.add(`@${entry.country}`);
  }
}

function bareKey(key: string): string {
  const bare = withoutArticle(key.startsWith('لل') ? `ال${key.slice(2)}` : key) ?? key;
  return bare.length > 3 && bare.endsWith('ه') ? bare.slice(0, -1) : bare;
}

function titleGender(
  scene: Scene,
  { from, to }: TokenRange,
  after: TokenRange | undefined,
): Gender {
  for (const at of from < to ? [from, after?.from] : [after?.from]) {
    const match = at === undefined ? undefined : scene.lattice.all(at, 'title')[0];
    const gender = match === undefined ? 'u' : unpackForm(match.form).gender;
    if (gender !== 'u') return gender;
  }
  return 'u';
}

/**
 * Who bears the title that `range` names, among those the article has named before: مدير المرصد. The one who
 * shares the most words of it, of these the last named.
 */
export function findTitled(scene: Scene, index: TitleIndex, range: TokenRange): Entity | undefined {
  const matches = scene.lattice.all(range.from, 'title').filter((match) => match.to <= range.to);
  if (matches.length === 0) return undefined;
  const ids = matches.map((match) => match.entry.id);
  const shortest = matches.at(-1)?.to ?? range.from + 1;
  const query = new Set<string>();
  addWords(scene, { from: shortest, to: range.to }, query);
  return bestHolder(index, { ids, query, before: range.from });
}

interface Query {
  readonly ids: readonly number[];
  readonly query: ReadonlySet<string>;
  readonly before: number;
}

/** How many introductions back the holder of a title is looked for. */
const INTRODUCTIONS_BACK = 300;

function bestHolder(
  { introductions }: TitleIndex,
  { ids, query, before }: Query,
): Entity | undefined {
  let best: Entity | undefined;
  let bestShared = query.size === 0 ? -1 : 0;
  const last = lastBefore(introductions, before);
  for (let i = last; Math.max(0, last - INTRODUCTIONS_BACK) <= i; i--) {
    const introduction = introductions[i];
    if (introduction === undefined || !ids.some((id) => introduction.heads.has(id))) continue;
    const shared = query.size === 0 ? 0 : countShared(query, introduction.words);
    if (shared <= bestShared) continue;
    best = introduction.entity;
    bestShared = shared;
  }
  return best;
}

function countShared(query: ReadonlySet<string>, words: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of query) if (words.has(word)) shared++;
  return shared;
}

/** Position of the last introduction before the token, by binary search. */
function lastBefore(introductions: readonly Introduction[], token: number): number {
  let low = 0;
  let high = introductions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((introductions[middle]?.at ?? Infinity) < token) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
