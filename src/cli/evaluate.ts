import type { Analyzer } from '../app/analyzer.ts';
import type { LexiconSettings } from '../app/lexicons.ts';
import { streamSink } from '../app/write.ts';
import type { ExitCode } from '../errors.ts';
import { findShortfalls, parseFloors, type Floors, type Shortfall } from '../evaluation/floors.ts';
import type { GoldArticle } from '../evaluation/gold.ts';
import { figuresOf, scoreArticle, type Figure } from '../evaluation/score.ts';
import { parseAt, readGold, readText } from './gold-file.ts';
import type { World } from './world.ts';

/** What is measured, and against what. */
export interface EvaluateSettings {
  readonly gold: string;
  /** A file of floors; undefined to measure only. */
  readonly floors: string | undefined;
  readonly isJson: boolean;
  readonly lexicons: LexiconSettings;
}

/** Measures the findings against annotated articles; 1 when a figure is below its floor. */
export async function evaluate(settings: EvaluateSettings, world: World): Promise<ExitCode> {
  const gold = readGold(settings.gold);
  const floors = readFloors(settings.floors);
  const figures = measure(gold, await world.openAnalyzer(settings.lexicons));
  const sink = streamSink(world.stdout);
  await sink.write(settings.isJson ? renderJson(gold, figures) : renderTable(gold, figures));
  await sink.close();
  const shortfalls = findShortfalls(figures, floors);
  for (const shortfall of shortfalls) world.stderr.write(`${describeShortfall(shortfall)}\n`);
  return shortfalls.length === 0 ? 0 : 1;
}

function measure(gold: readonly GoldArticle[], { analyze }: Analyzer): readonly Figure[] {
  return figuresOf(gold.map((article) => scoreArticle(analyze(article.text), article)));
}

function readFloors(path: string | undefined): Floors {
  return path === undefined ? new Map() : parseAt(path, () => parseFloors(readText(path)));
}

function renderJson(gold: readonly GoldArticle[], figures: readonly Figure[]): string {
  const entries = figures.map(({ name, value }) => [name, value] as const);
  return `${JSON.stringify({ articles: gold.length, ...Object.fromEntries(entries) })}\n`;
}

const NAME_WIDTH = 18;
const VALUE_WIDTH = 6;

function renderTable(gold: readonly GoldArticle[], figures: readonly Figure[]): string {
  const heads = ['F1', 'P', 'R'].map((head) => head.padStart(VALUE_WIDTH + 1)).join('');
  const title = `${gold.length} articles`.padEnd(NAME_WIDTH);
  return [title + heads, ...figures.map(renderFigure), ''].join('\n');
}

function renderFigure({ name, value }: Figure): string {
  const cell = (number: number): string => ` ${number.toFixed(1).padStart(VALUE_WIDTH)}`;
  const label = name.padEnd(NAME_WIDTH);
  if (typeof value === 'number') return label + cell(value);
  return label + cell(value.f1) + cell(value.precision) + cell(value.recall);
}

function describeShortfall({ name, floor, reached }: Shortfall): string {
  const figure = reached === undefined ? 'not measured' : String(reached);
  return `extract: ${name}: ${figure}, below the floor of ${floor}`;
}
