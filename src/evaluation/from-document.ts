import type { Document, Entity, Quotation } from '../document.ts';
import type { AnnotatedMention, Annotations } from './article.ts';

/** The findings of the analysis as annotations. Names that are none of the three types are not measured. */
export function annotationsOf({
  entities,
  quotations,
}: Pick<Document, 'entities' | 'quotations'>): Annotations {
  return {
    mentions: entities.flatMap(mentionsOf),
    quotations: quotations.map(({ start, end, kind, speaker }) => ({
      start,
      end,
      isSpeech: isSpeech(kind),
      speakers: speaker?.names ?? [],
    })),
    indirect: quotations
      .filter(({ kind }) => kind === 'indirect')
      .map(({ start, end }) => ({ start, end, isOptional: false })),
  };
}

function isSpeech(kind: Quotation['kind']): boolean {
  return kind === 'direct' || kind === 'mixed';
}

function mentionsOf({ type, name, mentions }: Entity): readonly AnnotatedMention[] {
  if (type === 'other') return [];
  return mentions.map(({ start, end, confidence }) => ({
    start,
    end,
    type,
    canonical: name,
    confidence,
  }));
}
