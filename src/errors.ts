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
