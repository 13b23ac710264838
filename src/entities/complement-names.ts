import { end } from './complement-ends.ts';
import type { Complement, ComplementReading } from './complement-types.ts';
import type { NameEntry } from '../lexicon/entries.ts';
import type { Match } from '../lexicon/lattice.ts';
import type { TextContext } from './context.ts';
import {
  demonymAt,
  isDefinite,
  isNamePart,
  isWordAt,
  keyAt,
  nameAt,
  usageOf,
  wholeAt,
} from './word-facts.ts';
import { isPeelable } from './word-shapes.ts';

/** البنك المركزي ‖ الأوروبي; behind a proper name it only says whose it is: صحيفة هآرتس ‖ الإسرائيلية. */
export function nationality(
  context: TextContext,
  at: number,
  { kind }: ComplementReading,
): Complement | undefined {
  const demonym = demonymAt(context, at);
  if (demonym === undefined) return undefined;
  return kind === 'proper' || kind === 'unlisted'
    ? end(at)
    : { to: demonym.to, kind: 'nationality' };
}

const NAMESAKE_TITLES: ReadonlySet<string> = new Set([
  'royal',
  'religious',
  'honorific',
  'military',
]);
/** حكومة نوري المالكي is no name, but مؤسسة محمد بن راشد is. */
const NAMED_AFTER_PEOPLE: ReadonlySet<string> = new Set([
  'university',
  'ngo',
  'company',
  'club',
  'media',
  'agency',
  'other',
  'armed-group',
]);
function isNamedAfterPeople({ entry, hasArticle }: ComplementReading['head']): boolean {
  return !hasArticle && NAMED_AFTER_PEOPLE.has(entry.subtype);
}

const LONGEST_NAMESAKE = 5;

/** مركز الملك سلمان للإغاثة; مؤسسة محمد بن راشد: a body named after a person. */
export function personName(
  context: TextContext,
  at: number,
  { kind, head }: ComplementReading,
): Complement | undefined {
  if (kind !== undefined || !isNamedAfterPeople(head)) return undefined;
  const title = namesakeTitle(context, at);
  const from = title === undefined ? at : title.to;
  const to = namesakeEnd(context, from);
  const isBareGivenName = title === undefined && to === from + 1;
  return to === from || isBareGivenName ? undefined : { to, kind: 'proper' };
}

/** الملك in مركز الملك سلمان. */
export function namesakeTitle(
  context: TextContext,
  at: number,
): { readonly to: number } | undefined {
  return wholeAt(context, at, 'title').find(
    ({ entry, hasArticle }) => hasArticle && NAMESAKE_TITLES.has(entry.kind),
  );
}

/** Index behind the listed name parts from `from` on, if the first is a given name; else `from`. */
export function namesakeEnd(context: TextContext, from: number): number {
  if (!isWordAt(context, from) || !isNamePart(context, from, 'given')) return from;
  let to = from + 1;
  while (to < from + LONGEST_NAMESAKE && isWordAt(context, to) && isNamePart(context, to)) to++;
  return to;
}

export function listedName(
  context: TextContext,
  at: number,
  { kind, head }: ComplementReading,
): Complement | undefined {
  const name = nameAt(context, at);
  if (name === undefined || !mayName(head, name)) return undefined;
  if (kind === undefined) return { to: name.to, kind: 'proper' };
  const isOpen = (kind === 'definite' || kind === 'unlisted') && !isDefinite(context, at - 1);
  return isOpen ? { to: name.to, kind: 'proper' } : end(at);
}

/** People name some kinds of bodies; names that need support name bodies of their own kind (فريق الأهلي). */
function mayName(head: ComplementReading['head'], { entry, from, to }: Match<NameEntry>): boolean {
  if (entry.type === 'person' && !isNamedAfterPeople(head)) return false;
  return entry.use !== 'context' || from + 1 < to || entry.subtype === head.entry.subtype;
}

const RARE = 60;
/** Per mille after a title or given name. */
const NAME_USAGE = 200;
const RARE_DISTANCE = 3;
const NO_PROPER_NAME: ReadonlySet<string> = new Set([
  'demonym',
  'title',
  'head',
  'speech-verb',
  'function-word',
]);

/** A word that news hardly knows is a proper name: شركة كيوشو. */
export function rareWord(
  context: TextContext,
  at: number,
  { kind, head }: ComplementReading,
): Complement | undefined {
  const isNear = at < head.to + RARE_DISTANCE && (kind === undefined || kind === 'unlisted');
  const isCompleteHead = head.from + 1 < head.to;
  if (!isNear || isCompleteHead || !isRareWord(context, at)) return undefined;
  const isNextName = kind === 'unlisted' && isNamePart(context, at, 'given');
  return isNextName ? end(at) : { to: at + 1, kind: 'unlisted' };
}

function isRareWord(context: TextContext, at: number): boolean {
  const key = keyAt(context, at);
  if (key.length < 3 || isPeelable(context, key)) return false;
  const { count, afterCue } = usageOf(context, key);
  const isOther = context.lattice
    .at(at)
    .some(({ letters, entry }) => letters > 0 || NO_PROPER_NAME.has(entry.category));
  return !isOther && (count < RARE || afterCue > NAME_USAGE);
}
