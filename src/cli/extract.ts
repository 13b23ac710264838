import { tame } from '../output/arabic.ts';
import type { Analyzer } from '../app/analyzer.ts';
import { keepHeapSmall } from '../app/heap.ts';
import { isSeries, readInputs, type Input, type TextInput } from '../app/inputs.ts';
import { readManifest } from '../app/manifest.ts';
import { fileSink, streamSink, type Sink } from '../app/write.ts';
import type { ExitCode } from '../errors.ts';
import { openFormat } from '../output/formats.ts';
import type { Article } from '../output/record.ts';
import { selectDocument } from '../output/select.ts';
import { openReport, type Report } from './report.ts';
import type { Settings } from './settings.ts';
import type { World } from './world.ts';

/** Extracts from every input and writes what is found. */
export async function extract(settings: Settings, world: World): Promise<ExitCode> {
  const analyzer = await world.openAnalyzer(settings.analysis);
  const { paths, input, layers, offsets, looks } = settings;
  const tool = { ...readManifest(), lexicon: analyzer.lexicon };
  const record = { tool, offsets, layers };
  const isLong = isSeries(paths, input.format);
  if (isLong) keepHeapSmall();
  const format = await openFormat(settings.format, { record, isSeries: isLong, looks });
  return writeAll(openSink(settings, world), async (sink) => {
    const report = openReport(sink, format);
    const run: Run = { settings, world, report, analyzer };
    const breathe = openBreath();
    for await (const next of readInputs(paths, input, stdinOf(world))) {
      if (world.interruption() !== undefined) break;
      await take(next, run);
      await breathe();
    }
    await report.end();
    return exitCode(run);
  });
}

/** Standard input, set up only when it is read. */
function stdinOf(world: World): AsyncIterable<Uint8Array> {
  return { [Symbol.asyncIterator]: () => world.stdin[Symbol.asyncIterator]() };
}

function openSink({ output }: Settings, { stdout }: World): Sink {
  return output === undefined || output === '-' ? streamSink(stdout) : fileSink(output);
}

/** Finishes the output when the work is done, gives it up when it fails. */
async function writeAll(sink: Sink, work: (sink: Sink) => Promise<ExitCode>): Promise<ExitCode> {
  try {
    const code = await work(sink);
    await sink.close();
    return code;
  } catch (error) {
    sink.discard();
    throw error;
  }
}

interface Run {
  readonly settings: Settings;
  readonly world: World;
  readonly report: Report;
  readonly analyzer: Analyzer;
}

async function take(input: Input, run: Run): Promise<void> {
  const { report, world } = run;
  if (input.kind === 'failed') {
    const { id, message } = input.failure;
    world.stderr.write(`extract: ${tame(String(id))}: ${message}\n`);
    await report.failure(input.failure);
  } else {
    noteEncoding(input, run);
    await report.article(toArticle(input, run));
  }
}

/** A guess is said aloud; what the user named is not. */
function noteEncoding({ id, source }: TextInput, { settings, world }: Run): void {
  if (settings.input.encoding !== 'auto' || source.encoding === undefined) return;
  if (source.encoding !== 'utf-8')
    world.stderr.write(`extract: ${tame(String(id))}: read as ${source.encoding}\n`);
}

function toArticle(input: TextInput, { settings, analyzer }: Run): Article {
  const { id, date, source, text, problems } = input;
  const { analyze, isWanted } = analyzer;
  const document = selectDocument(analyze(text), { ...settings.selection, isWanted });
  const all = [...problems, ...document.problems].sort((a, b) => a.start - b.start);
  return { id, date, source, document: { ...document, problems: all } };
}

const BREATH = 50; // milliseconds

/**
 * Lets signals and writes through now and then: reading and analysing never wait by themselves. `performance` and
 * the timers with promises would cost more to load than this.
 */
function openBreath(): () => Promise<void> {
  let last = Date.now();
  return async () => {
    if (Date.now() - last < BREATH) return;
    await new Promise(setImmediate);
    last = Date.now();
  };
}

function exitCode({ report, settings, world }: Run): ExitCode {
  const { read, failed, found } = report.tally();
  const interruption = world.interruption();
  if (interruption !== undefined) return interruption;
  if (0 < failed) return read === 0 ? 4 : 3;
  return settings.isStatusAsked && found === 0 ? 1 : 0;
}
