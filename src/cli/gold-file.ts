import type { ReadFailure } from '../app/failure.ts';
import { collectBytes, readBytes, readText } from '../app/files.ts';
import { STDIN } from '../app/inputs.ts';
import { walk } from '../app/walk.ts';
import { UserError, type ExitCode } from '../errors.ts';
import type { GoldArticle } from '../evaluation/article.ts';
import { toGold, type Draft } from '../evaluation/draft.ts';
import {
  detectFormat,
  parseAnnotated,
  type AnnotationFormat,
} from '../evaluation/parse-annotated.ts';
import type { World } from './world.ts';

/** How files of annotations are read. */
export interface AnnotationSettings {
  readonly format: AnnotationFormat | 'auto';
  readonly world: Pick<World, 'stdin'>;
}

/** Reads annotated articles. Throws a `UserError` that names the line of a mistake. */
export async function readGold(
  path: string,
  settings: AnnotationSettings,
): Promise<readonly GoldArticle[]> {
  return (await readDrafts([path], settings)).map(toGold);
}

/** Reads annotations as their files have them; those of a directory in the order of their names. */
export async function readDrafts(
  paths: readonly string[],
  settings: AnnotationSettings,
): Promise<readonly Draft[]> {
  const drafts: Draft[] = [];
  for (const path of paths) {
    for (const found of walk(path, { extensions: EXTENSIONS, isRecursive: true })) {
      if (found.failure !== undefined) throw unreadable(found.path, found.failure);
      drafts.push(...(await readFile(found.path, settings)));
    }
  }
  return drafts;
}

const EXTENSIONS = ['.ann', '.conll', '.json', '.jsonl', '.ndjson'];

async function readFile(
  path: string,
  { format, world }: AnnotationSettings,
): Promise<readonly Draft[]> {
  const content = await readWhole(path, world);
  const known = format === 'auto' ? detectFormat({ path, content }) : format;
  const text = known === 'brat' ? await readWhole(besideOf(path), world) : undefined;
  return parseAnnotated({ path, content, text }, known);
}

function besideOf(path: string): string {
  return `${path.replace(/\.ann$/, '')}.txt`;
}

/** Reads a file, or standard input, as text. Throws a `UserError` where the system refuses. */
export async function readWhole(
  path: string,
  { stdin }: AnnotationSettings['world'],
): Promise<string> {
  const bytes = path === STDIN ? await collectBytes(stdin) : await readBytes(path);
  const file = bytes instanceof Uint8Array ? readText(path, bytes, 'auto') : bytes;
  if ('code' in file) throw unreadable(path, file);
  return file.text;
}

const UNREADABLE: ExitCode = 4;

function unreadable(path: string, { message }: ReadFailure): UserError {
  return new UserError(`${path}: ${message}`, UNREADABLE);
}
