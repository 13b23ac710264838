import type { FailureCode } from '../output/record.ts';

/** Why something could not be read: a code for programs and a line for people. */
export interface ReadFailure {
  readonly code: FailureCode;
  readonly message: string;
}

/** Says why the system refused to read; undefined for errors that are not the system's. */
export function describeSystemError(error: unknown): ReadFailure | undefined {
  if (!isSystemError(error)) return undefined;
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { code: 'not-found', message: 'no such file' };
    case 'EACCES':
    case 'EPERM':
      return { code: 'no-permission', message: 'no permission to read it' };
    default:
      return { code: 'read-failed', message: `cannot be read (${error.code})` };
  }
}

/** True for errors that the operating system or a decompressor gave. Told by their shape: Jest has several `Error`s. */
export function isSystemError(error: unknown): error is { readonly code: string } {
  return (
    typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
  );
}
