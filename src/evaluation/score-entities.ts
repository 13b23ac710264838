import type { Document, EntityType } from '../document.ts';
import { spansOverlap, type Span } from '../span.ts';
import { countsOf, pairUp, type Counts } from './counts.ts';
import type { GoldArticle, GoldMention } from './gold.ts';
import { isSameName } from './names.ts';
import { coversSameWords, isSameSpan, trimSpan } from './spans.ts';

/** What is counted of the names of one article. */
export interface EntityScore {
  readonly byType: Readonly<Record<Exclude<EntityType, 'other'>, Counts>>;
  /** Whatever type was given. */
  readonly untyped: Counts;
  readonly matched: number;
  /** Matched mentions whose span is right to the letter. */
  readonly exactEdges: number;
  /** Matched mentions whose full name the gold knows, and those that got it. */
  readonly named: number;
  readonly rightlyNamed: number;
}

/** Compares the names of an article with the gold. */
export function scoreEntities(
  document: Pick<Document, 'text' | 'entities'>,
  gold: GoldArticle,
): EntityScore {
  const { text } = gold;
  const found = scored(text, foundMentions(document), gold.ignored);
  const wanted = scored(text, gold.mentions, gold.ignored);
  const agree = (a: Span, b: Span): boolean => coversSameWords(text, a, b);
  const countType = (type: EntityType): Counts =>
    countsOf(pairUp(ofType(found, type), ofType(wanted, type), agree));
  const { pairs } = pairUp(found, wanted, (a, b) => a.type === b.type && agree(a, b));
  const named = pairs.filter(([, mention]) => mention.canonical !== undefined);
  return {
    byType: {
      person: countType('person'),
      place: countType('place'),
      organization: countType('organization'),
    },
    untyped: countsOf(pairUp(found, wanted, agree)),
    matched: pairs.length,
    exactEdges: pairs.filter(([a, b]) => isSameSpan(a, b)).length,
    named: named.length,
    rightlyNamed: named.filter(([a, b]) => isSameName(a.name, b.canonical ?? '')).length,
  };
}

interface FoundMention extends Span {
  readonly type: EntityType;
  readonly name: string;
}

function foundMentions({ entities }: Pick<Document, 'entities'>): readonly FoundMention[] {
  return entities.flatMap(({ type, name, mentions }) =>
    mentions.map(({ start, end }) => ({ start, end, type, name })),
  );
}

function scored<T extends FoundMention | GoldMention>(
  text: string,
  mentions: readonly T[],
  ignored: readonly Span[],
): readonly T[] {
  return mentions
    .map((mention) => trimSpan(text, mention))
    .filter((mention) => !ignored.some((span) => spansOverlap(span, mention)));
}

function ofType<T extends FoundMention | GoldMention>(
  mentions: readonly T[],
  type: EntityType,
): readonly T[] {
  return mentions.filter((mention) => mention.type === type);
}
