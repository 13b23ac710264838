import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';

/** The texts of a corpus: JSON Lines with a `text`, gzip or plain. */
export async function* textsOf(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const input = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    const row: unknown = JSON.parse(line);
    yield typeof row === 'object' && row !== null && 'text' in row ? String(row.text) : '';
  }
}
