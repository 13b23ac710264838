// Start-up of the command against an empty Node, one run of each in turn. Options: --runs 30
import {
  COMMAND,
  describeMachine,
  median,
  pathOf,
  printTable,
  readOptions,
  timeProgram,
} from './lib/measure.mjs';

const { runs } = readOptions({ runs: 30 });
const SAMPLE = pathOf('samples/floods.txt');
const CASES = {
  'node -e 0': ['-e', '0'],
  'extract --version': [COMMAND, '--version'],
  'extract --help': [COMMAND, '--help'],
  'extract samples/floods.txt': [COMMAND, SAMPLE],
  'extract --json samples/floods.txt': [COMMAND, '--json', SAMPLE],
};

const times = Object.fromEntries(Object.keys(CASES).map((name) => [name, []]));
for (let run = 0; run <= runs; run++) {
  for (const [name, args] of Object.entries(CASES)) {
    const { wall } = timeProgram(process.execPath, args);
    if (0 < run) times[name].push(wall); // the first round warms the disk cache
  }
}

const fastest = (values) => Math.min(...values);
const ratio = (of, values) => (of(values) / of(times['node -e 0'])).toFixed(2);
console.log(`Start-up, medians of ${runs} interleaved runs. ${describeMachine()}\n`);
printTable(
  ['command', 'median ms', 'fastest ms', 'ratio of medians', 'ratio of fastest'],
  Object.entries(times).map(([name, values]) => [
    `\`${name}\``,
    median(values).toFixed(1),
    fastest(values).toFixed(1),
    ratio(median, values),
    ratio(fastest, values),
  ]),
);
