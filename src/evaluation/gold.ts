import type { AnnotatedMention, AnnotatedQuotation, AnnotatedReport } from './article.ts';
import { PLAIN_DRAFT, type Draft } from './draft.ts';
import { readList, readOptional, readSpan, readString, type Fields } from './fields.ts';
import { scoredTypeOf } from './labels.ts';

/** Reads an article annotated by hand: text, entities, quotations, indirect. Throws an `Error` for a mistake. */
export function readGoldArticle(article: Fields, place: string): Draft {
  const { id, text, entities, ignore, quotations, indirect } = article;
  return {
    ...PLAIN_DRAFT,
    place,
    id: readOptional(id, 'id'),
    text: readString(text, 'text'),
    mentions:
      entities === undefined ? undefined : readList(entities, 'entities').flatMap(readMention),
    ignored: readList(ignore, 'ignore').map(readSpan),
    quotations:
      quotations === undefined ? undefined : readList(quotations, 'quotations').map(readQuotation),
    indirect: readList(indirect, 'indirect').map(readReport),
  };
}

/** Other types of a corpus are not scored. */
function readMention(mention: Fields): readonly AnnotatedMention[] {
  const type = typeof mention.type === 'string' ? scoredTypeOf(mention.type) : undefined;
  if (type === undefined) return [];
  const canonical = readOptional(mention['canonical'], 'canonical');
  return [{ ...readSpan(mention), type, canonical, confidence: undefined }];
}

function readQuotation(quotation: Fields): AnnotatedQuotation {
  const { kind, speakers } = quotation;
  return {
    ...readSpan(quotation),
    isSpeech: kind === 'direct' || kind === 'mixed',
    speakers: Array.isArray(speakers) ? speakers.map(String) : [],
  };
}

function readReport(clause: Fields): AnnotatedReport {
  return { ...readSpan(clause), isOptional: clause['optional'] === true };
}
