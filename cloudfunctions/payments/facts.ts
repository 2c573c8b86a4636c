/** What is known of a charge that is about to be listed or billed, for whoever judges it (ground/gate.ts `payments.charge`). */
export interface ChargeFacts {
  /** `feeItem:<id>`; of one that is only proposed, `feeProposal:<name>`. */
  subject: string;
  name: string;
  /** All that is said about it. */
  words: string[];
  /** Fen; null where an agreement says it. */
  price: number | null;
  voluntary: boolean;
  page: string;
}
