import { ORPCError, ValidationError } from '@orpc/server';
import type * as z from 'zod';
import { fieldIssues } from '../../contracts/sentences';
import { doorRefusals, type DoorRefusal, type WireReply } from '../../contracts/wire';
import { isRetryable, isUnreachable } from './db';

type ErrorReply = Extract<WireReply, { ok: false }>;

export const refuseAtDoor = (code: DoorRefusal, requestId: string, data?: unknown): ErrorReply => ({
  ok: false,
  error: { code, message: doorRefusals[code], ...(data === undefined ? {} : { data }), requestId },
});

/** The caller lost between the door and the row's lock what the door had admitted him for. */
export class NoLonger extends Error {}

/** He represents several members, and what he does is done for one of them. */
export class MustChoose extends Error {}

/** A refusal that the contract declares and the handler threw. */
export const isDeclared = (error: unknown): error is ORPCError<string, unknown> =>
  error instanceof ORPCError && error.defined;

const inputIssues = (error: unknown): readonly z.core.$ZodIssue[] | null =>
  error instanceof ORPCError && error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError
    ? (error.cause.issues as readonly z.core.$ZodIssue[])
    : null;

/** The reply for whatever an action threw; `unexpected` errors belong in the log, never on the wire. */
export function replyTo(error: unknown, requestId: string): { reply: ErrorReply; unexpected: boolean } {
  if (isDeclared(error)) {
    const { code, message, data } = error;
    return {
      reply: { ok: false, error: { code, message, ...(data === undefined ? {} : { data }), requestId } },
      unexpected: false,
    };
  }
  const issues = inputIssues(error);
  if (issues)
    return { reply: refuseAtDoor('BAD_INPUT', requestId, { issues: fieldIssues(issues) }), unexpected: false };
  if (error instanceof NoLonger) return { reply: refuseAtDoor('FORBIDDEN', requestId), unexpected: false };
  if (error instanceof MustChoose) return { reply: refuseAtDoor('CHOOSE_UNIT', requestId), unexpected: false };
  if (isUnreachable(error) || isRetryable(error))
    return { reply: refuseAtDoor('UNAVAILABLE', requestId), unexpected: true };
  return { reply: refuseAtDoor('INTERNAL', requestId), unexpected: true };
}
