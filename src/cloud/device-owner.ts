import { deskSession } from './desk-session';
import { local } from './local';

/** Names who writes on this device: a browser may be shared, and what one person wrote is not shown to the next. */
export const deviceOwner = () =>
  process.env.TARO_ENV === 'h5' ? (local()?.openid ?? deskSession.token()?.slice(-8) ?? 'guest') : 'wechat';
