/** Exit codes of the command, as documented for users. */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 70 | 130 | 143;

/** A mistake of the user's, or of their files: its message is shown bare, without a stack. */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** The exit code that this mistake leads to. */
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode = 2) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** How many wrong rows are told: whoever has more of them made one mistake many times. */
const MOST_TOLD = 20;

/** Wrong rows of a list, each a line `file:line: code message`. */
export class ListError extends UserError {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    const rest = lines.length - MOST_TOLD;
    super(lines.join('\n'), 5);
    this.lines = rest > 0 ? [...lines.slice(0, MOST_TOLD), `and ${rest} more`] : lines;
  }
}
