import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { CallContext } from './client';
import { fieldIssues, sentenceOf, unanswered } from './refusal';
import { newRequestId } from './request-id';

/** Whatever is written may end a duty or begin one. */
const queue = ['workbench'];

type Action<I, O> = (input: I, options: { context: CallContext }) => Promise<O>;

/**
 * One write of a page. A tap repeated after "no answer" with the same input keeps its requestId, so the server does
 * it once; any other tap gets a new one. `refreshes`: keys of reads that the write makes stale (default: all).
 */
export const useWrite = <I, O>(
  action: Action<I, O>,
  {
    onDone,
    onRefused,
    refreshes = [[]],
  }: {
    onDone?: (output: O, input: I) => void;
    onRefused?: (error: Error) => void;
    refreshes?: readonly (readonly unknown[])[];
  } = {},
) => {
  const client = useQueryClient();
  const pending = useRef<{ body: string; requestId: string } | null>(null);
  const mutation = useMutation<O, Error, I>({
    mutationFn: (input) => {
      const body = JSON.stringify(input);
      if (pending.current?.body !== body) pending.current = { body, requestId: newRequestId() };
      return action(input, { context: { requestId: pending.current.requestId } });
    },
    onSuccess: (output, input) => {
      pending.current = null;
      for (const queryKey of [...refreshes, queue]) void client.invalidateQueries({ queryKey });
      onDone?.(output, input);
    },
    onError: (error) => {
      if (!unanswered(error)) pending.current = null;
      onRefused?.(error);
    },
  });
  return {
    run: (input: I) => {
      if (!mutation.isPending) mutation.mutate(input);
    },
    busy: mutation.isPending,
    error: mutation.error,
    /** The refusal as a sentence, or null. */
    sentence: mutation.error ? sentenceOf(mutation.error) : null,
    /** BAD_INPUT by dotted path. */
    issues: fieldIssues(mutation.error),
    reset: mutation.reset,
  };
};
