// Megabytes and words a second: the analysis, its stages, the whole command, and rivals with the same names.
// Options: --megabytes 2  --runs 5  --news FILE.jsonl[.gz]  --rivals FOLDER (an npm prefix)
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONTESTANTS } from './lib/contestants.mjs';
import {
  describeMachine,
  median,
  pathOf,
  printTable,
  readOptions,
  timeCommand,
  timeProgram,
} from './lib/measure.mjs';
import { readNames } from './lib/names.mjs';
import { loadStages, timeStages } from './lib/stages.mjs';
import { byteLength, countWords, readTexts, toRows } from './lib/texts.mjs';

const options = readOptions({
  megabytes: 2,
  runs: 5,
  news: '',
  rivals: process.env.BENCH_RIVALS ?? '',
});
const bytes = options.megabytes * 1e6;
const WARM_UPS = 2;

const source = options.news === '' ? 'samples, repeated' : 'news';
console.log(
  `Throughput over ${options.megabytes} MB (${source}), medians of ${options.runs} runs.`,
);
console.log(`${describeMachine()}, ${readNames().length} names\n`);
await reportContestants();
await reportStages();
await reportCommand();

async function reportContestants() {
  const racers = [];
  for (const name of Object.keys(CONTESTANTS)) {
    const racer = await start(name);
    if (racer !== undefined) racers.push(racer);
  }
  for (let run = 0; run < WARM_UPS + options.runs; run++)
    for (const racer of racers) await takeTurn(racer, run < WARM_UPS);
  for (const { child } of racers) child.kill();
  const speed = ({ results }) => results[0].bytes / 1e3 / median(results.map(({ wall }) => wall));
  printTable(
    ['in one process', 'MB/s', 'words/s', 'user CPU ms/MB', 'peak MB', 'found per MB', 'MB read'],
    racers.map((racer) => {
      const { bytes: size, words, found, memory } = racer.results.at(-1);
      const user = median(racer.results.map((result) => result.user));
      return [
        CONTESTANTS[racer.name].title,
        speed(racer).toFixed(2),
        ((speed(racer) * 1e6 * words) / size).toFixed(0),
        (user / (size / 1e6)).toFixed(0),
        memory.toFixed(0),
        (found / (size / 1e6)).toFixed(0),
        (size / 1e6).toFixed(2),
      ];
    }),
  );
}

/** A contestant in a process of its own, ready to run; undefined when it is not installed. */
async function start(name) {
  const child = fork(new URL('./lib/contestant.mjs', import.meta.url), [
    name,
    String(bytes),
    options.news,
    options.rivals,
  ]);
  const [{ absent }] = await once(child, 'message');
  if (absent === undefined) return { name, child, results: [] };
  console.log(`skipped: ${CONTESTANTS[name].title}: ${absent}\n`);
  return undefined;
}

async function takeTurn({ child, results }, isWarmUp) {
  child.send('run');
  const [result] = await once(child, 'message');
  if (!isWarmUp) results.push(result);
}

async function reportStages() {
  const stages = await loadStages();
  const lexicon = stages.openLexicon(readFileSync(pathOf('dist/lexicon.bin')));
  const model = stages.openModel(readFileSync(pathOf('models/names.bin')));
  const texts = await readTexts(bytes, options.news);
  const rounds = [];
  for (let run = 0; run < WARM_UPS + options.runs; run++)
    rounds.push(timeStages(stages, { lexicon, model }, texts));
  const names = [...rounds[0].keys()];
  const timed = rounds.slice(WARM_UPS);
  const times = names.map((name) => median(timed.map((round) => round.get(name))));
  const sum = times.reduce((a, b) => a + b, 0);
  printTable(
    ['stage', 'ms/MB', 'share', 'MB/s'],
    names.map((name, i) => [
      name,
      (times[i] / (byteLength(texts) / 1e6)).toFixed(1),
      `${((times[i] / sum) * 100).toFixed(0)} %`,
      (byteLength(texts) / 1e3 / times[i]).toFixed(1),
    ]),
  );
}

async function reportCommand() {
  const folder = mkdtempSync(join(tmpdir(), 'extract-bench-'));
  const [rows, plain, list] = ['rows.jsonl', 'plain.txt', 'names.txt'].map((name) =>
    join(folder, name),
  );
  try {
    const texts = await readTexts(bytes, options.news);
    writeFileSync(rows, toRows(texts));
    writeFileSync(plain, texts.join('\n'));
    writeFileSync(list, readNames().join('\n'));
    raceCommands(texts, { rows, plain, list });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function raceCommands(texts, { rows, plain, list }) {
  const extract = [];
  const ripgrep = [];
  for (let run = 0; run <= options.runs; run++) {
    extract.push(timeCommand(['--input-format', 'jsonl', '--jsonl', rows]));
    ripgrep.push(timeRipgrep(list, plain));
  }
  const size = byteLength(texts) / 1e6;
  const cells = (name, results, words) => {
    const middle = (of) => median(results.slice(1).map(of));
    const wall = middle((result) => result.wall);
    const optional = (value) => (Number.isNaN(value) ? '–' : value.toFixed(0));
    return [
      name,
      wall.toFixed(0),
      (size / (wall / 1e3)).toFixed(2),
      (words / (wall / 1e3)).toFixed(0),
      optional(middle((result) => result.user ?? NaN)),
      optional(middle((result) => result.memory ?? NaN)),
    ];
  };
  const words = countWords(texts);
  const table = [cells('`extract --input-format jsonl --jsonl`', extract, words)];
  if (ripgrep.includes(undefined)) console.log('skipped: ripgrep: not installed\n');
  else table.push(cells('`rg -F -o -f names`', ripgrep, words));
  printTable(
    [`whole process, ${size.toFixed(1)} MB`, 'wall ms', 'MB/s', 'words/s', 'user ms', 'peak MB'],
    table,
  );
}

function timeRipgrep(list, plain) {
  try {
    return timeProgram('rg', ['-F', '-o', '-f', list, plain], { codes: [0, 1] });
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}
