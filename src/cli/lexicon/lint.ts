import { lintPath } from '../../app/lint-sources.ts';
import type { ExitCode } from '../../errors.ts';
import { tame } from '../../output/arabic.ts';
import { readLexicons } from '../settings.ts';
import type { World } from '../world.ts';
import type { LexiconOptions } from './lexicon-options.ts';
import { writeOut } from './write-out.ts';

/** Prints what is wrong with lists, a line each; 1 when anything is. */
export async function lint(
  paths: readonly string[],
  options: LexiconOptions,
  world: World,
): Promise<ExitCode> {
  const lexicon = await world.openLexicon(readLexicons(options));
  const found = paths.flatMap((path) => lintPath(path, lexicon));
  const lines = found.map(
    ({ path, line, code, message }) => `${path}:${line}: ${code} ${tame(message)}\n`,
  );
  await writeOut(lines.join(''), options, world);
  return found.length === 0 ? 0 : 1;
}
