import { ORPCError } from '@orpc/client';
import type { FieldIssue } from '@contracts/wire';
import { engine } from '@/i18n/engine';
import { instantText } from '@/i18n/dates';
import { text } from '@/i18n/main';
import type { zhCN } from '@/i18n/messages/zh-CN';

/** What the client itself refuses with, when no answer came or there was nothing to ask for. */
export type ClientRefusal = keyof (typeof zhCN)['refusals'];
export const madeHere = (code: ClientRefusal, data?: unknown) => new ORPCError(code, { data });

/** What a function refused with. Two of them may mean different things by the same code. */
export class Refused extends ORPCError<string, unknown> {
  constructor(
    readonly module: string,
    { code, message, data }: { code: string; message: string; data?: unknown },
  ) {
    super(code, { defined: true, message, data });
  }
}

export const codeOf = (error: unknown): string => (error instanceof ORPCError ? String(error.code) : 'INTERNAL');

/** What the refusal carries beside its code, such as `{ check }` of INCOMPLETE. */
export const detailOf = (error: unknown): Record<string, unknown> => {
  const data: unknown = error instanceof ORPCError ? error.data : null;
  return typeof data === 'object' && data !== null ? { ...data } : {};
};

const wordsOf = (module: string, code: string, values: Record<string, string> = {}): string | null => {
  const key = `refusals.${code}`;
  return engine.exists(key, { ns: module }) ? engine.t(key, { ns: module, ...values }) : null;
};
/** When there is room again, for whoever has done something too often. */
const againOf = (error: unknown): Record<string, string> => {
  const { again } = detailOf(error);
  return typeof again === 'string' ? { again: instantText(again) } : {};
};

/**
 * The sentence for a person: what happened and what to do next. In Chinese it is the server's own; other languages have
 * theirs in the module's messages, and where those have not come, the server's words serve.
 */
export const sentenceOf = (error: unknown): string => {
  const code = codeOf(error);
  const ours =
    (error instanceof Refused ? wordsOf(error.module, code, detailOf(error) as Record<string, string>) : null) ??
    wordsOf('main', code, againOf(error));
  if (ours) return ours;
  const words = error instanceof ORPCError && error.message !== code ? error.message : '';
  return words ? text('states.refused', { words }) : text('refusals.INTERNAL');
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
