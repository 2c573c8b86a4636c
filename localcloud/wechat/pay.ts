import {
  createCipheriv,
  createHash,
  createVerify,
  createSign,
  generateKeyPairSync,
  randomBytes,
  randomUUID,
} from 'node:crypto';

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

/** 0.6 %, as a merchant of most trades pays it. */
const feeRate = 0.006;
const yuan = (fen: number) => (fen / 100).toFixed(2);
const shanghai = (instant: string) =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
const billHead =
  '交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注';
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
  /** Trade bills that were asked for, by the token that fetches them. */
  private readonly bills = new Map<string, Buffer>();
  /** What a bill is changed to on its way; for tests of what is not believed. */
  onBill: (content: Buffer) => Buffer = (content) => content;
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
    const { pathname, searchParams } = new URL(path, 'http://wechat');
    if (method === 'GET' && pathname === '/v3/bill/tradebill') return this.askBill(searchParams);
    if (method === 'GET' && pathname === '/v3/billdownload/file') {
      const content = this.bills.get(searchParams.get('token') ?? '');
      if (!content) return this.refuse(404, 'RESOURCE_NOT_EXISTS');
      // WeChat signs no file: its digest stands in the answer that named it.
      return { status: 200, headers: { 'content-type': 'text/plain' }, body: this.onBill(content).toString('utf8') };
    }
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

  /** The bill of a day that is over, after ten the next morning, and for three months. */
  private askBill(asked: URLSearchParams): PayReply {
    const day = asked.get('bill_date') ?? '';
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || (asked.get('bill_type') ?? 'ALL') !== 'ALL')
      return this.refuse(400, 'PARAM_ERROR');
    const ready = Date.parse(`${day}T10:00:00+08:00`) + 86_400_000;
    if (this.now().getTime() < ready) return this.refuse(400, 'STATEMENT_CREATING');
    if (this.now().getTime() > ready + 92 * 86_400_000) return this.refuse(400, 'INVALID_REQUEST');
    const content = this.billOf(day);
    if (!content) return this.refuse(400, 'NO_STATEMENT_EXIST');
    const token = randomUUID();
    this.bills.set(token, content);
    return this.sign(200, {
      hash_type: 'SHA1',
      hash_value: createHash('sha1').update(content).digest('hex'),
      download_url: `${this.address}v3/billdownload/file?token=${token}`,
    });
  }
  /** Where it stands: what it hands out an address of. */
  address = 'http://127.0.0.1/';

  /** What was traded on a day, as WeChat writes it; null when nothing was. */
  billOf(day: string): Buffer | null {
    const orders = [...this.orders.values()];
    const paid = orders.filter(({ paidAt }) => paidAt !== null && shanghai(paidAt).startsWith(day));
    const back = [...this.refunds.values()].filter(({ doneAt }) => shanghai(doneAt).startsWith(day));
    if (paid.length + back.length === 0) return null;
    const row = (at: string, order: Order, state: string, refund: Refund | null) => {
      const total = refund ? 0 : order.total;
      const fee = Math.round((refund ? -refund.amount : order.total) * feeRate);
      return [
        ...[
          shanghai(at),
          order.appid,
          this.keys.mchid,
          '0',
          '',
          order.transactionId ?? '',
          order.outTradeNo,
          order.openid,
        ],
        ...['JSAPI', state, 'OTHERS', 'CNY', yuan(total), '0.00', refund?.refundId ?? '0', refund?.outRefundNo ?? '0'],
        ...[
          yuan(refund?.amount ?? 0),
          '0.00',
          refund ? 'ORIGINAL' : '',
          refund ? 'SUCCESS' : '',
          order.description,
          '',
        ],
        ...[(fee / 100).toFixed(5), '0.60%', yuan(total), yuan(refund?.amount ?? 0), ''],
      ]
        .map((cell) => `\`${cell}`)
        .join(',');
    };
    const rows = [
      ...paid.map((order) => row(order.paidAt ?? '', order, 'SUCCESS', null)),
      ...back.flatMap((refund) => {
        const order = orders.find(({ transactionId }) => transactionId === refund.transactionId);
        return order ? [row(refund.doneAt, order, 'REFUND', refund)] : [];
      }),
    ];
    const sum = paid.reduce((all, { total }) => all + total, 0);
    const given = back.reduce((all, { amount }) => all + amount, 0);
    const sums = ['总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额'];
    sums.push(
      [rows.length, yuan(sum), yuan(given), '0.00', '0.00', yuan(sum), yuan(given)]
        .map((cell) => `\`${cell}`)
        .join(','),
    );
    return Buffer.from(`\ufeff${[billHead, ...rows, ...sums].join('\r\n')}\r\n`, 'utf8');
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
