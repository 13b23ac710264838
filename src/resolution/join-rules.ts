import type { EntityType, Mention } from '../document.ts';
import type { NameEntry } from '../lexicon/entries.ts';
import { fold } from '../text/fold.ts';
import { isPartOf } from './names.ts';
import { similarity } from './similarity.ts';

/** A mention with its name read off the text. */
export interface Named {
  readonly mention: Mention;
  readonly name: string;
  readonly keys: readonly string[];
  readonly entry: NameEntry | undefined;
  /** Equal for mentions that certainly name the same. */
  readonly canonicalKey: string;
}

/** Mentions that name one thing. */
export interface Group {
  readonly type: EntityType;
  readonly members: Named[];
}

type JoinRule = (item: Named, groups: readonly Group[]) => Group | undefined;

/** From the most to the least reliable; the first that answers wins. */
export const JOIN_RULES: readonly JoinRule[] = [
  shortFormSource,
  sameEntry,
  partOfName,
  similarSpelling,
];

/** A short form was found because of one full name: that is whom it names. */
function shortFormSource({ mention }: Named, groups: readonly Group[]): Group | undefined {
  const { evidence } = mention;
  if (evidence.rule !== 'short-form') return undefined;
  return groups.find(({ members }) =>
    members.some((member) => member.mention.start === evidence.of.start),
  );
}

/** حلف شمال الأطلسي and الناتو are one row of the lexicon. */
function sameEntry({ entry, mention }: Named, groups: readonly Group[]): Group | undefined {
  if (entry === undefined) return undefined;
  const key = fold(entry.word);
  return groups.find(
    ({ type, members }) =>
      type === mention.type &&
      members.some((member) => member.entry !== undefined && fold(member.entry.word) === key),
  );
}

/** بوتين is part of فلاديمير بوتين. */
function partOfName({ mention, keys }: Named, groups: readonly Group[]): Group | undefined {
  if (mention.type !== 'person') return undefined;
  const fitting = groups.filter(
    ({ type, members }) =>
      type === 'person' &&
      members.some((member) => keys.length < member.keys.length && isPartOf(keys, member.keys)),
  );
  return (
    fitting.findLast(({ members }) =>
      members.some((member) => member.mention.start < mention.start),
    ) ?? fitting[0]
  );
}

/** Below this, spellings of foreign names differ by more than transliteration. */
const SAME_SPELLING = 0.93;
const LONG_NAME = 10;

/** دومينيك دو فيلبان and دومينيك دوفيلبان: long names of one type that differ in a letter or two. */
function similarSpelling(
  { mention, keys, entry }: Named,
  groups: readonly Group[],
): Group | undefined {
  const key = keys.join('');
  if (mention.type !== 'person' || keys.length < 2 || key.length < LONG_NAME || entry !== undefined)
    return undefined;
  return groups.find(
    ({ type, members }) =>
      type === 'person' &&
      members.some(
        (member) =>
          member.keys.length === keys.length &&
          member.entry === undefined &&
          SAME_SPELLING <= similarity(key, member.keys.join('')) &&
          sharesWord(keys, member.keys),
      ),
  );
}

/** One word must be the same in both: only the other one is spelled differently. */
function sharesWord(a: readonly string[], b: readonly string[]): boolean {
  return a.some((key, i) => key === b[i]);
}
