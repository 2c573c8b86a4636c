import { ORPCError } from '@orpc/client';
import type { FieldIssue } from '@contracts/wire';
import { text } from '@/i18n/main';
import type { RefusalMessages } from '@/i18n/refusals';

type Code = keyof RefusalMessages;

export const codeOf = (error: unknown): string => (error instanceof ORPCError ? String(error.code) : 'INTERNAL');

/** What the refusal carries beside its code, such as `{ check }` of INCOMPLETE. */
export const detailOf = (error: unknown): Record<string, unknown> => {
  const data: unknown = error instanceof ORPCError ? error.data : null;
  return typeof data === 'object' && data !== null ? { ...data } : {};
};

/** The sentence for a person: what happened and what to do next. */
export const sentenceOf = (error: unknown): string => {
  const code = codeOf(error) as Code;
  const sentence = text(`refusals.${code}`);
  // A server newer than this client may refuse with a code that it does not know yet; the server's words serve.
  if (sentence !== `refusals.${code}`) return sentence;
  return error instanceof ORPCError && error.message ? error.message : text('refusals.INTERNAL');
};

export const requestIdOf = (error: unknown): string | null => {
  const { requestId } = detailOf(error);
  return typeof requestId === 'string' ? requestId : null;
};

const isIssue = (value: unknown): value is FieldIssue =>
  typeof value === 'object' && value !== null && 'path' in value && Array.isArray(value.path) && 'message' in value;

/** BAD_INPUT by field: `{ 'form.representatives.0.phone': '手机号不对' }`, the first issue of each field. */
export const fieldIssues = (error: unknown): Record<string, string> => {
  const { issues } = detailOf(error);
  const fields: Record<string, string> = {};
  for (const issue of Array.isArray(issues) ? issues : [])
    if (isIssue(issue)) fields[issue.path.join('.')] ??= issue.message;
  return fields;
};

/** Whether asking again with the same requestId may still succeed: nobody has answered. */
export const unanswered = (error: unknown) => ['OFFLINE', 'TIMEOUT', 'UNAVAILABLE'].includes(codeOf(error));
/** Nobody has answered, or the house has failed over it: nothing is known of what was asked, and nothing refused. */
export const unsettled = (error: unknown) => unanswered(error) || codeOf(error) === 'INTERNAL';
