import { extname } from 'node:path';
import { ENCODINGS, type Encoding } from '../app/encoding.ts';
import type { AnalysisSettings } from '../app/analyzer.ts';
import { STDIN, type InputSettings } from '../app/inputs.ts';
import type { LexiconSettings } from '../app/lexicons.ts';
import type { EntityType } from '../document.ts';
import { UserError } from '../errors.ts';
import { typeOfLabel } from '../gazetteer/labels.ts';
import { FORMAT_NAMES, type FormatName } from '../output/formats.ts';
import type { OffsetUnit } from '../output/offsets.ts';
import type { Layers } from '../output/record.ts';
import type { Selection } from '../output/select.ts';
import { readLooks, type Surroundings } from './looks.ts';
import type { Looks } from '../output/looks.ts';
import type { TypedOptions } from './options.ts';
import { oneOf, readNumber } from './values.ts';

/** What an extracting command is asked for. */
export type Task = 'extract' | 'entities' | 'quotes' | 'tokens';

/** What the user means: every default filled in, every value checked. */
export interface Settings {
  readonly paths: readonly string[];
  readonly input: InputSettings;
  readonly selection: Selection;
  readonly layers: Layers;
  readonly format: FormatName;
  readonly offsets: OffsetUnit;
  readonly looks: Looks;
  /** A file to write; undefined for standard output. */
  readonly output: string | undefined;
  /** True to tell by the exit code whether anything was found. */
  readonly isStatusAsked: boolean;
  readonly analysis: AnalysisSettings;
}

/** What was typed to run a task. */
export interface Typed {
  readonly task: Task;
  readonly paths: readonly string[];
  readonly options: TypedOptions;
}

/** Reads the command line: throws a `UserError` for what has no meaning. */
export function readSettings(typed: Typed, surroundings: Surroundings): Settings {
  const { task, options } = typed;
  const layers = readLayers(task, options);
  return {
    paths: readPaths(typed.paths, surroundings),
    input: readInput(options),
    selection: {
      entities: layers.entities,
      quotations: layers.quotations,
      types: readTypes(options.types),
      minConfidence: readNumber('--min-confidence', options.minConfidence ?? '0', [0, 1]),
    },
    layers,
    format: readFormat(options),
    offsets: oneOf('offset unit', options.offsets ?? 'utf16', OFFSET_UNITS),
    looks: readLooks(options, surroundings),
    output: options.output,
    isStatusAsked: options.exitStatus ?? false,
    analysis: readAnalysis(options),
  };
}

const OFFSET_UNITS = ['utf16', 'codepoint', 'byte'] as const;
const INPUT_FORMATS = ['auto', 'text', 'jsonl'] as const;

function readPaths(paths: readonly string[], surroundings: Surroundings): readonly string[] {
  if (0 < paths.length) return paths;
  if (surroundings.isInputTyped)
    throw new UserError('no input: give a file or a directory, or pipe a text (see --help)');
  return [STDIN];
}

/** How texts are read. */
export function readInput(options: TypedOptions): InputSettings {
  const format = oneOf('input format', options.inputFormat ?? 'auto', INPUT_FORMATS);
  const encoding = oneOf('encoding', options.encoding ?? 'auto', ['auto', ...ENCODINGS]);
  if (format === 'jsonl' && isWide(encoding))
    throw new UserError(`JSON Lines cannot be ${encoding}: convert the file to utf-8`);
  return {
    format,
    encoding,
    fields: {
      text: options.textField ?? 'text',
      id: options.idField ?? 'id',
      date: options.dateField,
    },
    isRecursive: options.recursive ?? true,
  };
}

function isWide(encoding: Encoding | 'auto'): boolean {
  return encoding.startsWith('utf-16');
}

function readLayers(task: Task, options: TypedOptions): Layers {
  const isAsked = (layer: Task): boolean => task === 'extract' || task === layer;
  return {
    text: options.withText ?? false,
    tokens: task === 'tokens',
    entities: isAsked('entities') && (options.entities ?? true),
    quotations: isAsked('quotes') && (options.quotes ?? true),
  };
}

const ALL_TYPES: readonly EntityType[] = ['person', 'place', 'organization', 'other'];

/** The types named; all of them when none is. */
export function readTypes(typed: string | undefined): ReadonlySet<EntityType> {
  if (typed === undefined) return new Set(ALL_TYPES);
  return new Set(typed.split(',').map((name) => readType(name.trim())));
}

function readType(name: string): EntityType {
  const type = typeOfLabel(name);
  if (type !== undefined) return type;
  throw new UserError(`unknown type "${name}" (expected person, place, organization or other)`);
}

/** How names are decided on. */
export function readAnalysis(options: TypedOptions): AnalysisSettings {
  const { precision = false, recall = false, model = true } = options;
  if (precision && recall) throw new UserError('--precision and --recall exclude each other');
  if (recall && !model) throw new UserError('--recall sets the model, which --no-model leaves out');
  return {
    lexicons: readLexicons(options),
    hasModel: model,
    caution: recall ? COMPLETE : 0,
    minConfidence: precision ? PRECISE : 0,
  };
}

/** What the presets set: docs/evaluation.md shows what they cost and bring. */
const PRECISE = 0.75;
const COMPLETE = -1;

/** Which lists of names count. */
export function readLexicons(options: TypedOptions): LexiconSettings {
  const { lexicon = [], deny = [], only = [], defaultLexicons = true } = options;
  return { lists: lexicon, denied: deny, only, hasDefaults: defaultLexicons };
}

/** The format named, or else that of the file to write. */
function readFormat({ format, output }: TypedOptions): FormatName {
  if (format !== undefined) return oneOf('format', format, FORMAT_NAMES);
  const extension = output === undefined ? '' : extname(output).slice(1).toLowerCase();
  return FORMAT_NAMES.find((name) => name === extension) ?? 'pretty';
}
