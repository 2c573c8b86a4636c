/** One page for whoever asks, whose account it is, and who decides. */
export const transferPage = (transferId: string): string => `/modules/identity/pages/transfer/index?id=${transferId}`;
