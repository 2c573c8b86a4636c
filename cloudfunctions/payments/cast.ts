import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { BillKind } from '../../contracts/fee-kinds';
import { as, db } from '../../config/jest-functions/house';
import { makePayKeys, payEnvironment, WeChatPay, type SealedNotice } from '../../localcloud/wechat/pay';
import type { FunctionContext } from '../shared/caller';
import { readClock } from '../shared/clock';

/** A published line of the list, in force since the year began. */
export async function feeNamed(name: string, change: { kind?: BillKind; price?: number | null } = {}): Promise<string> {
  const id = randomUUID();
  const { kind = 'service', price = 1_000_000 } = change;
  const { rows } = await sql<{
    id: string;
  }>`SELECT id FROM person WHERE openid IN ('local-finance', 'local-director') ORDER BY openid`.execute(db);
  await sql`INSERT INTO fee_item (id, kind, name, basis, standard, service_content, payer, price, voluntary, resolution, state, effective, proposed_by, proposed_at, decided_by, decided_at)
    VALUES (${id}, ${kind}, ${name}, '理事会决议', '每次', '服务', '会员', ${price}, ${kind !== 'dues'}, ${kind === 'dues' ? '会员大会〔2026〕1号' : null}, 'published', '[2026-01-01,)',
      ${rows[0]?.id}, '2026-01-01', ${rows[1]?.id}, '2026-01-01')`.execute(db);
  return id;
}
/** A bill that finance made out to somebody who is no member. */
export async function billOf(feeId: string, amount: number, payerName = '明远公司'): Promise<string> {
  const bill = { feeId, title: '检测服务', membershipId: null, payerName, amount, dueDay: '2099-12-31' };
  return (await as('local-finance').payments.issueBill(bill)).billId;
}

/** WeChat Pay stands at an address of its own while the tests of a file run. */
export function useWeChatPay(): { pay: () => WeChatPay; notices: SealedNotice[] } {
  let [server, pay]: [Server | undefined, WeChatPay | undefined] = [undefined, undefined];
  const notices: SealedNotice[] = [];
  beforeAll(async () => {
    const keys = makePayKeys();
    const standing = new WeChatPay(keys, readClock);
    standing.onNotice = (notice) => notices.push(notice);
    pay = standing;
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')));
      request.on('end', () => {
        const reply = standing.answer(
          request.method ?? '',
          request.url ?? '',
          request.headers.authorization ?? '',
          body,
        );
        response.writeHead(reply.status, reply.headers).end(reply.body);
      });
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    standing.address = address;
    Object.assign(process.env, payEnvironment(keys, 'wx0000000000000000', address, `${address}payments/notify`));
  });
  afterAll(() => new Promise((resolve) => server?.close(resolve)));
  return {
    pay: () => {
      if (!pay) throw new Error('only while the tests run');
      return pay;
    },
    notices,
  };
}

/** WeChat tells the house; the status that it answers with. */
export async function tell(notice: Pick<SealedNotice, 'headers' | 'body'>): Promise<number> {
  const { main } = await import('./index');
  const event = { httpMethod: 'POST', path: '/payments/notify', headers: notice.headers, body: notice.body };
  return ((await main(event, { environment: '{}' } satisfies FunctionContext)) as { statusCode: number }).statusCode;
}
