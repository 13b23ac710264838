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
  readonly precision?: boolean;
  readonly recall?: boolean;
  readonly model?: boolean;
  readonly lexicon?: readonly string[];
  readonly deny?: readonly string[];
  readonly only?: readonly string[];
  readonly defaultLexicons?: boolean;
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

type Group = readonly [heading: string, options: readonly Declaration[]];

const INPUT: Group = [
  'Input',
  [
    ['--input-format <name>', 'auto, text or jsonl (one article a row)'],
    ['--text-field <name>', 'field of a row that holds the text (default: text)'],
    ['--id-field <name>', 'field of a row that names it (default: id)'],
    ['--date-field <name>', 'field of a row that dates it'],
    ['--encoding <name>', 'auto, utf-8, windows-1256, iso-8859-6, utf-16le or utf-16be'],
    ['--no-recursive', 'leave out what lies deeper in a directory'],
  ],
];

const GROUPS: readonly Group[] = [
  INPUT,
  [
    'What to find',
    [
      ['-t, --types <list>', 'person, place, organization, other (default: all)'],
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

/** How names are decided on: every command that analyses takes these. */
const DECISION_OPTIONS: readonly Declaration[] = [
  ['--precision', 'rather miss a name than report a wrong one'],
  ['--recall', 'rather report a wrong name than miss one'],
  ['--no-model', 'let lists and rules decide, without the trained model'],
];

/** Which names count: every command that analyses takes these. */
const LEXICON_OPTIONS: readonly Declaration[] = [
  [
    '-l, --lexicon <file>',
    'names of your own, which win (repeatable; see: extract lexicon --help)',
  ],
  ['--deny <file>', 'names that are never to be reported (repeatable)'],
  ['--only <file>', 'report the names of this list and no others (repeatable)'],
  ['--no-default-lexicons', "leave out the program's own names; its rules stay"],
];

const EVALUATE_OPTIONS: readonly Declaration[] = [
  ['--gold-format <name>', 'auto, json, conll or brat: what the gold is (default: as it looks)'],
  ['--found-format <name>', 'the same for the findings'],
  ['--min-f1 <number>', 'exit with 1 when the F1 of names is below it, from 0 to 100'],
  ['--floors <file>', 'figures that must be reached: {"entities": 80, "PER": 75, …}'],
  ['--curve', 'also what each least confidence would give (see: --min-confidence)'],
  ['--json', 'print the figures as JSON'],
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
  '--default-lexicons',
  '--model',
];

/** Adds the options that every extracting command takes. */
export function addOptions(command: Command): Command {
  for (const group of GROUPS) addGroup(command, group);
  addDecisionOptions(command);
  addLexiconOptions(command);
  for (const flags of OPPOSITES) command.addOption(new Option(flags).hideHelp());
  for (const shorthand of SHORTHANDS) addShorthand(command, shorthand);
  return command;
}

/** Adds the options that say how texts are read. */
export function addInputOptions(command: Command): Command {
  return addGroup(command, INPUT);
}

function addGroup(command: Command, [heading, declarations]: Group): Command {
  for (const [flags, help] of declarations)
    command.addOption(new Option(flags, help).helpGroup(`${heading}:`));
  return command;
}

/** Adds the options of `evaluate`. */
export function addEvaluateOptions(command: Command): Command {
  for (const [flags, help] of EVALUATE_OPTIONS) command.option(flags, help);
  addDecisionOptions(command);
  return addLexiconOptions(command);
}

function addDecisionOptions(command: Command): void {
  addGroup(command, ['What counts as a name', DECISION_OPTIONS]);
}

/** Adds the options that choose lists of names. */
export function addLexiconOptions(command: Command): Command {
  for (const [flags, help] of LEXICON_OPTIONS) {
    const option = new Option(flags, help).helpGroup('Lists of names:');
    command.addOption(flags.includes('<') ? option.argParser(collect) : option);
  }
  return command;
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** What was typed before and after the name of a command; the command's own options win. */
export function typedOptions(command: Command): TypedOptions {
  const inherited = command.parent === null ? {} : typedOptions(command.parent);
  return { ...inherited, ...ownOptions(command) };
}

/** Only what was typed: commander counts every `--no-…` as true until then. */
function ownOptions(command: Command): TypedOptions {
  const typed = Object.entries(command.opts()).filter(
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
