// Texts to measure with: the samples over and over, or news from a JSON Lines file.
import { createReadStream, readFileSync, readdirSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { pathOf } from './measure.mjs';

const SAMPLES = pathOf('samples/');

export function readSamples() {
  return readdirSync(SAMPLES)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readFileSync(`${SAMPLES}${name}`, 'utf8'));
}

/** At least `bytes` of UTF-8 in whole texts. `news` is a `.jsonl` or `.jsonl.gz` file, or empty for the samples. */
export async function readTexts(bytes, news) {
  return news === '' ? repeatSamples(bytes) : readNews(bytes, news);
}

function repeatSamples(bytes) {
  const samples = readSamples();
  const texts = [];
  for (let read = 0, i = 0; read < bytes; i++) {
    const text = samples[i % samples.length];
    texts.push(text);
    read += Buffer.byteLength(text);
  }
  return texts;
}

async function readNews(bytes, path) {
  const file = createReadStream(path);
  const input = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  const texts = [];
  let read = 0;
  for await (const line of createInterface({ input })) {
    const { text } = JSON.parse(line);
    texts.push(text);
    read += Buffer.byteLength(text);
    if (read >= bytes) break;
  }
  file.destroy();
  return texts;
}

export function byteLength(texts) {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

export function countWords(texts) {
  return texts.reduce((sum, text) => sum + (text.match(/[\p{L}\p{M}\u0640]+/gu)?.length ?? 0), 0);
}

/** One line of JSON for each text. */
export function toRows(texts) {
  return texts.map((text, i) => `${JSON.stringify({ id: i, text })}\n`).join('');
}
