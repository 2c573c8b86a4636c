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
 * The code of a hall's screen, when WeChat opened this page with it: one rule for scanned links has one page, and the
 * portal's links share their beginning.
 */
export const hallCodeOf = ({ q }: { q?: string }): string | null => {
  const found = /\/pages\/check-in\/index\?(?:.*&)?c=([^&#]+)/.exec(q ? decoded(q) : '');
  return found?.[1] ? decoded(found[1]) : null;
};
