/** What is known of a value that is about to be proposed, for whoever judges it (ground/gate.ts `parameters.propose`). */
export interface ProposeFacts {
  id: string;
  /** The source's own where the association's is taken back. */
  value: unknown;
  effectiveFrom: string;
}
