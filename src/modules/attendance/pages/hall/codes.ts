export interface HallCode {
  text: string;
  from: string;
  until: string;
}

/** The code of an instant (milliseconds of the server's clock) and what is left of it, or null when all are used up. */
export const codeAt = (codes: readonly HallCode[], now: number) => {
  const code = codes.find(({ until }) => now < Date.parse(until));
  if (!code) return null;
  const [from, until] = [Date.parse(code.from), Date.parse(code.until)];
  return { text: code.text, left: (until - Math.max(now, from)) / 1000, total: (until - from) / 1000 };
};

/** Seconds until the last of the codes ends. */
export const secondsHeld = (codes: readonly HallCode[], now: number): number => {
  const last = codes[codes.length - 1];
  return last ? Math.max(0, Math.floor((Date.parse(last.until) - now) / 1000)) : 0;
};
