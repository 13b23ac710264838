import { Command, CommanderError } from 'commander';
import { readManifest } from '../app/manifest.ts';
import { ListError, UserError, type ExitCode } from '../errors.ts';
import { tame } from '../output/arabic.ts';
import { addLexiconCommands } from './lexicon/commands.ts';
import { addEvaluateOptions, addOptions, typedOptions } from './options.ts';
import type { Surroundings } from './looks.ts';
import type { Task } from './settings.ts';
import type { World } from './world.ts';

/** Runs the command line and says how it ended. Never throws for a mistake of the user's. */
export async function run(args: readonly string[], world: World): Promise<ExitCode> {
  let code: ExitCode = 0;
  const end: End = (ended) => {
    code = ended;
  };
  const program = buildProgram(world, end);
  if (args.some(mayNameCommand)) addCommands(program, world, end);
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return reportError(error, { world, isVerbose: typedOptions(program).verbose ?? false });
  }
}

/** What commands tell when they are done. */
type End = (code: ExitCode) => void;

function buildProgram(world: World, end: End): Command {
  const program = new Command('extract')
    .description('Finds people, places, organisations and quotations in Arabic news.')
    .version(readManifest().version, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .enablePositionalOptions()
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: (text) => world.stderr.write(text),
      outputError: (text, write) => {
        write(oneLine(text));
      },
    })
    .exitOverride();
  return addTask(program, { task: 'extract', world, end }).addHelpText('after', EXAMPLES);
}

/** True for the name of a command and for a wish for help: only then the commands are declared, which takes time. */
function mayNameCommand(arg: string): boolean {
  return COMMAND_NAMES.has(arg) || /^(?:--help|-\w*h\w*)$/.test(arg);
}

const COMMAND_NAMES: ReadonlySet<string> = new Set([
  'entities',
  'quotes',
  'tokens',
  'evaluate',
  'lexicon',
  'help',
]);

function addCommands(program: Command, world: World, end: End): void {
  for (const [task, help] of TASKS)
    addTask(program.command(task).description(help), { task, world, end });
  addEvaluate(program, world, end);
  addLexiconCommands(program, world, end);
}

const TASKS: readonly (readonly [Task, string])[] = [
  ['entities', 'people, places and organisations only'],
  ['quotes', 'quotations and their speakers only'],
  ['tokens', 'the words, numbers and marks of the text'],
];

const EXAMPLES = `
Examples:
  extract article.txt                     names and quotations, to read
  extract --json article.txt              one record, to process
  extract --jsonl -o out.jsonl articles/  every .txt file of a directory
  extract --jsonl rows.jsonl              one article a row: {"id": …, "text": …}
  extract -t person,place article.txt     no organisations
  cat article.txt | extract quotes        only who said what

Exit codes: 0 done, 1 nothing found (-e), 2 usage, 3 some inputs failed, 4 all failed,
5 lexicon or floors invalid, 6 output not written, 70 a bug of ours, 130 interrupted.`;

interface TaskSettings {
  readonly task: Task;
  readonly world: World;
  readonly end: End;
}

function addTask(command: Command, { task, world, end }: TaskSettings): Command {
  return addOptions(command)
    .argument('[path...]', 'files, directories, or - for standard input')
    .action(async (paths: readonly string[]) => {
      const { readSettings } = await import('./settings.ts');
      const typed = { task, paths, options: typedOptions(command) };
      const settings = readSettings(typed, surroundingsOf(world, typed.options.output));
      const { extract } = await import('./extract.ts');
      end(await extract(settings, world));
    });
}

function addEvaluate(program: Command, world: World, end: End): void {
  const command = program.command('evaluate');
  addEvaluateOptions(command)
    .description('measures findings against annotated articles')
    .argument(
      '<gold>',
      'annotated articles: JSON Lines, CoNLL, brat, or saved records with their text',
    )
    .argument(
      '[path...]',
      "findings to measure, in any of these formats (default: analyse the gold's texts)",
    )
    .action(async (gold: string, paths: readonly string[]) => {
      const { readEvaluateSettings } = await import('./evaluate-settings.ts');
      const settings = readEvaluateSettings(gold, paths, typedOptions(command));
      const { evaluate } = await import('./evaluate.ts');
      end(await evaluate(settings, world));
    });
}

function surroundingsOf(world: World, output: string | undefined): Surroundings {
  const isOutputSeen = (world.stdout.isTTY ?? false) && (output ?? '-') === '-';
  return {
    env: world.env,
    // Asked for only where no path is given: a stream is costly to set up.
    get isInputTyped() {
      return world.stdin.isTTY ?? false;
    },
    isOutputSeen,
    columns: isOutputSeen ? world.stdout.columns : undefined,
  };
}

interface ErrorSettings {
  readonly world: World;
  readonly isVerbose: boolean;
}

function reportError(error: unknown, { world, isVerbose }: ErrorSettings): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof Error && error.name === 'ClosedPipe') return 0;
  const stack = isVerbose && error instanceof Error ? `${error.stack ?? ''}\n` : '';
  if (error instanceof ListError) {
    world.stderr.write(`${stack}${error.lines.join('\n')}\n`);
    return error.exitCode;
  }
  if (error instanceof UserError) {
    world.stderr.write(`${stack}extract: ${tame(error.message)}\n`);
    return error.exitCode;
  }
  world.stderr.write(`${stack}${describeBug(error)}\n`);
  return 70;
}

function describeBug(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return `extract: a bug of ours: ${message} (please report it with the output of -v)`;
}

/** Commander puts its hints on a line of their own. */
function oneLine(text: string): string {
  return `extract: ${text
    .replace(/^error: /, '')
    .trim()
    .replaceAll(/\s*\n\s*/g, ' ')}\n`;
}
