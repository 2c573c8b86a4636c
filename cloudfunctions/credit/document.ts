import { createHash } from 'node:crypto';
import type { Score } from './judge-score';

/** What is kept of a computation, in one form and order: names of deeds and figures, not a word of what they say. */
export interface ScoreDocument {
  v: 1;
  member: string;
  asOf: string;
  model: string;
  total: number;
  coverage: number;
  grade: Score['grade'];
  capped: Score['capped'];
  items: [
    code: string,
    points: number,
    most: number,
    share: number | null,
    lines: [ref: string | null, points: number][],
  ][];
  reasons: string[];
}

/** The canonical text of a score: keys in this order, lines as the scheme orders them, no space. */
export function writeScore(member: string, asOf: string, model: string, score: Score): string {
  const { total, coverage, grade, capped, items, reasons } = score;
  const document: ScoreDocument = {
    ...{ v: 1, member, asOf, model, total, coverage, grade, capped },
    items: items.map(({ code, points, most, share, lines }) => [
      ...([code, points, most, share] as const),
      lines.map(({ ref, points: own }) => [ref, own]),
    ]),
    reasons,
  };
  return JSON.stringify(document);
}
export const readScore = (text: string): ScoreDocument & { score: Score } => {
  const document = JSON.parse(text) as ScoreDocument;
  const { total, coverage, grade, capped, items, reasons } = document;
  return {
    ...document,
    score: {
      ...{ total, coverage, grade, capped, reasons },
      items: items.map(([code, points, most, share, lines]) => ({
        ...{ code, points, most, share },
        lines: lines.map(([ref, own]) => ({ ref, points: own })),
      })),
    },
  };
};
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
