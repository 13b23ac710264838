import type { OperatingPoint } from '../evaluation/calibration.ts';
import type { Ratio } from '../evaluation/counts.ts';
import type { Shortfall } from '../evaluation/floors.ts';
import type { Figure } from '../evaluation/score.ts';

/** What was measured. */
export interface Report {
  readonly articles: number;
  readonly figures: readonly Figure[];
  readonly curve: readonly OperatingPoint[] | undefined;
}

/** The figures for programs, by name; `of` says how many each is about. */
export function renderJson({ articles, figures, curve }: Report): string {
  const values = figures.map(({ name, value }) => [name, value] as const);
  const of = Object.fromEntries(figures.map((figure) => [figure.name, figure.of] as const));
  return `${JSON.stringify({ articles, ...Object.fromEntries(values), of, curve })}\n`;
}

const NAME_WIDTH = 18;
const VALUE_WIDTH = 7;

/** The figures for people, a line each. */
export function renderTable({ articles, figures, curve = [] }: Report): string {
  const table = [
    heads(articles === 1 ? '1 article' : `${articles} articles`, ['F1', 'P', 'R', 'of']),
    ...figures.map(renderFigure),
  ];
  const points = curve.map(
    (point) => point.minConfidence.toFixed(2).padEnd(NAME_WIDTH) + ratio(point),
  );
  const plot =
    points.length === 0 ? [] : ['', heads('confidence from', ['F1', 'P', 'R']), ...points];
  return [...table, ...plot, ''].join('\n');
}

function heads(title: string, columns: readonly string[]): string {
  return title.padEnd(NAME_WIDTH) + columns.map((head) => head.padStart(VALUE_WIDTH)).join('');
}

function renderFigure({ name, value, of }: Figure): string {
  const values = typeof value === 'number' ? cell(value).padEnd(VALUE_WIDTH * 3) : ratio(value);
  return name.padEnd(NAME_WIDTH) + values + String(of).padStart(VALUE_WIDTH);
}

function ratio({ f1, precision, recall }: Ratio): string {
  return cell(f1) + cell(precision) + cell(recall);
}

function cell(number: number): string {
  return number.toFixed(1).padStart(VALUE_WIDTH);
}

/** Says that a figure is below its floor, or over its ceiling. */
export function describeShortfall({ name, floor, reached }: Shortfall): string {
  const figure = reached === undefined ? 'not measured' : String(reached);
  const side = reached !== undefined && floor < reached ? 'above the ceiling' : 'below the floor';
  return `${name}: ${figure}, ${side} of ${floor}`;
}

/** Says that the F1 of all names is too low; nothing where it is not. */
export function describeMinF1(
  figures: readonly Figure[],
  minF1: number | undefined,
): readonly string[] {
  const value = figures.find(({ name }) => name === 'entities')?.value;
  const reached = typeof value === 'object' ? value.f1 : undefined;
  if (minF1 === undefined || (reached !== undefined && minF1 <= reached)) return [];
  return [`F1 of names: ${reached ?? 'not measured'}, below --min-f1 ${minF1}`];
}
