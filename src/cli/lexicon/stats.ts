import type { ExitCode } from '../../errors.ts';
import { measureCoverage, type CoverageReport } from '../../gazetteer/coverage.ts';
import { takeInventory, type Count, type Inventory } from '../../gazetteer/inventory.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { readGold } from '../gold-file.ts';
import { readLexicons } from '../settings.ts';
import type { World } from '../world.ts';
import type { LexiconOptions } from './lexicon-options.ts';
import { writeOut } from './write-out.ts';

/** Counts what the lists hold; with annotated texts, measures them. */
export async function stats(options: LexiconOptions, world: World): Promise<ExitCode> {
  const lexicon = await world.openLexicon(readLexicons(options));
  const { gold, json = false } = options;
  const inventory = gold === undefined ? takeInventory(lexicon) : undefined;
  const coverage = gold === undefined ? undefined : await cover(gold, lexicon, world);
  const text = json
    ? `${JSON.stringify(inventory ?? coverage)}\n`
    : [...describeInventory(inventory), ...describeCoverage(coverage)]
        .map((line) => `${line}\n`)
        .join('');
  await writeOut(text, options, world);
  return 0;
}

/** An article whose names are not annotated has none to measure. */
async function cover(gold: string, lexicon: Lexicon, world: World): Promise<CoverageReport> {
  const articles = await readGold(gold, { format: 'auto', world });
  const annotated = articles.map(({ mentions = [], ...rest }) => ({ ...rest, mentions }));
  return measureCoverage(annotated, lexicon);
}

function describeInventory(inventory: Inventory | undefined): string[] {
  if (inventory === undefined) return [];
  const { version, rows, forms, categories, subtypes, sources, lists } = inventory;
  return [
    `version ${version}, ${rows} rows, ${forms} forms`,
    ...table('Rows', categories),
    ...table('Names by kind', subtypes),
    ...table('Names by source', sources),
    ...table('Names by list', lists),
  ];
}

const COUNT_WIDTH = 8;

function table(heading: string, counts: readonly Count[]): string[] {
  return [
    '',
    heading,
    ...counts.map(({ name, count }) => `${String(count).padStart(COUNT_WIDTH)}  ${name}`),
  ];
}

function describeCoverage(report: CoverageReport | undefined): string[] {
  if (report === undefined) return [];
  const { byType, parts } = report;
  const rows = Object.entries(byType).map(([type, { mentions, known, matches, right }]) =>
    line([type, `${mentions}`, percent(known, mentions), `${matches}`, percent(right, matches)]),
  );
  const { mentions, known, runs, right } = parts;
  return [
    line(['', 'mentions', 'listed', 'matches', 'right']),
    ...rows,
    line(['name parts', `${mentions}`, percent(known, mentions), `${runs}`, percent(right, runs)]),
    '',
    'listed: mentions whose exact string the lists hold as this type; of people, name parts: all of whose words are known.',
    'matches: longest matches of the lists alone, no rule asked; runs of two or more name parts. right: those that are mentions.',
  ];
}

const CELL_WIDTHS = [14, 9, 9, 9, 9] as const;

function line(cells: readonly string[]): string {
  return cells
    .map((cell, i) =>
      i === 0 ? cell.padEnd(CELL_WIDTHS[0]) : cell.padStart(CELL_WIDTHS[i] ?? CELL_WIDTHS[1]),
    )
    .join('');
}

const HUNDRED = 100;

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((HUNDRED * part) / whole).toFixed(1)} %`;
}
