import { createCipheriv, createVerify, createSign, generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';

/** What a merchant is given by WeChat, and WeChat by him: made anew for each machine. */
export interface PayKeys {
  mchid: string;
  serial: string;
  apiV3Key: string;
  platformId: string;
  merchantPrivate: string;
  merchantPublic: string;
  platformPrivate: string;
  platformPublic: string;
}
export function makePayKeys(): PayKeys {
  const pair = () =>
    generateKeyPairSync('rsa', {
      modulusLength: 2048,
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
  const [merchant, platform] = [pair(), pair()];
  return {
    ...{
      mchid: '1900000001',
      serial: randomBytes(20).toString('hex').toUpperCase(),
      apiV3Key: randomBytes(16).toString('hex'),
    },
    ...{
      platformId: `PUB_KEY_ID_${randomBytes(16).toString('hex')}`,
      merchantPrivate: merchant.privateKey,
      merchantPublic: merchant.publicKey,
    },
    ...{ platformPrivate: platform.privateKey, platformPublic: platform.publicKey },
  };
}
/** What the functions are given of it. */
export const payEnvironment = (
  keys: PayKeys,
  appid: string,
  baseUrl: string,
  notifyUrl: string,
): Record<string, string> => ({
  ...{
    WXPAY_MCHID: keys.mchid,
    WXPAY_SERIAL: keys.serial,
    WXPAY_PRIVATE_KEY: keys.merchantPrivate,
    WXPAY_PLATFORM_ID: keys.platformId,
  },
  ...{
    WXPAY_PLATFORM_KEY: keys.platformPublic,
    WXPAY_API_V3_KEY: keys.apiV3Key,
    WXPAY_NOTIFY_URL: notifyUrl,
    WXPAY_BASE_URL: baseUrl,
    WXPAY_APPID: appid,
  },
});

interface Order {
  outTradeNo: string;
  appid: string;
  total: number;
  description: string;
  openid: string;
  notifyUrl: string;
  expiresAt: number;
  prepayId: string;
  state: 'NOTPAY' | 'SUCCESS' | 'CLOSED' | 'REFUND';
  transactionId: string | null;
  paidAt: string | null;
  refunded: number;
}
interface Refund {
  outRefundNo: string;
  refundId: string;
  transactionId: string;
  amount: number;
  doneAt: string;
}
export interface PayReply {
  status: number;
  headers: Record<string, string>;
  body: string;
}
export interface SealedNotice {
  url: string;
  headers: Record<string, string>;
  body: string;
}

/**
 * WeChat Pay of one machine, APIv3: it takes orders, refunds and questions signed by the merchant, signs what it answers,
 * and makes the notifications that the real one would send. When and how often they are sent is for whoever holds it.
 */
export class WeChatPay {
  readonly orders = new Map<string, Order>();
  readonly refunds = new Map<string, Refund>();
  /** Told of each order that is paid and of each refund that is done. */
  onNotice: (notice: SealedNotice) => void = () => undefined;

  constructor(
    readonly keys: PayKeys,
    /** The clock by which notifications are signed; answers are signed by the machine's own, as the library checks them. */
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** The answer to a call; the path with its query. */
  answer(method: string, path: string, authorization: string, body: string): PayReply {
    if (!this.isMerchant(method, path, authorization, body)) return this.refuse(401, 'SIGN_ERROR');
    const { pathname } = new URL(path, 'http://wechat');
    const given = (body ? JSON.parse(body) : {}) as Record<string, unknown>;
    if (method === 'POST' && pathname === '/v3/pay/transactions/jsapi') return this.begin(given);
    if (method === 'POST' && pathname === '/v3/refund/domestic/refunds') return this.refund(given);
    const [, outTradeNo = '', close] =
      /^\/v3\/pay\/transactions\/out-trade-no\/([\w-]+)(\/close)?$/.exec(pathname) ?? [];
    const order = this.orders.get(outTradeNo);
    if (!order) return this.refuse(404, outTradeNo ? 'ORDER_NOT_EXIST' : 'RESOURCE_NOT_EXISTS');
    if (!close) return this.sign(200, this.transactionOf(order));
    if (order.state !== 'NOTPAY') return this.refuse(400, order.state === 'CLOSED' ? 'ORDER_CLOSED' : 'ORDERPAID');
    order.state = 'CLOSED';
    return this.sign(204, null);
  }

  /**
   * What the mini-program hands to WeChat's own page, and the user pays: false when the merchant did not sign it, it is
   * another's, or the order is over.
   */
  open(given: Record<string, unknown>, openid: string): boolean {
    const text = (name: string) => (typeof given[name] === 'string' ? given[name] : '');
    const prepayId = text('package').replace(/^prepay_id=/, '');
    const order = [...this.orders.values()].find((each) => each.prepayId === prepayId);
    if (order?.openid !== openid || text('signType') !== 'RSA') return false;
    const message = [order.appid, text('timeStamp'), text('nonceStr'), text('package'), ''].join('\n');
    const isMerchants = createVerify('RSA-SHA256')
      .update(message)
      .verify(this.keys.merchantPublic, text('paySign'), 'base64');
    return isMerchants && this.pay(prepayId);
  }

  /** The user types his password: false when the order is over. */
  pay(prepayId: string): boolean {
    const order = [...this.orders.values()].find((each) => each.prepayId === prepayId);
    if (order?.state !== 'NOTPAY' || order.expiresAt <= this.now().getTime()) return false;
    order.state = 'SUCCESS';
    order.transactionId = `42${Date.now()}${randomBytes(6).readUIntBE(0, 6)}`.slice(0, 28);
    order.paidAt = this.now().toISOString();
    this.onNotice(this.noticeOf(order));
    return true;
  }

  /** A notification of an order that was paid, sealed and signed; each is another and says the same. */
  noticeOf(order: Order): SealedNotice {
    return this.seal(order.notifyUrl, 'TRANSACTION.SUCCESS', this.transactionOf(order));
  }

  private begin(given: Record<string, unknown>): PayReply {
    const { total } = given.amount as { total: number };
    const outTradeNo = String(given.out_trade_no);
    if (!Number.isInteger(total) || total < 1 || this.orders.has(outTradeNo))
      return this.refuse(400, this.orders.has(outTradeNo) ? 'OUT_TRADE_NO_USED' : 'PARAM_ERROR');
    const order: Order = {
      ...{
        outTradeNo,
        appid: String(given.appid),
        total,
        description: String(given.description),
        openid: (given.payer as { openid: string }).openid,
      },
      ...{
        notifyUrl: String(given.notify_url),
        expiresAt: Date.parse(String(given.time_expire)),
        prepayId: `wx${randomUUID().replaceAll('-', '')}`,
      },
      ...{ state: 'NOTPAY', transactionId: null, paidAt: null, refunded: 0 },
    };
    this.orders.set(outTradeNo, order);
    return this.sign(200, { prepay_id: order.prepayId });
  }

  private refund(given: Record<string, unknown>): PayReply {
    const outRefundNo = String(given.out_refund_no);
    const order = [...this.orders.values()].find(({ transactionId }) => transactionId === given.transaction_id);
    if (!order?.transactionId) return this.refuse(404, 'RESOURCE_NOT_EXISTS');
    const { refund: amount, total } = given.amount as { refund: number; total: number };
    let known = this.refunds.get(outRefundNo);
    if (!known) {
      if (total !== order.total || amount > order.total - order.refunded) return this.refuse(403, 'NOT_ENOUGH');
      known = {
        outRefundNo,
        refundId: `50${Date.now()}${randomBytes(5).readUIntBE(0, 5)}`,
        transactionId: order.transactionId,
        amount,
        doneAt: this.now().toISOString(),
      };
      order.refunded += amount;
      order.state = 'REFUND';
      this.refunds.set(outRefundNo, known);
      this.onNotice(this.refundNotice(order, known));
    }
    return this.sign(200, {
      refund_id: known.refundId,
      out_refund_no: outRefundNo,
      status: 'SUCCESS',
      success_time: known.doneAt,
    });
  }

  refundNotice(order: Order, refund: Refund): SealedNotice {
    return this.seal(order.notifyUrl, 'REFUND.SUCCESS', {
      ...{
        mchid: this.keys.mchid,
        out_trade_no: order.outTradeNo,
        transaction_id: refund.transactionId,
        out_refund_no: refund.outRefundNo,
      },
      ...{
        refund_id: refund.refundId,
        refund_status: 'SUCCESS',
        success_time: refund.doneAt,
        amount: { total: order.total, refund: refund.amount },
      },
    });
  }

  private transactionOf(order: Order) {
    return {
      ...{
        appid: order.appid,
        mchid: this.keys.mchid,
        out_trade_no: order.outTradeNo,
        trade_type: 'JSAPI',
        trade_state: order.state,
      },
      ...(order.transactionId ? { transaction_id: order.transactionId, success_time: order.paidAt } : {}),
      ...{ payer: { openid: order.openid }, amount: { total: order.total, payer_total: order.total, currency: 'CNY' } },
    };
  }

  private seal(url: string, event: string, plain: object): SealedNotice {
    const nonce = randomBytes(6).toString('hex');
    const cipher = createCipheriv('aes-256-gcm', Buffer.from(this.keys.apiV3Key), Buffer.from(nonce)).setAAD(
      Buffer.from('transaction'),
    );
    const sealed = Buffer.concat([cipher.update(JSON.stringify(plain), 'utf8'), cipher.final(), cipher.getAuthTag()]);
    const body = JSON.stringify({
      ...{
        id: randomUUID(),
        create_time: this.now().toISOString(),
        event_type: event,
        resource_type: 'encrypt-resource',
        summary: 'ok',
      },
      resource: {
        algorithm: 'AEAD_AES_256_GCM',
        original_type: 'transaction',
        associated_data: 'transaction',
        nonce,
        ciphertext: sealed.toString('base64'),
      },
    });
    return { url, body, headers: { 'content-type': 'application/json', ...this.signature(body, this.now()) } };
  }

  private signature(body: string, at: Date): Record<string, string> {
    const [timestamp, nonce] = [String(Math.floor(at.getTime() / 1000)), randomBytes(16).toString('hex')];
    const signed = createSign('RSA-SHA256')
      .update(`${timestamp}\n${nonce}\n${body}\n`)
      .sign(this.keys.platformPrivate, 'base64');
    return {
      'wechatpay-timestamp': timestamp,
      'wechatpay-nonce': nonce,
      'wechatpay-signature': signed,
      'wechatpay-serial': this.keys.platformId,
    };
  }
  private sign(status: number, data: object | null): PayReply {
    const body = data === null ? '' : JSON.stringify(data);
    return { status, headers: { 'content-type': 'application/json', ...this.signature(body, new Date()) }, body };
  }
  private refuse(status: number, code: string): PayReply {
    return this.sign(status, { code, message: `${code} (local)` });
  }

  /** Authorization: WECHATPAY2-SHA256-RSA2048 mchid="…",nonce_str="…",signature="…",timestamp="…",serial_no="…" */
  private isMerchant(method: string, path: string, authorization: string, body: string): boolean {
    const part = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(authorization)?.[1] ?? '';
    if (part('mchid') !== this.keys.mchid || part('serial_no') !== this.keys.serial) return false;
    const message = `${method}\n${path}\n${part('timestamp')}\n${part('nonce_str')}\n${body}\n`;
    return createVerify('RSA-SHA256').update(message).verify(this.keys.merchantPublic, part('signature'), 'base64');
  }
}
