/** `+2`, `−2`; with a true minus, so that it is not a hyphen to a screen reader. */
export const signed = (delta: number) => (delta < 0 ? `−${-delta}` : `+${delta}`);
