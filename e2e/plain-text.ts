/** A value of the mini-program's as text; what is no plain value reads as nothing. */
export const plainText = (value: unknown, otherwise = ''): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : otherwise;

/** An error of this side or of the sandbox, whose errors are no instances of this side's `Error`. */
export function describeError(error: unknown): string {
  if (typeof error !== 'object' || error === null) return plainText(error, 'nothing was said');
  const { stack, message } = error as { stack?: string; message?: string };
  return stack ?? message ?? JSON.stringify(error);
}
