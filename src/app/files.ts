import { createReadStream, readFileSync } from 'node:fs';
import type { Problem } from '../document.ts';
import type { Source } from '../output/schema.ts';
import { decode } from './decode.ts';
import type { Encoding } from './encoding.ts';
import { describeSystemError, type ReadFailure } from './failure.ts';
import { sha256 } from './hash.ts';

/** A text and the facts about the bytes it was read from. */
export interface TextFile {
  readonly text: string;
  readonly source: Source;
  readonly problems: readonly Problem[];
}

/** A text beyond this is not an article; what comes from such a file is better given row by row. */
const MAX_BYTES = 256 * 1024 * 1024;

/** Reads the bytes of a file; a packed one is unpacked. */
export async function readBytes(path: string): Promise<Uint8Array | ReadFailure> {
  try {
    const bytes = readFileSync(path);
    return isPacked(bytes) ? (await import('./gzip.ts')).unpack(bytes, MAX_BYTES) : bytes;
  } catch (error) {
    return expectFailure(error);
  }
}

/** Reads a stream to its end. */
export async function collectBytes(
  chunks: AsyncIterable<Uint8Array>,
): Promise<Uint8Array | ReadFailure> {
  const pieces: Uint8Array[] = [];
  try {
    for await (const chunk of streamBytes(chunks)) pieces.push(chunk);
  } catch (error) {
    return expectFailure(error);
  }
  return Buffer.concat(pieces);
}

/** The pieces of a stream; a packed one is unpacked on the way. Throws what the system says. */
export async function* streamBytes(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done === true) return;
  const whole = restore(first.value, iterator);
  yield* isPacked(first.value) ? (await import('./gzip.ts')).unpackStream(whole) : whole;
}

/** The pieces of a file, read ahead no further than needed. */
export function openChunks(path: string): AsyncIterable<Uint8Array> {
  return createReadStream(path, { highWaterMark: CHUNK });
}

const CHUNK = 256 * 1024;

async function* restore(
  first: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  yield first;
  yield* { [Symbol.asyncIterator]: () => rest };
}

/** Decodes the bytes of a text; says why when they are no text. */
export function readText(
  path: string,
  bytes: Uint8Array,
  encoding: Encoding | 'auto',
): TextFile | ReadFailure {
  if (MAX_BYTES < bytes.length)
    return { code: 'too-large', message: 'larger than 256 MB: give it as JSON Lines' };
  const decoded = decode(bytes, encoding);
  if (decoded === undefined) return { code: 'decode-failed', message: 'binary data, not a text' };
  const source = {
    path,
    encoding: decoded.encoding,
    bytes: bytes.length,
    get sha256() {
      return sha256(bytes);
    },
  };
  return { text: decoded.text, source, problems: decoded.problems };
}

/** A failure to read; anything else is a bug of ours and goes on. */
export function expectFailure(error: unknown): ReadFailure {
  const failure = describeSystemError(error);
  if (failure === undefined) throw error;
  return failure;
}

function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}
