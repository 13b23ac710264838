import type { Writable } from 'node:stream';
import type { AnalysisSettings, Analyzer } from '../app/analyzer.ts';
import type { LexiconSettings } from '../app/lexicons.ts';
import type { ExitCode } from '../errors.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';

/** What the program is given from outside; tests give their own. */
export interface World {
  readonly stdin: InputStream;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly openAnalyzer: (settings: AnalysisSettings) => Promise<Analyzer>;
  readonly openLexicon: (lexicons: LexiconSettings) => Promise<Lexicon>;
  /** Set when the user interrupts: 130 or 143. Finished records are still written. */
  readonly interruption: () => ExitCode | undefined;
}

/** Standard input: a stream that knows whether somebody types on it. */
type InputStream = AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };

/** A standard stream to write to. */
type OutputStream = Writable & { readonly isTTY?: boolean; readonly columns?: number };
