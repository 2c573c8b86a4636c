// Data alone, so that a page can name a wording without loading the schemas.

/** Consents that an application asks one by one (PIPL art. 14, 29); `partyInfo` is sensitive and always separate. */
export const applicationConsents = ['privacy', 'creditFile', 'selfDisciplinePledge', 'partyInfo'] as const;
export type ApplicationConsent = (typeof applicationConsents)[number];
/** Beside them `creditShown`: a grade that other members may read; a member gives it whenever it likes, or never. */
export const consentCodes = [...applicationConsents, 'creditShown'] as const;
export type ConsentCode = (typeof consentCodes)[number];
/** The wording in force; a new wording is a new version and is asked again. */
export const consentVersions: Record<ConsentCode, string> = {
  privacy: '2026-11',
  creditFile: '2026-12',
  selfDisciplinePledge: '2026-11',
  partyInfo: '2026-11',
  creditShown: '2026-12',
};
