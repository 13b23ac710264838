import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { run } from '../../src/cli/program.ts';
import type { World } from '../../src/cli/world.ts';
import type { ExitCode } from '../../src/errors.ts';
import { DOCUMENT, TEXT } from '../output/sample.ts';
import { lexiconOf } from '../support/lexicon.ts';

/** What a command left behind. */
export interface Outcome {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

export interface Circumstances {
  readonly stdin: string | undefined;
  readonly env: World['env'];
  readonly isSeen: boolean;
  readonly interruption: World['interruption'];
  readonly failure: string | undefined;
}

const USUAL: Circumstances = {
  stdin: undefined,
  env: {},
  isSeen: false,
  interruption: () => undefined,
  failure: undefined,
};

/** Runs the command in this process, with an analysis that knows one text. */
export function extract(
  args: readonly string[],
  circumstances: Partial<Circumstances> = {},
): Promise<Outcome> {
  return outcomeOf((world) => run(args, world), circumstances);
}

/** Gives work a world of streams in memory, and tells what it left there. */
export async function outcomeOf(
  work: (world: World) => Promise<ExitCode>,
  circumstances: Partial<Circumstances> = {},
): Promise<Outcome> {
  const { stdin, env, isSeen, interruption, failure } = { ...USUAL, ...circumstances };
  const out: string[] = [];
  const err: string[] = [];
  const code = await work({
    stdin: Object.assign(Readable.from([Buffer.from(stdin ?? '')]), { isTTY: stdin === undefined }),
    stdout: Object.assign(memory(out, failure), { isTTY: isSeen, columns: 60 }),
    stderr: memory(err, undefined),
    env,
    openAnalyzer: () =>
      Promise.resolve({ lexicon: 'cafe', analyze: analyzeSample, isWanted: undefined }),
    openLexicon: () => Promise.resolve(lexiconOf({})),
    interruption,
  });
  return { code, out: out.join(''), err: err.join('') };
}

function memory(chunks: string[], failure: string | undefined): Writable {
  return new Writable({
    decodeStrings: false,
    write: (chunk: string, _, done) => {
      chunks.push(chunk);
      done(failure === undefined ? null : Object.assign(new Error(failure), { code: failure }));
    },
  });
}

function analyzeSample(text: string): typeof DOCUMENT {
  if (text === 'bug') throw new Error('broken rule');
  return text === TEXT
    ? DOCUMENT
    : { ...DOCUMENT, text, tokens: [], sentences: [], entities: [], quotations: [] };
}

/** A directory of its own for each test. */
export interface Workplace {
  readonly directory: string;
  /** Writes a file, with the text that the analysis knows if nothing else is given; says its path. */
  readonly put: (name: string, content?: string | Uint8Array) => string;
  readonly remove: () => void;
}

/** Makes such a directory. */
export function openWorkplace(): Workplace {
  const directory = mkdtempSync(join(tmpdir(), 'cli-'));
  return {
    directory,
    put: (name, content = TEXT) => {
      const path = join(directory, name);
      writeFileSync(path, content);
      return path;
    },
    remove: () => {
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
