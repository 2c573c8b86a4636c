import { createHash } from 'node:crypto';
import Aes from 'wechatpay-axios-plugin/lib/aes';
import Formatter from 'wechatpay-axios-plugin/lib/formatter';
import Rsa from 'wechatpay-axios-plugin/lib/rsa';
import Wechatpay from 'wechatpay-axios-plugin/lib/wechatpay';
import * as z from 'zod';
import { Unavailable } from './unavailable';
import { paySetUp, type PaySetUp } from './wechat-pay-set-up';

// Loaded when used: the library with its HTTP client is for the calls that pay alone.
const answerMs = 6_000;
const noticeSkewSeconds = 300;

const setUp = (): PaySetUp => {
  const found = paySetUp();
  if (!found) throw new Unavailable('WeChat Pay is not set up');
  return found;
};
const client = (given: PaySetUp) =>
  new Wechatpay({
    mchid: given.mchid,
    serial: given.serial,
    privateKey: given.privateKey,
    certs: { [given.platformId]: given.platformKey },
    baseURL: given.baseUrl,
    timeout: answerMs,
  });

interface Answered {
  status: number;
  data: unknown;
}
/** WeChat's answer, its signature verified by the library; what it refuses is answered too. Throws `Unavailable` when there is none. */
async function ask(
  method: 'GET' | 'POST',
  path: string,
  body: object | undefined,
  query: Record<string, string> = {},
): Promise<Answered> {
  const given = setUp();
  try {
    const config = { params: query, headers: { 'Wechatpay-Serial': given.platformId } };
    const chain = client(given).chain(path);
    const answer: Answered = method === 'GET' ? await chain.get(config) : await chain.post(body ?? {}, config);
    return { status: answer.status, data: answer.data };
  } catch (error) {
    const answered =
      typeof error === 'object' && error !== null && 'response' in error
        ? (error.response as Answered | undefined)
        : undefined;
    if (answered && answered.status >= 400 && answered.status < 500)
      return { status: answered.status, data: answered.data };
    throw new Unavailable(`WeChat Pay ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
const read = <T>(schema: z.ZodType<T>, path: string, { data }: Answered): T => {
  const known = schema.safeParse(data);
  if (!known.success) throw new Unavailable(`WeChat Pay ${path}: no answer that can be read`);
  return known.data;
};
const ok = ({ status }: Answered) => status >= 200 && status < 300;
const codeOf = ({ data }: Answered) =>
  typeof data === 'object' && data !== null && 'code' in data ? String(data.code) : '';

export interface PayOrder {
  outTradeNo: string;
  description: string;
  /** Fen. */
  amount: number;
  openid: string;
  expiresAt: Date;
}
/** 以 RFC 3339 in the zone of Shanghai, without fractions. */
const zoned = (instant: Date) => `${new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;

/** JSAPI: what a payment begins with; good for as long as the order. */
export async function prepay(order: PayOrder): Promise<string> {
  const { appid, mchid, notifyUrl } = setUp();
  const path = 'v3/pay/transactions/jsapi';
  const answer = await ask('POST', path, {
    ...{
      appid,
      mchid,
      notify_url: notifyUrl,
      out_trade_no: order.outTradeNo,
      description: order.description.slice(0, 60),
      time_expire: zoned(order.expiresAt),
    },
    amount: { total: order.amount, currency: 'CNY' },
    payer: { openid: order.openid },
  });
  if (!ok(answer)) throw new Unavailable(`WeChat Pay ${path}: ${codeOf(answer)}`);
  return read(z.object({ prepay_id: z.string().min(1) }), path, answer).prepay_id;
}

/** What `wx.requestPayment` takes, signed by the merchant. */
export function signPayment(prepayId: string, now: Date) {
  const { appid, privateKey } = setUp();
  const timeStamp = String(Math.floor(now.getTime() / 1000));
  const nonceStr = Formatter.nonce();
  const bundle = `prepay_id=${prepayId}`;
  const paySign = Rsa.sign(
    Formatter.joinedByLineFeed(appid, timeStamp, nonceStr, bundle),
    Rsa.from(privateKey, Rsa.KEY_TYPE_PRIVATE),
  );
  return { timeStamp, nonceStr, package: bundle, signType: 'RSA' as const, paySign };
}

const transaction = z.object({
  mchid: z.string(),
  out_trade_no: z.string(),
  trade_state: z.string(),
  transaction_id: z.string().optional(),
  success_time: z.string().optional(),
  amount: z.object({ total: z.int() }).optional(),
});
export interface Paid {
  outTradeNo: string;
  state: string;
  transactionId: string | null;
  paidAt: Date | null;
  /** Fen. */
  amount: number | null;
}
const paidOf = (found: z.infer<typeof transaction>): Paid => ({
  outTradeNo: found.out_trade_no,
  state: found.trade_state,
  transactionId: found.transaction_id ?? null,
  paidAt: found.success_time ? new Date(found.success_time) : null,
  amount: found.amount?.total ?? null,
});
/** How an order stands with WeChat; null when it knows none. */
export async function queryOrder(outTradeNo: string): Promise<Paid | null> {
  const path = `v3/pay/transactions/out-trade-no/${outTradeNo}`;
  const answer = await ask('GET', path, undefined, { mchid: setUp().mchid });
  if (answer.status === 404) return null;
  if (!ok(answer)) throw new Unavailable(`WeChat Pay ${path}: ${codeOf(answer)}`);
  return paidOf(read(transaction, path, answer));
}
/** Nobody pays it any more. False: it was paid meanwhile. */
export async function closeOrder(outTradeNo: string): Promise<boolean> {
  const path = `v3/pay/transactions/out-trade-no/${outTradeNo}/close`;
  const answer = await ask('POST', path, { mchid: setUp().mchid });
  if (ok(answer) || codeOf(answer) === 'ORDER_CLOSED') return true;
  if (codeOf(answer) === 'ORDERPAID' || codeOf(answer) === 'ORDER_PAID') return false;
  throw new Unavailable(`WeChat Pay ${path}: ${codeOf(answer)}`);
}

const refundAnswer = z.object({ refund_id: z.string(), status: z.string(), success_time: z.string().optional() });
export interface RefundAnswer {
  refundId: string;
  state: 'SUCCESS' | 'PROCESSING' | 'CLOSED' | 'ABNORMAL';
  doneAt: Date | null;
}
const states = ['SUCCESS', 'PROCESSING', 'CLOSED', 'ABNORMAL'] as const;
const refundOf = (found: z.infer<typeof refundAnswer>): RefundAnswer => ({
  refundId: found.refund_id,
  state: states.find((each) => each === found.status) ?? 'ABNORMAL',
  doneAt: found.success_time ? new Date(found.success_time) : null,
});
/**
 * Asks for a refund; asked again under the same number WeChat answers how it stands and gives nothing twice.
 * @returns a string: why WeChat refuses it
 */
export async function askRefund(given: {
  outRefundNo: string;
  transactionId: string;
  amount: number;
  total: number;
  reason: string;
}): Promise<RefundAnswer | string> {
  const path = 'v3/refund/domestic/refunds';
  const answer = await ask('POST', path, {
    ...{ transaction_id: given.transactionId, out_refund_no: given.outRefundNo, reason: given.reason.slice(0, 80) },
    amount: { refund: given.amount, total: given.total, currency: 'CNY' },
  });
  if (!ok(answer)) return codeOf(answer) || String(answer.status);
  return refundOf(read(refundAnswer, path, answer));
}

const billAnswer = z.object({ hash_type: z.literal('SHA1'), hash_value: z.string(), download_url: z.url() });
const mostBillBytes = 20_000_000;
/**
 * The trade bill of a day, as WeChat writes it (csv in UTF-8 with a quote before each cell). `none`: nothing was traded.
 * `notReady`: it comes after ten the next morning, for three months. `forged`: what was fetched is not what WeChat named.
 * @param day calendar day in Asia/Shanghai
 */
export async function tradeBill(day: string): Promise<Buffer | 'none' | 'notReady' | 'forged'> {
  const path = 'v3/bill/tradebill';
  const answer = await ask('GET', path, undefined, { bill_date: day, bill_type: 'ALL' });
  if (!ok(answer)) {
    if (codeOf(answer) === 'NO_STATEMENT_EXIST') return 'none';
    if (['STATEMENT_CREATING', 'INVALID_REQUEST', 'PARAM_ERROR'].includes(codeOf(answer))) return 'notReady';
    throw new Unavailable(`WeChat Pay ${path}: ${codeOf(answer)}`);
  }
  const { hash_value, download_url } = read(billAnswer, path, answer);
  const given = setUp();
  const url = new URL(download_url);
  // Signed with the merchant's key: nobody else is asked with it.
  if (url.host !== new URL(given.baseUrl).host) return 'forged';
  try {
    // The file itself bears no signature of WeChat: its digest stands in the answer that does.
    const { data }: { data: unknown } = await client(given)
      .chain(url.pathname.slice(1))
      .get({
        params: Object.fromEntries(url.searchParams),
        responseType: 'arraybuffer',
        transformResponse: [(content: unknown) => content],
        maxContentLength: mostBillBytes,
      });
    const content = Buffer.isBuffer(data) ? data : Buffer.from(data as ArrayBuffer);
    return createHash('sha1').update(content).digest('hex') === hash_value.toLowerCase() ? content : 'forged';
  } catch (error) {
    throw new Unavailable(`WeChat Pay ${url.pathname}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

export type Notice =
  | { kind: 'paid'; id: string; paid: Paid }
  | {
      kind: 'refunded';
      id: string;
      outRefundNo: string;
      state: RefundAnswer['state'];
      refundId: string;
      doneAt: Date | null;
    }
  | { kind: 'other'; id: string };
const envelope = z.object({
  id: z.string().min(1).max(64),
  event_type: z.string(),
  resource: z.object({
    algorithm: z.literal('AEAD_AES_256_GCM'),
    ciphertext: z.string(),
    nonce: z.string(),
    associated_data: z.string().default(''),
  }),
});
const refundNotice = z.object({
  mchid: z.string(),
  out_refund_no: z.string(),
  refund_id: z.string(),
  refund_status: z.string(),
  success_time: z.string().optional(),
});

/**
 * What WeChat tells, read only where it is WeChat that tells it: signed by the platform's key over exactly this body, not
 * older than five minutes, and sealed with our key. A string: why it is not believed.
 * @param headers in small letters
 */
export function readNotice(headers: Readonly<Record<string, string>>, body: string, now: Date): Notice | string {
  const given = paySetUp();
  if (!given) return 'not set up';
  const [timestamp = '', nonce = '', signature = '', serial = ''] = ['timestamp', 'nonce', 'signature', 'serial'].map(
    (each) => headers[`wechatpay-${each}`],
  );
  if (serial !== given.platformId) return 'another key';
  if (!/^\d{10}$/.test(timestamp) || Math.abs(now.getTime() / 1000 - Number(timestamp)) > noticeSkewSeconds)
    return 'another time';
  if (!verified(Formatter.response(timestamp, nonce, body), signature, given.platformKey)) return 'forged';
  try {
    const { id, event_type, resource } = envelope.parse(JSON.parse(body));
    const plain: unknown = JSON.parse(
      Aes.AesGcm.decrypt(resource.ciphertext, given.apiV3Key, resource.nonce, resource.associated_data),
    );
    if (event_type.startsWith('TRANSACTION.')) {
      const found = transaction.parse(plain);
      return found.mchid === given.mchid ? { kind: 'paid', id, paid: paidOf(found) } : 'another merchant';
    }
    if (!event_type.startsWith('REFUND.')) return { kind: 'other', id };
    const found = refundNotice.parse(plain);
    if (found.mchid !== given.mchid) return 'another merchant';
    const answer = refundOf({
      refund_id: found.refund_id,
      status: found.refund_status,
      success_time: found.success_time,
    });
    return { kind: 'refunded', id, outRefundNo: found.out_refund_no, ...answer };
  } catch {
    return 'unreadable';
  }
}
// A signature that is no base64 makes the library throw.
function verified(message: string, signature: string, key: string): boolean {
  try {
    return Rsa.verify(message, signature, Rsa.from(key, Rsa.KEY_TYPE_PUBLIC));
  } catch {
    return false;
  }
}
