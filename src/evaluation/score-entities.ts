import { sliceSpan, spansOverlap, type Span } from '../span.ts';
import type { AnnotatedMention, Annotations, GoldArticle, ScoredType } from './article.ts';
import type { Outcome } from './calibration.ts';
import { countsOf, pairUp, type Counts, type Pairing } from './counts.ts';
import { isSameName } from './names.ts';
import { coversSameWords, isSameSpan, trimSpan } from './spans.ts';

/** What is counted of the names of one article. */
export interface EntityScore {
  readonly byType: Readonly<Record<ScoredType, Counts>>;
  /** Any letter in common is enough. */
  readonly overlap: Counts;
  /** Whatever type was given. */
  readonly untyped: Counts;
  readonly matched: number;
  /** Matched mentions whose span is right to the letter. */
  readonly exactEdges: number;
  /** Matched mentions whose full name both sides give, and those where it is the same. */
  readonly named: number;
  readonly rightlyNamed: number;
  /** Gold mentions that no list has, and those that were found. */
  readonly unseen: number;
  readonly unseenFound: number;
  /** The findings that say how sure they are. */
  readonly outcomes: readonly Outcome[];
}

/** True for a name that the lists of the lexicon have. */
export type IsListed = (name: string) => boolean;

/** Compares the names of an article with the gold; undefined where one of them has none annotated. */
export function scoreEntities(
  found: Annotations,
  gold: GoldArticle,
  isListed: IsListed,
): EntityScore | undefined {
  if (found.mentions === undefined || gold.mentions === undefined) return undefined;
  const { text, ignored } = gold;
  const names = scored(found.mentions, text, ignored);
  const wanted = scored(gold.mentions, text, ignored);
  const agree = (a: Span, b: Span): boolean => coversSameWords(text, a, b);
  const pairing = pairUp(names, wanted, (a, b) => a.type === b.type && agree(a, b));
  return {
    byType: {
      person: countType(pairing, 'person'),
      place: countType(pairing, 'place'),
      organization: countType(pairing, 'organization'),
    },
    overlap: countOverlaps(pairing),
    untyped: countsOf(pairUp(names, wanted, agree)),
    ...describePairs(pairing),
    ...countUnseen(pairing, ({ start, end }) => !isListed(sliceSpan(text, { start, end }))),
    outcomes: outcomesOf(pairing),
  };
}

type MentionPairing = Pairing<AnnotatedMention, AnnotatedMention>;

function scored(
  mentions: readonly AnnotatedMention[],
  text: string,
  ignored: readonly Span[],
): readonly AnnotatedMention[] {
  return mentions
    .map((mention) => trimSpan(text, mention))
    .filter((mention) => !ignored.some((span) => spansOverlap(span, mention)));
}

function countType({ pairs, extra, missed }: MentionPairing, type: ScoredType): Counts {
  const isOfType = (mention: AnnotatedMention): boolean => mention.type === type;
  return {
    matched: pairs.filter(([, mention]) => isOfType(mention)).length,
    extra: extra.filter(isOfType).length,
    missed: missed.filter(isOfType).length,
  };
}

/** What agrees in whole is paired first, so that a part of it takes no other's partner. */
function countOverlaps({ pairs, extra, missed }: MentionPairing): Counts {
  const partly = pairUp(extra, missed, (a, b) => a.type === b.type && spansOverlap(a, b));
  return countsOf({ ...partly, pairs: [...pairs, ...partly.pairs] });
}

function describePairs({
  pairs,
}: MentionPairing): Pick<EntityScore, 'matched' | 'exactEdges' | 'named' | 'rightlyNamed'> {
  const named = pairs.flatMap(([{ canonical: name }, { canonical }]) =>
    name === undefined || canonical === undefined ? [] : [isSameName(name, canonical)],
  );
  return {
    matched: pairs.length,
    exactEdges: pairs.filter(([a, b]) => isSameSpan(a, b)).length,
    named: named.length,
    rightlyNamed: named.filter((isRight) => isRight).length,
  };
}

function countUnseen(
  { pairs, missed }: MentionPairing,
  isUnseen: (mention: AnnotatedMention) => boolean,
): Pick<EntityScore, 'unseen' | 'unseenFound'> {
  const unseenFound = pairs.filter(([, mention]) => isUnseen(mention)).length;
  return { unseenFound, unseen: unseenFound + missed.filter(isUnseen).length };
}

function outcomesOf({ pairs, extra }: MentionPairing): readonly Outcome[] {
  return [
    ...pairs.flatMap(([mention]) => toOutcome(mention, { isRight: true })),
    ...extra.flatMap((mention) => toOutcome(mention, { isRight: false })),
  ];
}

function toOutcome(
  { confidence }: AnnotatedMention,
  { isRight }: Pick<Outcome, 'isRight'>,
): readonly Outcome[] {
  return confidence === undefined ? [] : [{ confidence, isRight }];
}
