import type { Sink } from '../app/write.ts';
import type { Format } from '../output/format.ts';
import type { Article, Failure } from '../output/record.ts';

/** Results on their way into a sink. */
export interface Report {
  readonly article: (article: Article) => Promise<void>;
  readonly failure: (failure: Failure) => Promise<void>;
  /** Writes what a format puts after the last result. */
  readonly end: () => Promise<void>;
  readonly tally: () => Tally;
}

/** What was reported so far. */
interface Tally {
  readonly read: number;
  readonly failed: number;
  /** Entities, quotations and, where they are asked for, tokens. */
  readonly found: number;
}

/** Starts a report. */
export function openReport(sink: Sink, format: Format): Report {
  let tally: Tally = { read: 0, failed: 0, found: 0 };
  let rendered = 0;
  const write = async (text: string): Promise<void> => {
    await sink.write((rendered === 0 ? format.start : format.separator) + text);
    rendered++;
  };
  return {
    article: async (article) => {
      tally = { ...tally, read: tally.read + 1, found: tally.found + countFindings(article) };
      await write(format.article(article));
    },
    failure: async (failure) => {
      tally = { ...tally, failed: tally.failed + 1 };
      const text = format.failure(failure);
      if (text !== undefined) await write(text);
    },
    end: () => sink.write(rendered === 0 ? format.empty : format.end),
    tally: () => tally,
  };
}

function countFindings({ document }: Article): number {
  return document.entities.length + document.quotations.length;
}
