import { decoded } from '@/hooks/decoded';

const bare = /^[0-9a-z]{8}\.[A-Za-z0-9_-]{22}$/;

/** The venue's code in what a scanner read (the link on the screen, or the code alone), or null when there is none. */
export const codeInScan = (scanned: string): string | null => {
  const text = scanned.trim();
  if (bare.test(text)) return text;
  const found = /\/pages\/check-in\/index\?(?:[^#]*&)?c=([^&#]+)/.exec(text)?.[1];
  return found && bare.test(decoded(found)) ? decoded(found) : null;
};

/**
 * The venue's code that opened the page: `c` of a link, `scene` of a mini-code, `q` (the whole link) of WeChat's rule
 * for scanned links, or null.
 */
export const codeOfParams = ({ c, scene, q }: { c?: string; scene?: string; q?: string }): string | null => {
  if (q) return codeInScan(decoded(q));
  const code = c ?? (scene ? decoded(scene).replace(/^c=/, '') : '');
  return code ? codeInScan(decoded(code)) : null;
};
