import {
  calibrationError,
  operatingCurve,
  type OperatingPoint,
  type Outcome,
} from './calibration.ts';
import { percent, ratioOf, sumCounts, type Counts, type Ratio } from './counts.ts';
import type { Comparison } from './join.ts';
import { scoreEntities, type EntityScore, type IsListed } from './score-entities.ts';
import { scoreQuotations, type QuotationScore } from './score-quotations.ts';

/** What was counted in one article. */
export interface ArticleScore {
  readonly entities: EntityScore | undefined;
  readonly quotations: QuotationScore | undefined;
}

/** A figure by its name: precision, recall and F1, or one share in per cent. */
export interface Figure {
  readonly name: FigureName;
  readonly value: Ratio | number;
  /** How many there are in the gold, or how many the share is of. */
  readonly of: number;
}

export const FIGURE_NAMES = [
  'entities',
  'PER',
  'LOC',
  'ORG',
  'overlap',
  'untyped',
  'unseenRecall',
  'edges',
  'canonical',
  'calibration',
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
export function scoreArticle({ found, gold }: Comparison, isListed: IsListed): ArticleScore {
  return {
    entities: scoreEntities(found, gold, isListed),
    quotations: scoreQuotations(found, gold),
  };
}

/** The figures of all articles together; those of names and of quotations only where some were annotated. */
export function figuresOf(scores: readonly ArticleScore[]): readonly Figure[] {
  const entities = scores.flatMap((score) => score.entities ?? []);
  const quotations = scores.flatMap((score) => score.quotations ?? []);
  return [
    ...(entities.length === 0 ? [] : entityFigures(entities)),
    ...(quotations.length === 0 ? [] : quotationFigures(quotations)),
  ];
}

/** What is reached by keeping only names of which the finder is sure; undefined where it never says how sure. */
export function curveOf(scores: readonly ArticleScore[]): readonly OperatingPoint[] | undefined {
  const entities = scores.flatMap((score) => score.entities ?? []);
  const outcomes = entities.flatMap((score) => score.outcomes);
  const wanted = goldOf(sumCounts(entities.flatMap(({ byType }) => Object.values(byType))));
  return outcomes.length === 0 ? undefined : operatingCurve(outcomes, wanted);
}

/** The number that a floor is compared with. */
export function headline({ value }: Figure): number {
  return typeof value === 'number' ? value : value.f1;
}

function entityFigures(scores: readonly EntityScore[]): readonly Figure[] {
  const total = (pick: (score: EntityScore) => Counts): Counts => sumCounts(scores.map(pick));
  return [
    ratio(
      'entities',
      total(({ byType }) => sumCounts(Object.values(byType))),
    ),
    ratio(
      'PER',
      total(({ byType }) => byType.person),
    ),
    ratio(
      'LOC',
      total(({ byType }) => byType.place),
    ),
    ratio(
      'ORG',
      total(({ byType }) => byType.organization),
    ),
    ratio(
      'overlap',
      total(({ overlap }) => overlap),
    ),
    ratio(
      'untyped',
      total(({ untyped }) => untyped),
    ),
    ...entityShares(scores),
    ...calibration(scores.flatMap(({ outcomes }) => outcomes)),
  ];
}

function entityShares(scores: readonly EntityScore[]): readonly Figure[] {
  const sum = summer(scores);
  const [unseen, unseenFound] = [sum((score) => score.unseen), sum((score) => score.unseenFound)];
  const [matched, exactEdges] = [sum((score) => score.matched), sum((score) => score.exactEdges)];
  const [named, rightlyNamed] = [sum((score) => score.named), sum((score) => score.rightlyNamed)];
  return [
    ...share('unseenRecall', unseenFound, unseen),
    ...share('edges', exactEdges, matched),
    ...share('canonical', rightlyNamed, named),
  ];
}

function calibration(outcomes: readonly Outcome[]): readonly Figure[] {
  const value = calibrationError(outcomes);
  return outcomes.length === 0 ? [] : [{ name: 'calibration', value, of: outcomes.length }];
}

function quotationFigures(scores: readonly QuotationScore[]): readonly Figure[] {
  const total = (pick: (score: QuotationScore) => Counts): Counts => sumCounts(scores.map(pick));
  const sum = summer(scores);
  const asked = sum(({ speakers }) => speakers.asked);
  const near = sum(({ speakers }) => speakers.near);
  const unknown = sum(({ speakers }) => speakers.unknown);
  const exact = sum(({ speakers }) => speakers.exact);
  const exactEdges = sum((score) => score.exactEdges);
  const matched = sum(({ strict }) => strict.matched);
  return [
    ratio(
      'quotations',
      total(({ strict }) => strict),
    ),
    ratio(
      'quotationsLoose',
      total(({ loose }) => loose),
    ),
    ...share('quotationEdges', exactEdges, matched),
    ...share('speakersExact', exact, asked),
    ...share('speakersNear', near, asked),
    ...share('speakersAnswered', near, asked - unknown),
    ...share('speakersUnknown', unknown, asked),
    ratio(
      'indirect',
      total(({ indirect }) => indirect),
    ),
  ];
}

function ratio(name: FigureName, counts: Counts): Figure {
  return { name, value: ratioOf(counts), of: goldOf(counts) };
}

function goldOf({ matched, missed }: Counts): number {
  return matched + missed;
}

/** A share of nothing is no figure. */
function share(name: FigureName, part: number, whole: number): readonly Figure[] {
  return whole === 0 ? [] : [{ name, value: percent(part, whole), of: whole }];
}

function summer<T>(scores: readonly T[]): (pick: (score: T) => number) => number {
  return (pick) => scores.reduce((sum, score) => sum + pick(score), 0);
}
