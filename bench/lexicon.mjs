// What a user's list of 10k, 100k and 1M names costs: the first run, which compiles it, later ones, and matching.
// Options: --sizes 10000,100000,1000000  --megabytes 8  --rounds 5  --news FILE.jsonl[.gz]
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeMachine, median, printTable, readOptions, timeCommand } from './lib/measure.mjs';
import { byteLength, readTexts, toRows } from './lib/texts.mjs';

const options = readOptions({
  sizes: '10000,100000,1000000',
  megabytes: 8,
  rounds: 5,
  news: '',
});
const folder = mkdtempSync(join(tmpdir(), 'extract-bench-'));
process.env.XDG_CACHE_HOME = join(folder, 'cache');

try {
  console.log(`A user's list beside ours. ${describeMachine()}\n`);
  const texts = await readTexts(options.megabytes * 1e6, options.news);
  const megabytes = byteLength(texts) / 1e6;
  const long = put('rows.jsonl', toRows(texts));
  const short = put('short.txt', texts[0]);
  const cases = [
    { size: 0, list: [] },
    ...options.sizes.split(',').map((size) => ({
      size: Number(size),
      list: ['-l', put(`${size}.tsv`, names(Number(size)))],
    })),
  ];
  const first = cases.map(({ list }) => timeCommand(['--jsonl', ...list, short]).wall);
  const later = interleave(cases, ({ list }) => timeCommand(['--jsonl', ...list, short]));
  const whole = interleave(cases, ({ list }) => timeCommand(['--jsonl', ...list, long]));
  printTable(
    [
      'names',
      'first run ms',
      'later ms',
      'ratio',
      `${megabytes.toFixed(1)} MB ms`,
      'ratio',
      'MB/s',
      'peak MB',
    ],
    cases.map(({ size }, i) => [
      size,
      first[i].toFixed(0),
      later[i].wall.toFixed(0),
      (later[i].wall / later[0].wall).toFixed(2),
      whole[i].wall.toFixed(0),
      (whole[i].wall / whole[0].wall).toFixed(2),
      (megabytes / (whole[i].wall / 1e3)).toFixed(2),
      whole[i].memory.toFixed(0),
    ]),
  );
} finally {
  rmSync(folder, { recursive: true });
}

function put(name, content) {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** All cases in turn, round after round; the medians of each. */
function interleave(cases, run) {
  const runs = cases.map(() => []);
  for (let round = 0; round < options.rounds; round++)
    cases.forEach((each, i) => runs[i].push(run(each)));
  return runs.map((list) => ({
    wall: median(list.map(({ wall }) => wall)),
    memory: median(list.map(({ memory }) => memory)),
  }));
}

/** Invented names of two to four words that no text holds whole, though their first words are common ones. */
function names(count) {
  const given = 'محمد أحمد علي حسن خالد سعيد ليلى مريم شركة جمعية مؤسسة نادي بلدة جبل'.split(' ');
  const letters = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';
  let state = 12345;
  const next = (limit) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const word = () =>
    Array.from({ length: 4 + next(4) }, () => letters[next(letters.length)]).join('');
  const types = ['person', 'organization', 'place'];
  const rows = ['name\ttype'];
  for (let i = 0; i < count; i++) {
    const words = [given[next(given.length)], ...Array.from({ length: 1 + next(3) }, word)];
    rows.push(`${words.join(' ')}\t${types[next(types.length)]}`);
  }
  return `${rows.join('\n')}\n`;
}
