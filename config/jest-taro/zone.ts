/** Where the device of a test is, wherever the test runs: in China, until the test moves it. */
export const device = { offset: -480 };
export const offsetAt = (_instant: string): number => device.offset;
