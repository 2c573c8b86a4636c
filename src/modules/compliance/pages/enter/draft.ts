import { judgeParameter } from '@contracts/judge-parameter';
import type { ParameterValue, Shape } from '@contracts/parameter-shape';
import { isRecord } from '@contracts/parameter-value';
import { problemWords, type Spoken } from '@contracts/parameter-words';
import type { RuleForm } from '../../types';

/** What is being written; it stays on the device until it is entered. */
export interface Draft {
  title: string;
  source: string;
  article: string;
  titleEn: string;
  sourceEn: string;
  from: string | null;
  value: ParameterValue;
}
const text = (given: unknown) => (typeof given === 'string' ? given : '');

/** A draft as it was kept; what nobody wrote is empty, and the value that of the rule it is based on. */
export function readDraft(kept: string, value: ParameterValue): Draft {
  let given: Record<string, unknown> = {};
  try {
    given = JSON.parse(kept) as Record<string, unknown>;
  } catch {
    // Nothing was kept.
  }
  return {
    ...{ title: text(given.title), source: text(given.source), article: text(given.article) },
    ...{ titleEn: text(given.titleEn), sourceEn: text(given.sourceEn), from: text(given.from) || null },
    value: isRecord(given.value) ? (given.value as ParameterValue) : value,
  };
}

export const plain = ['title', 'source', 'from', 'titleEn', 'sourceEn'] as const;
export type Missing = (typeof plain)[number];
/** What is still wanting of the words and the day, in reading order. */
export const missingOf = ({ title, source, from, titleEn, sourceEn }: Draft, today: string): Missing[] => {
  const short = (words: string) => words.trim().length < 4;
  const wanting: Record<Missing, boolean> = {
    ...{ title: short(title), source: short(source), from: from === null || from <= today },
    ...{ titleEn: titleEn.trim() !== '' && short(titleEn), sourceEn: sourceEn.trim() !== '' && short(sourceEn) },
  };
  return plain.filter((each) => wanting[each]);
};
/** What its shape refuses of the value, by `value.<key>`; its source is another document, so nothing is looser. */
export const problemsOf = (shape: Shape, value: ParameterValue, spoken: Spoken): Record<string, string> =>
  Object.fromEntries(
    judgeParameter(shape, value, value).map((each) => [
      ['value', ...each.path].join('.'),
      problemWords(shape, each, spoken),
    ]),
  );

/** The draft as the contract has it; nothing is wanting. */
export const formOf = (
  basedOn: string,
  { title, source, article, titleEn, sourceEn, from, value }: Draft,
): RuleForm => ({
  ...{ basedOn, title: title.trim(), source: source.trim(), article: article.trim(), from: from ?? '', value },
  ...(titleEn.trim() ? { titleEn: titleEn.trim() } : {}),
  ...(sourceEn.trim() ? { sourceEn: sourceEn.trim() } : {}),
});
