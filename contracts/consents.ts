// Data alone, so that a page can name a wording without loading the schemas.

/** Consents that are asked one by one (PIPL art. 14, 29); `partyInfo` is sensitive and always separate. */
export const consentCodes = ['privacy', 'creditFile', 'selfDisciplinePledge', 'partyInfo'] as const;
export type ConsentCode = (typeof consentCodes)[number];
/** The wording in force; a new wording is a new version and is asked again. */
export const consentVersions: Record<ConsentCode, string> = {
  privacy: '2026-11',
  creditFile: '2026-11',
  selfDisciplinePledge: '2026-11',
  partyInfo: '2026-11',
};
