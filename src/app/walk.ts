import { readdirSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { expectFailure } from './files.ts';
import type { ReadFailure } from './failure.ts';

/** A file to read, or a path that leads nowhere. */
export interface Found {
  readonly path: string;
  readonly failure: ReadFailure | undefined;
}

/** Which files of a directory are taken. */
export interface WalkSettings {
  readonly extensions: readonly string[];
  readonly isRecursive: boolean;
}

/**
 * The files that a path stands for: itself, or those below a directory, in the order of their names. Hidden
 * directories and links to directories are passed over, so a loop of links is none.
 */
export function* walk(path: string, settings: WalkSettings): Generator<Found, void, undefined> {
  if (!isDirectory(path)) {
    yield { path, failure: undefined };
    return;
  }
  let count = 0;
  for (const found of walkDirectory(path, settings)) {
    yield found;
    count++;
  }
  if (count === 0) yield { path, failure: emptyDirectory(settings) };
}

function* walkDirectory(
  directory: string,
  settings: WalkSettings,
): Generator<Found, void, undefined> {
  const entries = listDirectory(directory);
  if (!Array.isArray(entries)) {
    yield { path: directory, failure: entries };
    return;
  }
  for (const entry of entries) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) {
      if (settings.isRecursive && !entry.name.startsWith('.')) yield* walkDirectory(path, settings);
    } else if (isWanted(entry.name, settings) && !isDirectory(path)) {
      yield { path, failure: undefined };
    }
  }
}

/** Sorted by code unit, so that the order does not depend on the machine. */
function listDirectory(directory: string): Dirent[] | ReadFailure {
  try {
    return readdirSync(directory, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    );
  } catch (error) {
    return expectFailure(error);
  }
}

function isWanted(name: string, { extensions }: WalkSettings): boolean {
  return extensions.some((extension) => name.toLowerCase().endsWith(extension));
}

/** True for a directory. False also for what cannot be looked at: reading it will say why. */
export function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function emptyDirectory({ extensions }: WalkSettings): ReadFailure {
  return { code: 'no-text', message: `no ${extensions.join(' or ')} files in this directory` };
}
