import { setImmediate } from 'node:timers/promises';
import { readInputs } from '../../app/inputs.ts';
import type { ExitCode } from '../../errors.ts';
import { listRow, type ListRow } from '../../gazetteer/list.ts';
import { collectSuggestions, type Suggestion } from '../../gazetteer/suggestions.ts';
import { writeList } from '../../gazetteer/write-list.ts';
import { tame } from '../../output/arabic.ts';
import { readAnalysis, readInput, readTypes } from '../settings.ts';
import { readNumber } from '../values.ts';
import type { World } from '../world.ts';
import type { LexiconOptions } from './lexicon-options.ts';
import { readListFormat } from './exchange.ts';
import { writeOut } from './write-out.ts';

const USUAL_MINIMUM = '2';

/** Writes the names that no list has as a list: what the reviewer leaves in it can be given to `-l` as it is. */
export async function suggest(
  paths: readonly string[],
  options: LexiconOptions,
  world: World,
): Promise<ExitCode> {
  const fewest = readNumber('--min', options.min ?? USUAL_MINIMUM, [1, Infinity]);
  const format = readListFormat(options);
  const { analyze } = await world.openAnalyzer(readAnalysis(options));
  const collector = collectSuggestions(readTypes(options.types));
  let failed = 0;
  let read = 0;
  for await (const input of readInputs(paths, readInput(options), world.stdin)) {
    if (world.interruption() !== undefined) break;
    if (input.kind === 'failed') {
      failed++;
      world.stderr.write(`extract: ${tame(String(input.failure.id))}: ${input.failure.message}\n`);
      continue;
    }
    read++;
    collector.add(analyze(input.text));
    await setImmediate();
  }
  const rows = collector.suggestions(fewest).map(toRow);
  await writeOut(writeList(rows, format), options, world);
  return world.interruption() ?? exitCode(read, failed);
}

function exitCode(read: number, failed: number): ExitCode {
  if (failed === 0) return 0;
  return read === 0 ? 4 : 3;
}

function toRow({ name, type, mentions, documents, examples }: Suggestion, i: number): ListRow {
  const note = `${mentions} times in ${documents} texts: ${examples.join(' / ')}`;
  return listRow(i + 2, { name, type, note });
}
