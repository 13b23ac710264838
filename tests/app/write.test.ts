import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ClosedPipe, fileSink, streamSink } from '../../src/app/write.ts';

describe('a file', () => {
  let directory = '';
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'write-'));
  });
  afterEach(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  test('appears whole, and nothing beside it', async () => {
    const path = join(directory, 'out.json');
    const sink = fileSink(path);
    await sink.write('أ');
    expect(existsSync(path)).toBe(false);
    await sink.write('ب');
    await sink.close();
    expect(readFileSync(path, 'utf8')).toBe('أب');
    expect(readdirSync(directory)).toEqual(['out.json']);
  });

  test('does not appear when the work is given up', async () => {
    const sink = fileSink(join(directory, 'out.json'));
    await sink.write('أ');
    sink.discard();
    expect(readdirSync(directory)).toEqual([]);
  });

  test('keeps the link that names it', async () => {
    const target = join(directory, 'target.txt');
    const link = join(directory, 'link.txt');
    writeFileSync(target, 'قديم');
    symlinkSync(target, link);
    const sink = fileSink(link);
    await sink.write('جديد');
    await sink.close();
    expect(readFileSync(target, 'utf8')).toBe('جديد');
    expect(readFileSync(link, 'utf8')).toBe('جديد');
  });

  test('may be a device', async () => {
    const sink = fileSink('/dev/null');
    await sink.write('أ');
    await sink.close();
    expect(existsSync('/dev/null')).toBe(true);
  });

  test.each(['missing/out.json', '.'])('that cannot be written is said: %s', (name) => {
    expect(() => fileSink(join(directory, name))).toThrow(
      expect.objectContaining({ name: 'UserError', exitCode: 6 }),
    );
  });

  test('on a full disk is said', async () => {
    const sink = fileSink('/dev/full');
    await expect(sink.write('أ')).rejects.toThrow('/dev/full: cannot be written (ENOSPC)');
  });
});

/** A stream that collects, or fails with a code of the system. */
function streamOf(chunks: string[], code?: string): Writable {
  return new Writable({
    decodeStrings: false,
    write: (chunk: string, _, done) => {
      chunks.push(chunk);
      done(code === undefined ? null : Object.assign(new Error(code), { code }));
    },
  });
}

describe('a stream', () => {
  test('gets small pieces together', async () => {
    const chunks: string[] = [];
    const sink = streamSink(streamOf(chunks));
    await sink.write('أ');
    await sink.write('ب');
    await sink.close();
    expect(chunks).toEqual(['أب']);
  });

  test('gets what there is when the program waits', async () => {
    const chunks: string[] = [];
    const sink = streamSink(streamOf(chunks));
    await sink.write('أ');
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(chunks).toEqual(['أ']);
  });

  test('that its reader closed ends the work', async () => {
    const sink = streamSink(streamOf([], 'EPIPE'));
    await expect(sink.write('أ'.repeat(100_000))).rejects.toThrow(ClosedPipe);
    await expect(sink.close()).rejects.toThrow(ClosedPipe);
  });

  test('that is full is said', async () => {
    const sink = streamSink(streamOf([], 'ENOSPC'));
    await sink.write('أ');
    await expect(sink.close()).rejects.toThrow('standard output: cannot be written (ENOSPC)');
  });
});
