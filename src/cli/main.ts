import type { ExitCode } from '../errors.ts';
import { run } from './program.ts';

let interruption: ExitCode | undefined;
let isReading = false;

/** The first signal lets finished records be written; a second one ends at once. */
function interruptWith(signal: NodeJS.Signals, code: ExitCode): void {
  process.once(signal, () => {
    interruption = code;
    if (isReading) process.stdin.destroy();
  });
}

interruptWith('SIGINT', 130);
interruptWith('SIGTERM', 143);

void run(process.argv.slice(2), {
  // Each stream is set up when it is first asked for.
  get stdin() {
    isReading = true;
    return process.stdin;
  },
  get stdout() {
    return process.stdout;
  },
  get stderr() {
    return process.stderr;
  },
  env: process.env,
  openAnalyzer: async (settings) =>
    (await import('../app/analyzer.ts')).openAnalyzer(settings, process.env),
  openLexicon: async (lexicons) =>
    (await import('../app/analyzer.ts')).openLexicons(lexicons, process.env),
  interruption: () => interruption,
}).then((code) => {
  process.exitCode = code;
});
