import { readFileSync } from 'node:fs';
import { describeSystemError } from '../app/failure.ts';
import { UserError, type ExitCode } from '../errors.ts';
import { parseGold, type GoldArticle } from '../evaluation/gold.ts';

const INVALID: ExitCode = 5;
const UNREADABLE: ExitCode = 4;

/** Reads a file of annotated articles, one a line. Throws a `UserError` that names the line of a mistake. */
export function readGold(path: string): readonly GoldArticle[] {
  const lines = readText(path)
    .replace(/^\ufeff/, '')
    .split('\n');
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    return [parseAt(`${path}:${index + 1}`, () => parseGold(line))];
  });
}

/** Names the place of a mistake in a file. */
export function parseAt<T>(place: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof UserError || !(error instanceof Error)) throw error;
    throw new UserError(`${place}: ${error.message}`, INVALID);
  }
}

/** Reads a file as UTF-8. Throws a `UserError` where the system refuses. */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const failure = describeSystemError(error);
    if (failure === undefined) throw error;
    throw new UserError(`${path}: ${failure.message}`, UNREADABLE);
  }
}
