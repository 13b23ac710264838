import { isPartOf } from './names.ts';
import type { Group, Named, Registry } from './registry.ts';
import { similarity } from './similarity.ts';

type JoinRule = (item: Named, registry: Registry) => Group | undefined;

/** From the most to the least reliable; the first that answers wins. */
export const JOIN_RULES: readonly JoinRule[] = [
  sameName,
  shortFormSource,
  sameEntry,
  withoutHead,
  partOfName,
  similarSpelling,
];

function sameName(item: Named, registry: Registry): Group | undefined {
  return registry.byCanonicalKey(item);
}

/** A short form was found because of one full name: that is whom it names. */
function shortFormSource({ mention: { evidence } }: Named, registry: Registry): Group | undefined {
  return evidence.rule === 'short-form' ? registry.byStart(evidence.of.start) : undefined;
}

/** حلف شمال الأطلسي and الناتو are one row of the lexicon. */
function sameEntry(item: Named, registry: Registry): Group | undefined {
  return item.entry === undefined ? undefined : registry.byEntry(item);
}

/** الأهلي and النادي الأهلي, الخبر and جريدة الخبر. */
function withoutHead(item: Named, registry: Registry): Group | undefined {
  return item.mention.type === 'organization' ? registry.byRest(item) : undefined;
}

/** بوتين is part of فلاديمير بوتين: of the last one so named before it, else of the first behind it. */
function partOfName({ mention, keys }: Named, registry: Registry): Group | undefined {
  if (mention.type !== 'person') return undefined;
  const fitting = registry
    .peopleByWord(keys[0] ?? '')
    .filter(({ members }) =>
      members.some((member) => keys.length < member.keys.length && isPartOf(keys, member.keys)),
    );
  const before = fitting.findLast(({ members }) =>
    members.some((member) => member.mention.start < mention.start),
  );
  return before ?? fitting[0];
}

/** Below this, spellings of foreign names differ by more than transliteration. */
const SAME_SPELLING = 0.93;
const LONG_NAME = 10;

/** دومينيك دو فيلبان and دومينيك دو فيلبين: long foreign names that differ in the spelling of the surname. */
function similarSpelling(item: Named, registry: Registry): Group | undefined {
  const { mention, keys, entry } = item;
  if (mention.type !== 'person' || keys.length < 2 || entry !== undefined) return undefined;
  if (keys.join('').length < LONG_NAME || isArabic(keys.at(-1))) return undefined;
  return registry
    .peopleByWord(keys[0] ?? '')
    .find(({ members }) => members.some((member) => isSpelledAlike(item, member)));
}

/** Surnames with the article are Arabic, where a letter makes another name (الحسن، الحسين). */
function isArabic(surname = ''): boolean {
  return surname.startsWith('ال') || surname.startsWith('عبد');
}

function isSpelledAlike({ keys }: Named, member: Named): boolean {
  if (member.keys.length !== keys.length || member.entry !== undefined) return false;
  const isSame = keys.slice(0, -1).every((key, i) => key === member.keys[i]);
  return isSame && SAME_SPELLING <= similarity(keys.join(''), member.keys.join(''));
}
