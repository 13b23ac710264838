import { Option, type Command } from 'commander';
import type { ExitCode } from '../../errors.ts';
import { addInputOptions, addLexiconOptions, typedOptions } from '../options.ts';
import type { World } from '../world.ts';
import type { LexiconOptions } from './lexicon-options.ts';

/** A command about lists of names: its work is loaded when it is asked for. */
interface LexiconCommand {
  readonly name: string;
  readonly argument: string;
  readonly help: string;
  readonly options: readonly (readonly [flags: string, help: string])[];
  readonly run: (
    paths: readonly string[],
    options: LexiconOptions,
    world: World,
  ) => Promise<ExitCode>;
}

const JSON_OPTION = ['--json', 'print it as JSON'] as const;
const LIST_OPTIONS = [
  ['-f, --format <name>', 'tsv, csv, jsonl, text, gate or spacy (default: by the file, or tsv)'],
  ['-o, --output <file>', 'write there instead'],
] as const;
const TYPE_OPTION = ['-t, --types <list>', 'person, place, organization, other'] as const;

const COMMANDS: readonly LexiconCommand[] = [
  {
    name: 'lookup',
    argument: '<name...>',
    help: 'what the lists know of a word or name',
    options: [JSON_OPTION],
    run: async (names, options, world) =>
      (await import('./lookup.ts')).lookup(names, options, world),
  },
  {
    name: 'stats',
    argument: '',
    help: 'how much the lists hold, and what share of annotated names they know',
    options: [
      ['--gold <file>', 'JSON Lines with text and entities: measure the lists alone'],
      JSON_OPTION,
    ],
    run: async (_, options, world) => (await import('./stats.ts')).stats(options, world),
  },
  {
    name: 'lint',
    argument: '<path...>',
    help: 'finds rows that are twice, ambiguous, or can never match',
    options: [],
    run: async (paths, options, world) => (await import('./lint.ts')).lint(paths, options, world),
  },
  {
    name: 'suggest',
    argument: '<path...>',
    help: 'names in these texts that no list has, as a list to review',
    options: [
      ['--min <number>', 'leave out names of fewer texts (default: 2)'],
      TYPE_OPTION,
      ...LIST_OPTIONS,
    ],
    run: async (paths, options, world) =>
      (await import('./suggest.ts')).suggest(paths, options, world),
  },
  {
    name: 'import',
    argument: '<file...>',
    help: 'reads lists of any format into one of ours',
    options: LIST_OPTIONS,
    run: async (paths, options, world) =>
      (await import('./exchange.ts')).importLists(paths, options, world),
  },
  {
    name: 'export',
    argument: '',
    help: 'writes the names of the lists for other tools',
    options: [TYPE_OPTION, ...LIST_OPTIONS],
    run: async (_, options, world) => (await import('./exchange.ts')).exportNames(options, world),
  },
];

const FORMATS = `
Lists of names are read as TSV or CSV (columns name, type, aliases, subtype, country, en, ids,
location, source, use, note; the first row names them), JSON Lines with these fields, text with
one name a line, GATE lists (.lst, lists.def) and spaCy patterns. Aliases are parted by |.`;

/** Adds `extract lexicon …`. */
export function addLexiconCommands(
  program: Command,
  world: World,
  end: (code: ExitCode) => void,
): void {
  const group = program
    .command('lexicon')
    .description('looks into, checks, finds and converts lists of names')
    .addHelpText('after', FORMATS);
  for (const { name, argument, help, options, run } of COMMANDS) {
    const command = group.command(name).description(help);
    if (argument !== '') command.argument(argument);
    for (const [flags, text] of options) command.addOption(new Option(flags, text));
    addLexiconOptions(command);
    if (name === 'suggest') addInputOptions(command);
    command.action(async (...given: readonly unknown[]) => {
      const paths = Array.isArray(given[0]) ? given[0].map(String) : [];
      end(await run(paths, typedOptions(command), world));
    });
  }
}
