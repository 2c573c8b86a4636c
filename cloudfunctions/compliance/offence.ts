// Few calls judge a text, and every cold start would pay for the words: they are loaded with the first one.
const patterns = () => require('./patterns') as typeof import('./patterns');

/** See {@link import('./patterns').offences}. */
export const offences: typeof import('./patterns').offences = (...asked) => patterns().offences(...asked);
/** See {@link import('./patterns').venueOf}. */
export const venueOf: typeof import('./patterns').venueOf = (...asked) => patterns().venueOf(...asked);
