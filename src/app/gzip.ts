import { Readable } from 'node:stream';
import { createGunzip, gunzipSync } from 'node:zlib';

/** Unpacks a whole file. */
export function unpack(bytes: Uint8Array, maxBytes: number): Uint8Array {
  return gunzipSync(bytes, { maxOutputLength: maxBytes });
}

/** Unpacks a stream. */
export function unpackStream(chunks: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const source = Readable.from(chunks);
  const target = createGunzip();
  source.on('error', (error) => target.destroy(error));
  return source.pipe(target);
}
