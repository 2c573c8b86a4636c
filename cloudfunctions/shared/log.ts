/** One JSON line a call on standard output; CloudBase's log and the local console read the same. */
export interface CallLine {
  function: string;
  action: string | null;
  requestId: string;
  ms: number;
  roundTrips: number;
  outcome: string;
  role: string;
  personId: string | null;
}
export const logCall = (line: CallLine): void => {
  process.stdout.write(`${JSON.stringify({ level: 'info', kind: 'call', ...line })}\n`);
};

/** The stack goes here and nowhere else. */
export const logError = (action: string, requestId: string, error: unknown): void => {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : undefined;
  process.stdout.write(
    `${JSON.stringify({ level: 'error', kind: 'error', action, requestId, message, cause, stack })}\n`,
  );
};
