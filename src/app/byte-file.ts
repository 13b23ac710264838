import { fstatSync, openSync, readSync } from 'node:fs';
import type { ByteSource } from '../lexicon/sections.ts';

/** A file that is read piece by piece. It stays open as long as the program runs. Throws what the system says. */
export function openByteFile(path: string | URL): ByteSource {
  const descriptor = openSync(path, 'r');
  return {
    length: fstatSync(descriptor).size,
    read: (target, offset) => {
      let read = 0;
      while (read < target.length) {
        const count = readSync(descriptor, target, read, target.length - read, offset + read);
        if (count === 0) throw new Error('the compiled lexicon is cut short: run npm run build');
        read += count;
      }
    },
  };
}
