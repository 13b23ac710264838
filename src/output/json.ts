import type { Format } from './format.ts';
import { toFailureRecord, toRecord, type RecordSettings } from './record.ts';

/** JSON Lines: one record on each line, complete as soon as it is written. */
export function jsonLinesFormat(settings: RecordSettings): Format {
  return {
    start: '',
    separator: '',
    end: '',
    empty: '',
    article: (article) => `${JSON.stringify(toRecord(article, settings))}\n`,
    failure: (failure) => `${JSON.stringify(toFailureRecord(failure))}\n`,
  };
}

/** JSON: one record spread out for reading. */
export function jsonFormat(settings: RecordSettings): Format {
  return {
    start: '',
    separator: '',
    end: '',
    empty: '',
    article: (article) => `${JSON.stringify(toRecord(article, settings), undefined, 2)}\n`,
    failure: (failure) => `${JSON.stringify(toFailureRecord(failure), undefined, 2)}\n`,
  };
}

/** JSON: an array of records, one on each line. */
export function jsonArrayFormat(settings: RecordSettings): Format {
  return {
    start: '[\n',
    separator: ',\n',
    end: '\n]\n',
    empty: '[]\n',
    article: (article) => JSON.stringify(toRecord(article, settings)),
    failure: (failure) => JSON.stringify(toFailureRecord(failure)),
  };
}
