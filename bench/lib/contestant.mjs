// A process with one contestant in it: says when it is ready, then times one pass over its texts for each message.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { CONTESTANTS } from './contestants.mjs';
import { readNames } from './names.mjs';
import { byteLength, countWords, readTexts } from './texts.mjs';

const [name, bytes, news, rivalsPath] = process.argv.slice(2);
const { open, share = 1 } = CONTESTANTS[name];

try {
  const rivals = createRequire(resolve(rivalsPath || '.', 'package.json'));
  const match = await open({ names: readNames(), rivals });
  const texts = await readTexts(Number(bytes) * share, news);
  const size = { bytes: byteLength(texts), words: countWords(texts) };
  process.on('message', async () => {
    const before = process.cpuUsage();
    const start = performance.now();
    let found = 0;
    for (const text of texts) found += await match(text);
    const wall = performance.now() - start;
    const { user } = process.cpuUsage(before);
    const memory = process.resourceUsage().maxRSS / 1024;
    process.send({ ...size, wall, user: user / 1000, found, memory });
  });
  process.send({ ready: true });
} catch (error) {
  process.send({ absent: String(error.message).split('\n')[0] });
  process.disconnect();
}
