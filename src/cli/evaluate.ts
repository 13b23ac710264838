import type { AnalysisSettings } from '../app/analyzer.ts';
import { streamSink } from '../app/write.ts';
import type { Document } from '../document.ts';
import type { ExitCode } from '../errors.ts';
import type { GoldArticle } from '../evaluation/article.ts';
import { findShortfalls, parseFloors, type Floors } from '../evaluation/floors.ts';
import { annotationsOf } from '../evaluation/from-document.ts';
import { joinFindings, type Comparison } from '../evaluation/join.ts';
import type { AnnotationFormat } from '../evaluation/parse-annotated.ts';
import { parseAt } from '../evaluation/place.ts';
import { curveOf, figuresOf, scoreArticle, type ArticleScore } from '../evaluation/score.ts';
import { isListed } from '../gazetteer/listed.ts';
import { tame } from '../output/arabic.ts';
import { describeMinF1, describeShortfall, renderJson, renderTable } from './figures.ts';
import { readDrafts, readGold, readWhole } from './gold-file.ts';
import type { World } from './world.ts';

/** What is measured, and against what. */
export interface EvaluateSettings {
  readonly gold: string;
  readonly goldFormat: AnnotationFormat | 'auto';
  /** Files of findings; none to analyse the gold's texts. */
  readonly paths: readonly string[];
  readonly foundFormat: AnnotationFormat | 'auto';
  /** A file of floors; undefined to measure only. */
  readonly floors: string | undefined;
  /** The least F1 of names, in per cent. */
  readonly minF1: number | undefined;
  readonly hasCurve: boolean;
  readonly isJson: boolean;
  readonly analysis: AnalysisSettings;
}

/** Measures findings against annotated articles; 1 when a figure is below what it must be. */
export async function evaluate(settings: EvaluateSettings, world: World): Promise<ExitCode> {
  const gold = await readGold(settings.gold, { format: settings.goldFormat, world });
  const floors = await readFloors(settings.floors, world);
  const scores = await measure(gold, settings, world);
  const figures = figuresOf(scores);
  const curve = settings.hasCurve ? curveOf(scores) : undefined;
  const report = { articles: gold.length, figures, curve };
  const sink = streamSink(world.stdout);
  await sink.write(settings.isJson ? renderJson(report) : renderTable(report));
  await sink.close();
  const complaints = [
    ...describeMinF1(figures, settings.minF1),
    ...findShortfalls(figures, floors).map(describeShortfall),
  ];
  const isCurveLost = settings.hasCurve && curve === undefined;
  say(world, isCurveLost ? ['the findings do not say how sure they are: no curve'] : []);
  say(world, complaints);
  return complaints.length === 0 ? 0 : 1;
}

async function measure(
  gold: readonly GoldArticle[],
  settings: EvaluateSettings,
  world: World,
): Promise<readonly ArticleScore[]> {
  const { paths, foundFormat, analysis } = settings;
  const lexicon = await world.openLexicon(analysis.lexicons);
  const comparisons =
    paths.length === 0
      ? await analyzeAll(gold, analysis, world)
      : await readFindings(gold, { paths, foundFormat }, world);
  return comparisons.map((comparison) =>
    scoreArticle(comparison, (name) => isListed(name, lexicon)),
  );
}

async function analyzeAll(
  gold: readonly GoldArticle[],
  analysis: AnalysisSettings,
  world: World,
): Promise<readonly Comparison[]> {
  const { analyze, isWanted } = await world.openAnalyzer(analysis);
  const pick = ({ entities, quotations }: Document): Pick<Document, 'entities' | 'quotations'> => ({
    entities: isWanted === undefined ? entities : entities.filter(isWanted),
    quotations,
  });
  return gold.map((article) => ({
    found: annotationsOf(pick(analyze(article.text))),
    gold: article,
  }));
}

async function readFindings(
  gold: readonly GoldArticle[],
  { paths, foundFormat }: Pick<EvaluateSettings, 'paths' | 'foundFormat'>,
  world: World,
): Promise<readonly Comparison[]> {
  const drafts = await readDrafts(paths, { format: foundFormat, world });
  const { comparisons, notes } = joinFindings(gold, drafts);
  say(world, notes);
  return comparisons;
}

async function readFloors(path: string | undefined, world: World): Promise<Floors> {
  if (path === undefined) return new Map();
  const json = await readWhole(path, world);
  return parseAt(path, () => parseFloors(json));
}

function say({ stderr }: World, messages: readonly string[]): void {
  for (const message of messages) stderr.write(`extract: ${tame(message)}\n`);
}
