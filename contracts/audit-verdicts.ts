// Data alone, so that a page can ask for them without loading the schemas.

/** What is concluded of an item of the self-audit: in order, to be mended, or it does not occur. */
export const auditVerdicts = ['ok', 'finding', 'none'] as const;
