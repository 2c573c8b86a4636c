import { decoded } from '@/hooks/decoded';

/** The token in what a scanner read, or null when it is not a link to a member code. */
export const tokenInLink = (link: string): string | null => {
  const found = /\/pages\/verify\/index\?(?:.*&)?t=([^&#]+)/.exec(link);
  return found?.[1] ? decoded(found[1]) : null;
};

/**
 * The token of a member code: `t` of a link, `scene` of a mini-code, `q` (the whole link) of WeChat's rule for scanned
 * links, or null.
 */
export const tokenOf = (params: { t?: string; scene?: string; q?: string }): string | null => {
  if (params.q) return tokenInLink(decoded(params.q));
  const token = params.t ?? (params.scene ? decoded(params.scene).replace(/^t=/, '') : '');
  return token ? decoded(token) : null;
};

/**
 * Where a link leads that is not a member code, when WeChat opened this page with it: one rule for scanned links has one
 * page, and the portal's links share their beginning. The code of a hall's screen, or of a credit report.
 */
export const otherOf = ({
  q,
}: {
  q?: string;
}): { page: 'attendance/check-in' | 'credit/verify'; code: string } | null => {
  const link = q ? decoded(q) : '';
  const hall = /\/pages\/check-in\/index\?(?:.*&)?c=([^&#]+)/.exec(link)?.[1];
  if (hall) return { page: 'attendance/check-in', code: decoded(hall) };
  const report = /\/credit\/pages\/verify\/index\?(?:.*&)?code=([^&#]+)/.exec(link)?.[1];
  return report ? { page: 'credit/verify', code: decoded(report) } : null;
};
