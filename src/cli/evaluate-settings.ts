import type { EvaluateSettings } from './evaluate.ts';
import type { TypedOptions } from './options.ts';
import { readAnalysis } from './settings.ts';
import { oneOf, readNumber } from './values.ts';

/** The options of `evaluate` besides those that all take. */
export interface EvaluateOptions extends TypedOptions {
  readonly goldFormat?: string;
  readonly foundFormat?: string;
  readonly minF1?: string;
  readonly floors?: string;
  readonly curve?: boolean;
  readonly json?: boolean;
}

/** Reads the command line of `evaluate`: throws a `UserError` for what has no meaning. */
export function readEvaluateSettings(
  gold: string,
  paths: readonly string[],
  options: EvaluateOptions,
): EvaluateSettings {
  const { minF1, floors, curve = false, json = false } = options;
  return {
    gold,
    goldFormat: readAnnotationFormat(options.goldFormat),
    paths,
    foundFormat: readAnnotationFormat(options.foundFormat),
    floors,
    minF1: minF1 === undefined ? undefined : readNumber('--min-f1', minF1, [0, 100]),
    hasCurve: curve,
    isJson: json,
    analysis: readAnalysis(options),
  };
}

/** JSON Lines are read as JSON is. */
const FORMATS = ['auto', 'json', 'jsonl', 'conll', 'brat'] as const;

function readAnnotationFormat(typed = 'auto'): EvaluateSettings['goldFormat'] {
  const format = oneOf('format', typed, FORMATS);
  return format === 'jsonl' ? 'json' : format;
}
