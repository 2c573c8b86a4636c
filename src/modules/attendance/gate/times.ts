// As contracts/attendance.ts says (a test holds them together): its schemas have no business in a gate's package.
/** A personal code is good for so long from its issue. */
export const ticketSeconds = 60;
/** By so much clocks may differ. */
export const skewSeconds = 30;
