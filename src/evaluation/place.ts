import { UserError, type ExitCode } from '../errors.ts';

const INVALID: ExitCode = 5;

/** Names the place of a mistake in a file: `gold.jsonl:7`. */
export function parseAt<T>(place: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof UserError || !(error instanceof Error)) throw error;
    throw mistakeAt(place, error.message);
  }
}

/** A mistake in a file of the user's. */
export function mistakeAt(place: string, message: string): UserError {
  return new UserError(`${place}: ${message}`, INVALID);
}
