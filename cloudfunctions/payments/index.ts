import { isHttp, openidOf, type FunctionContext } from '../shared/caller';
import { readClock } from '../shared/clock';
import { openDoor } from '../shared/entry';
import { logError } from '../shared/log';
import { takeNotice, type NoticeReply } from './notice';
import { router } from './router';

const door = openDoor('payments', router);

/** WeChat Pay calls at an address of its own, with words and answers of its own; all others come to the door. */
export async function main(event: unknown, context: FunctionContext): Promise<unknown> {
  if (!isHttp(event) || openidOf(context) || !/\/notify\/?$/.test(event.path ?? '')) return door(event, context);
  const headers = Object.fromEntries(
    Object.entries(event.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const body = event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? '');
  let reply: NoticeReply;
  try {
    reply = await takeNotice(headers, body, readClock());
  } catch (error) {
    logError('payments.notify', context.request_id ?? '', error);
    reply = { status: 500, code: 'FAIL', word: 'later' };
  }
  return {
    statusCode: reply.status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: JSON.stringify({ code: reply.code, message: reply.word }),
  };
}
