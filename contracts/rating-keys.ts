// Data alone, so that a page can ask for them without loading the schemas.

/** What a survey has people rate, besides the meeting as a whole. */
export const ratingKeys = ['content', 'speakers', 'venue', 'service'] as const;
