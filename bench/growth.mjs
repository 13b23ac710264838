// Time and peak memory of the command as its input grows, in rows and in the length of one text: linear and flat?
// Options: --sizes 1,4,16,64 (MB of rows)  --lengths 0.01,0.04,0.16,0.64 (MB in one text)  --news FILE.jsonl[.gz]
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeMachine, printTable, readOptions, timeCommand } from './lib/measure.mjs';
import { byteLength, readTexts, toRows } from './lib/texts.mjs';

const { sizes, lengths, news } = readOptions({
  sizes: '1,4,16,64',
  lengths: '0.01,0.04,0.16,0.64',
  news: '',
});
const folder = mkdtempSync(join(tmpdir(), 'extract-bench-'));

try {
  console.log(`Growth, one run each of \`extract --jsonl\`. ${describeMachine()}\n`);
  await report('MB in rows', sizes, 'rows.jsonl', toRows);
  await report('MB in one text', lengths, 'text.txt', (texts) => texts.join('\n\n'));
} finally {
  rmSync(folder, { recursive: true });
}

async function report(title, list, file, toContent) {
  const path = join(folder, file);
  const table = [];
  for (const megabytes of list.split(',').map(Number)) {
    const texts = await readTexts(megabytes * 1e6, news);
    writeFileSync(path, toContent(texts));
    const { wall, user, system, memory } = timeCommand(['--jsonl', path]);
    const size = byteLength(texts) / 1e6;
    table.push([
      size.toFixed(2),
      wall.toFixed(0),
      (wall / size).toFixed(0),
      (size / (wall / 1e3)).toFixed(2),
      (user + system).toFixed(0),
      memory.toFixed(0),
    ]);
  }
  printTable([title, 'wall ms', 'wall ms/MB', 'MB/s', 'CPU ms', 'peak MB'], table);
}
