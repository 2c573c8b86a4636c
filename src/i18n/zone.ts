/** Minutes that this device's clock is behind UTC at an instant: -480 in China. */
export const offsetAt = (instant: string): number => new Date(instant).getTimezoneOffset();
