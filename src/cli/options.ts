import { Option, type Command } from 'commander';

/** Options as they were typed; what was not typed is absent. */
export interface TypedOptions {
  readonly format?: string;
  readonly inputFormat?: string;
  readonly textField?: string;
  readonly idField?: string;
  readonly dateField?: string;
  readonly encoding?: string;
  readonly recursive?: boolean;
  readonly types?: string;
  readonly quotes?: boolean;
  readonly entities?: boolean;
  readonly minConfidence?: string;
  readonly withText?: boolean;
  readonly offsets?: string;
  readonly output?: string;
  readonly explain?: boolean;
  readonly color?: string | boolean;
  readonly bidi?: string;
  readonly width?: string;
  readonly exitStatus?: boolean;
  readonly verbose?: boolean;
}

/** Options are declared as flags and their help. Values stay text: `settings.ts` says what they mean. */
type Declaration = readonly [flags: string, help: string];

const GROUPS: readonly (readonly [heading: string, options: readonly Declaration[]])[] = [
  [
    'Input',
    [
      ['--input-format <name>', 'auto, text or jsonl (one article a row)'],
      ['--text-field <name>', 'field of a row that holds the text (default: text)'],
      ['--id-field <name>', 'field of a row that names it (default: id)'],
      ['--date-field <name>', 'field of a row that dates it'],
      ['--encoding <name>', 'auto, utf-8, windows-1256, iso-8859-6, utf-16le or utf-16be'],
      ['--no-recursive', 'leave out what lies deeper in a directory'],
    ],
  ],
  [
    'What to find',
    [
      ['-t, --types <list>', 'person, place, organization (default: all)'],
      ['--no-entities', 'leave out names'],
      ['--no-quotes', 'leave out quotations'],
      ['--min-confidence <number>', 'leave out what is less sure, from 0 to 1'],
    ],
  ],
  [
    'Output',
    [
      ['-f, --format <name>', 'pretty, json or jsonl (default: pretty)'],
      ['--json', 'the same as -f json'],
      ['--jsonl', 'the same as -f jsonl'],
      ['-o, --output <file>', 'write there instead; .json and .jsonl choose the format'],
      ['--offsets <unit>', 'utf16, codepoint or byte (default: utf16)'],
      ['--with-text', 'repeat the text in the record'],
      ['--explain', 'say why each name was found'],
      ['-e, --exit-status', 'exit with 1 when nothing was found'],
    ],
  ],
  [
    'Looks',
    [
      ['--color <when>', 'auto, always or never (also: NO_COLOR, FORCE_COLOR)'],
      ['--bidi <mode>', 'auto, terminal, visual or off: who orders Arabic on the screen'],
      ['--width <columns>', 'columns to fill'],
      ['-v, --verbose', 'show the stack of an error'],
    ],
  ],
];

/** The opposite of each flag; the last one typed wins. */
const OPPOSITES = [
  '--recursive',
  '--entities',
  '--quotes',
  '--no-explain',
  '--no-exit-status',
  '--no-color',
  '--no-text',
];

/** Adds the options that every extracting command takes. */
export function addOptions(command: Command): Command {
  for (const [heading, declarations] of GROUPS) {
    for (const [flags, help] of declarations)
      command.addOption(new Option(flags, help).helpGroup(`${heading}:`));
  }
  for (const flags of OPPOSITES) command.addOption(new Option(flags).hideHelp());
  for (const shorthand of SHORTHANDS) addShorthand(command, shorthand);
  return command;
}

/** What was typed before and after the name of a command; the command's own options win. */
export function typedOptions(command: Command): TypedOptions {
  return { ...(command.parent === null ? {} : ownOptions(command.parent)), ...ownOptions(command) };
}

/** Only what was typed: commander counts every `--no-…` as true until then. */
function ownOptions(command: Command): TypedOptions {
  const typed = Object.entries(command.opts<TypedOptions>()).filter(
    ([name]) => command.getOptionValueSource(name) === 'cli',
  );
  return Object.fromEntries(typed);
}

/** Flags that stand for a value of another option. */
interface Shorthand {
  readonly flag: string;
  readonly name: keyof TypedOptions;
  readonly value: string | boolean;
}

const SHORTHANDS: readonly Shorthand[] = [
  { flag: 'json', name: 'format', value: 'json' },
  { flag: 'jsonl', name: 'format', value: 'jsonl' },
  { flag: 'no-text', name: 'withText', value: false },
];

function addShorthand(command: Command, { flag, name, value }: Shorthand): void {
  command.on(`option:${flag}`, () => command.setOptionValueWithSource(name, value, 'cli'));
}
