import { fingerprint } from '../shared/secrets';

/** Keyed digests by which a transfer knows the account again that it was asked for. */
export const phonePrint = (phone: string): string => fingerprint('transfer phone', phone);
export const openidPrint = (openid: string | null): string => fingerprint('transfer wechat', openid ?? '');
