/** Where the code of a report leads: the verify page of the portal, which WeChat may also open as the mini-program. */
export const verifyLink = (code: string): string =>
  `${process.env.HUIGUAN_PORTAL_URL ?? ''}#/modules/credit/pages/verify/index?code=${code}`;
