// Few calls judge a text, and every cold start would pay for the words: they are loaded with the first one.
const patterns = () => require('./patterns') as typeof import('./patterns');

/** See {@link import('./patterns').offenceOf}. */
export const offenceOf: typeof import('./patterns').offenceOf = (...asked) => patterns().offenceOf(...asked);
/** See {@link import('./patterns').venueOf}. */
export const venueOf: typeof import('./patterns').venueOf = (...asked) => patterns().venueOf(...asked);
/** See {@link import('./patterns').outingIn}. */
export const outingIn: typeof import('./patterns').outingIn = (...asked) => patterns().outingIn(...asked);
/** The words by which a text forces people to come, as a frame names them: what stops an act is not weighed. */
export function forcedBy(text: string, carriesFee = false): string | null {
  const found = offenceOf(text, 'FEE08', carriesFee);
  return found?.named ? found.words : null;
}
