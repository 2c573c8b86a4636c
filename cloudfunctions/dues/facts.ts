/** What is known of a standard by which dues are about to be billed, for whoever judges it (ground/gate.ts `dues.startRun`). */
export interface RunFacts {
  standardId: string;
  name: string;
  /** Which body voted on it. */
  body: string | null;
  page: string;
}
