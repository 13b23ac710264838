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

const written = new Set<NodeJS.WriteStream>();

function used(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  written.add(stream);
  return stream;
}

void run(process.argv.slice(2), {
  // Each stream is set up when it is first asked for.
  get stdin() {
    isReading = true;
    return process.stdin;
  },
  get stdout() {
    return used(process.stdout);
  },
  get stderr() {
    return used(process.stderr);
  },
  env: process.env,
  openAnalyzer: async (settings) =>
    (await import('../app/analyzer.ts')).openAnalyzer(settings, process.env),
  openLexicon: async (lexicons) =>
    (await import('../app/analyzer.ts')).openLexicons(lexicons, process.env),
  interruption: () => interruption,
}).then(exitWith);

/** Ends once all is written. To let Node end by itself would cost a tenth of a short run: it takes its memory apart. */
async function exitWith(code: ExitCode): Promise<void> {
  for (const stream of written) await new Promise((resolve) => stream.write('', resolve));
  process.exit(code);
}
