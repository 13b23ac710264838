import type { Format } from './format.ts';
import type { RecordSettings } from './record.ts';
import type { Looks } from './looks.ts';

/** Everything that a format may depend on. */
export interface FormatSettings {
  readonly record: RecordSettings;
  /** True when several results are asked for, whatever their number turns out to be. */
  readonly isSeries: boolean;
  readonly looks: Looks;
}

/** Modules are loaded when their format is asked for: colours cost nothing to who wants JSON. */
const FORMATS = {
  pretty: async ({ record, looks }: FormatSettings): Promise<Format> => {
    const { terminalFormat } = await import('./terminal.ts');
    return terminalFormat(record.layers, looks);
  },
  json: async ({ record, isSeries }: FormatSettings): Promise<Format> => {
    const { jsonArrayFormat, jsonFormat } = await import('./json.ts');
    return isSeries ? jsonArrayFormat(record) : jsonFormat(record);
  },
  jsonl: async ({ record }: FormatSettings): Promise<Format> => {
    const { jsonLinesFormat } = await import('./json.ts');
    return jsonLinesFormat(record);
  },
} as const;

export type FormatName = keyof typeof FORMATS;

/** The formats by name, in the order in which help shows them. */
export const FORMAT_NAMES: readonly FormatName[] = ['pretty', 'json', 'jsonl'];

/** Prepares a format. */
export function openFormat(name: FormatName, settings: FormatSettings): Promise<Format> {
  return FORMATS[name](settings);
}
