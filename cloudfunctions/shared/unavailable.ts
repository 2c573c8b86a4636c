const neverReached = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/**
 * A service outside the house did not answer. The door says UNAVAILABLE for it, as for a database that is away; a task
 * that meets it is postponed.
 */
export class Unavailable extends Error {
  readonly code = 'ETIMEDOUT';
  /** False when the request certainly never arrived: it may be sent again without being done twice. */
  readonly mayHaveArrived: boolean;

  constructor(what: string, cause?: unknown) {
    super(what, { cause });
    const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : '';
    this.mayHaveArrived = !neverReached.has(code);
  }
}

/** The work's result, or `Unavailable` once `ms` milliseconds are over. */
export async function within<T>(ms: number, what: string, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unavailable(`${what}: no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } catch (error) {
    throw error instanceof Unavailable ? error : new Unavailable(what, error);
  } finally {
    clearTimeout(timer);
  }
}
