import {
  closeSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { UserError } from '../errors.ts';
import { isSystemError } from './failure.ts';

/** Where results go. */
export interface Sink {
  /** Resolves when there is room for more. */
  readonly write: (text: string) => Promise<void>;
  /** Writes what is left and finishes. */
  readonly close: () => Promise<void>;
  /** Gives up: a stream keeps what it has, a file does not appear. */
  readonly discard: () => void;
}

/** The reader of our output went away, as `head` does: the end of the work, and no fault. */
export class ClosedPipe extends Error {
  override readonly name = 'ClosedPipe';
}

/** Small results are gathered: a write to a pipe costs more than most of them. */
const BATCH = 64 * 1024;

/**
 * Writes to a stream, as fast as its reader takes it. Small pieces wait for more of them, but never longer
 * than the program works without a pause.
 */
export function streamSink(stream: Writable): Sink {
  let pending = '';
  let isScheduled = false;
  let written: Promise<void> = Promise.resolve();
  stream.on('error', ignore); // the callback of write reports it
  const flush = (): Promise<void> => {
    const text = pending;
    pending = '';
    if (text !== '') written = written.then(() => writeText(stream, text));
    return written;
  };
  const schedule = (): void => {
    if (isScheduled) return;
    isScheduled = true;
    setImmediate(() => {
      isScheduled = false;
      flush().catch(ignore); // the next write or close reports it
    });
  };
  return {
    write: async (text) => {
      pending += text;
      if (BATCH <= pending.length) await flush();
      else schedule();
    },
    close: flush,
    discard: () => void flush().catch(ignore),
  };
}

function writeText(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (error) reject(writeFailure(error, 'standard output'));
      else resolve();
    });
  });
}

function ignore(): void {
  // Nothing to do: see the callers.
}

/** Writes a file beside its target and renames it at the end, so nobody ever sees half of it. */
export function fileSink(path: string): Sink {
  const target = realTarget(path);
  const isInPlace = isSpecial(target);
  const file = isInPlace ? target : besides(target);
  const attempt = <T>(action: () => T): T => attemptWrite(path, action);
  const descriptor = attempt(() => openSync(file, 'w'));
  return {
    write: async (text) => {
      attempt(() => {
        writeAll(descriptor, Buffer.from(text));
      });
      return Promise.resolve();
    },
    close: async () => {
      attempt(() => {
        closeSync(descriptor);
        if (!isInPlace) renameSync(file, target);
      });
      return Promise.resolve();
    },
    discard: () => {
      if (!isInPlace) rmSync(file, { force: true });
    },
  };
}

function besides(target: string): string {
  return join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
}

function attemptWrite<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw writeFailure(error, path);
  }
}

/** What a link points to: the link itself stays. */
function realTarget(path: string): string {
  return statSync(path, { throwIfNoEntry: false }) === undefined ? path : realpathSync(path);
}

/** Devices and pipes are written to as they are. */
function isSpecial(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === false;
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  let offset = 0;
  while (offset < bytes.length) offset += writeSync(descriptor, bytes, offset);
}

function writeFailure(error: unknown, target: string): Error {
  if (!isSystemError(error)) throw error;
  if (error.code === 'EPIPE') return new ClosedPipe();
  return new UserError(`${target}: cannot be written (${error.code})`, 6);
}
