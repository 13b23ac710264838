import type { Document } from '../document.ts';
import { percent, ratioOf, sumCounts, type Counts, type Ratio } from './counts.ts';
import type { GoldArticle } from './gold.ts';
import { scoreEntities, type EntityScore } from './score-entities.ts';
import { scoreQuotations, type QuotationScore } from './score-quotations.ts';

/** What was counted in one article. */
export interface ArticleScore {
  readonly entities: EntityScore;
  readonly quotations: QuotationScore | undefined;
}

/** A figure by its name: precision, recall and F1, or one share in per cent. */
export interface Figure {
  readonly name: FigureName;
  readonly value: Ratio | number;
}

export const FIGURE_NAMES = [
  'entities',
  'PER',
  'LOC',
  'ORG',
  'untyped',
  'edges',
  'canonical',
  'quotations',
  'quotationsLoose',
  'quotationEdges',
  'speakersExact',
  'speakersNear',
  'speakersAnswered',
  'speakersUnknown',
  'indirect',
] as const;

export type FigureName = (typeof FIGURE_NAMES)[number];

/** Compares the findings in one article with its gold. */
export function scoreArticle(
  document: Pick<Document, 'text' | 'entities' | 'quotations'>,
  gold: GoldArticle,
): ArticleScore {
  return {
    entities: scoreEntities(document, gold),
    quotations: scoreQuotations(document, gold),
  };
}

/** The figures of all articles together; those of quotations only where some were annotated. */
export function figuresOf(scores: readonly ArticleScore[]): readonly Figure[] {
  const quotations = scores.flatMap((score) => score.quotations ?? []);
  return [
    ...entityFigures(scores.map(({ entities }) => entities)),
    ...(quotations.length === 0 ? [] : quotationFigures(quotations)),
  ];
}

/** The number that a floor is compared with. */
export function headline({ value }: Figure): number {
  return typeof value === 'number' ? value : value.f1;
}

function entityFigures(scores: readonly EntityScore[]): readonly Figure[] {
  const person = sumCounts(scores.map(({ byType }) => byType.person));
  const place = sumCounts(scores.map(({ byType }) => byType.place));
  const organization = sumCounts(scores.map(({ byType }) => byType.organization));
  const sum = summer(scores);
  const matched = sum((score) => score.matched);
  const named = sum((score) => score.named);
  const exactEdges = sum((score) => score.exactEdges);
  const rightlyNamed = sum((score) => score.rightlyNamed);
  return [
    { name: 'entities', value: ratioOf(sumCounts([person, place, organization])) },
    { name: 'PER', value: ratioOf(person) },
    { name: 'LOC', value: ratioOf(place) },
    { name: 'ORG', value: ratioOf(organization) },
    { name: 'untyped', value: ratioOf(sumCounts(scores.map(({ untyped }) => untyped))) },
    ...share('edges', exactEdges, matched),
    ...share('canonical', rightlyNamed, named),
  ];
}

function quotationFigures(scores: readonly QuotationScore[]): readonly Figure[] {
  const ratio = (pick: (score: QuotationScore) => Counts): Ratio =>
    ratioOf(sumCounts(scores.map(pick)));
  const sum = summer(scores);
  const asked = sum(({ speakers }) => speakers.asked);
  const near = sum(({ speakers }) => speakers.near);
  const unknown = sum(({ speakers }) => speakers.unknown);
  const exact = sum(({ speakers }) => speakers.exact);
  const exactEdges = sum((score) => score.exactEdges);
  const matched = sum(({ strict }) => strict.matched);
  return [
    { name: 'quotations', value: ratio(({ strict }) => strict) },
    { name: 'quotationsLoose', value: ratio(({ loose }) => loose) },
    ...share('quotationEdges', exactEdges, matched),
    ...share('speakersExact', exact, asked),
    ...share('speakersNear', near, asked),
    ...share('speakersAnswered', near, asked - unknown),
    ...share('speakersUnknown', unknown, asked),
    { name: 'indirect', value: ratio(({ indirect }) => indirect) },
  ];
}

/** A share of nothing is no figure. */
function share(name: FigureName, part: number, whole: number): readonly Figure[] {
  return whole === 0 ? [] : [{ name, value: percent(part, whole) }];
}

function summer<T>(scores: readonly T[]): (pick: (score: T) => number) => number {
  return (pick) => scores.reduce((sum, score) => sum + pick(score), 0);
}
