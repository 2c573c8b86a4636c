/** Hundredths of a point as they are read: 8300 is 83.00. */
export const points = (hundredths: number): string => (hundredths / 100).toFixed(2);
/** The same with its sign: +2.00, −2.00. */
export const signedPoints = (hundredths: number): string =>
  `${hundredths < 0 ? '−' : '+'}${points(Math.abs(hundredths))}`;
