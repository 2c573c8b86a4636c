import type { Answers, Question } from '../../contracts/meeting-form';
import { diets } from '../../contracts/meeting-kinds';

export interface AnswerIssue {
  questionId: string;
  message: string;
}
type Answer = Answers[string];

/** Named by an answer: files whose owner and check must be known before the answers are judged. */
export const filesIn = (answers: Answers): string[] =>
  Object.values(answers).flatMap((answer) => (typeof answer === 'object' && 'fileId' in answer ? answer.fileId : []));

/**
 * The answers as they are kept, and what is wrong with them. Words and a diet are kept as text, chosen options always as
 * a list. Answers to questions that the meeting does not ask are left out: the question may have gone meanwhile.
 * @param owned confirmed files of the caller
 */
export function judgeAnswers(
  questions: readonly Question[],
  answers: Answers,
  owned: readonly string[],
): { kept: Answers; issues: AnswerIssue[] } {
  const kept: Answers = {};
  const issues: AnswerIssue[] = [];
  for (const question of questions) {
    const given = Object.hasOwn(answers, question.id) ? answers[question.id] : undefined;
    if (given === undefined || isEmpty(given)) {
      if (question.required) issues.push({ questionId: question.id, message: `“${question.title}”要填。` });
      continue;
    }
    const read = readAnswer(question, given, owned);
    if (typeof read === 'object' && 'issue' in read) issues.push({ questionId: question.id, message: read.issue });
    else kept[question.id] = read;
  }
  return { kept, issues };
}

const isEmpty = (answer: Answer) => (Array.isArray(answer) || typeof answer === 'string') && answer.length === 0;

function readAnswer(question: Question, given: Answer, owned: readonly string[]): Answer | { issue: string } {
  switch (question.kind) {
    case 'text':
      return typeof given === 'string' ? given : { issue: `“${question.title}”请用文字回答。` };
    case 'choice':
      return readChoice(question, given);
    case 'diet':
      return (
        diets.find((diet) => diet === (Array.isArray(given) && given.length === 1 ? given[0] : given)) ?? {
          issue: `“${question.title}”请从列表里选。`,
        }
      );
    case 'file':
      return typeof given === 'object' && 'fileId' in given && owned.includes(given.fileId)
        ? { fileId: given.fileId }
        : { issue: `“${question.title}”的文件没有传好，请重新上传。` };
  }
}

function readChoice(question: Extract<Question, { kind: 'choice' }>, given: Answer): string[] | { issue: string } {
  const chosen = typeof given === 'string' ? [given] : Array.isArray(given) ? [...new Set(given)] : [];
  if (chosen.length === 0 || chosen.some((each) => !question.options.includes(each)))
    return { issue: `“${question.title}”请从选项里选。` };
  if (!question.multiple && chosen.length > 1) return { issue: `“${question.title}”只能选一项。` };
  return chosen;
}
