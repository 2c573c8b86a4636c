/** A labelled sentence, as a secretariat really writes it. */
export interface Sentence {
  text: string;
  /** What it offends against; none: nothing, however near it comes. */
  rules: readonly string[];
  /** GB/T 2260 code of the place. */
  region?: string;
  /** Name and address of the place of a meeting. */
  place?: string;
}
