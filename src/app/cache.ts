import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { ByteSource } from '../lexicon/sections.ts';
import { openByteFile } from './byte-file.ts';
import { isSystemError } from './failure.ts';

/** A folder of files that can be made again: nothing is lost when one is missing or cannot be written. */
export interface Cache {
  readonly get: (key: string) => ByteSource | undefined;
  readonly put: (key: string, bytes: Uint8Array) => void;
}

/** More files than this are not kept: the oldest go. */
const MOST_FILES = 32;

/** The user's cache, `$XDG_CACHE_HOME/extract/<folder>` or `~/.cache/extract/<folder>`. */
export function openCache(
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): Cache {
  const asked = env['XDG_CACHE_HOME'] ?? '';
  const base = asked === '' ? join(env['HOME'] ?? homedir(), '.cache') : asked;
  const directory = join(base, 'extract', folder);
  return {
    get: (key) => attempt(() => openByteFile(join(directory, key))),
    put: (key, bytes) => {
      attempt(() => {
        mkdirSync(directory, { recursive: true });
        const target = join(directory, key);
        const temporary = `${target}.${process.pid}.tmp`;
        writeFileSync(temporary, bytes);
        renameSync(temporary, target);
        prune(directory);
      });
    },
  };
}

function prune(directory: string): void {
  const files = readdirSync(directory).map((name) => join(directory, name));
  if (files.length <= MOST_FILES) return;
  const aged = files
    .map((path) => ({ path, time: statSync(path).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { path } of aged.slice(MOST_FILES)) rmSync(path, { force: true });
}

/** Undefined where the system refuses. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return undefined;
  }
}
