import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DeskOptions } from './desk-state';
import { uploadFromWeChat } from './file-http';
import { readObject, sendJson, sendRefusal } from './http';
import { requestSubscribe } from './wechat/subscribe-message';

/** What only a phone would do: grant messages, hand out a code for its number, upload a file. False for other paths. */
export async function actAsPhone(
  { wechat, store, pay }: DeskOptions,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<boolean> {
  const openid = request.headers['x-local-openid'];
  if (typeof openid !== 'string' || !/^[\w-]{1,128}$/.test(openid)) {
    sendRefusal(response, 401, 'UNAUTHENTICATED', '请用 x-local-openid 说明是谁的手机。', randomUUID());
    return true;
  }
  wechat.visited(openid);
  switch (path) {
    case '/wx/subscribe': {
      const { tmplIds, reject } = await readObject(request);
      const strings = (value: unknown) =>
        Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
      sendJson(
        response,
        200,
        requestSubscribe(openid, strings(tmplIds), strings(reject), (who, id) => wechat.grant(who, id)),
      );
      return true;
    }
    case '/wx/phone-code':
      sendJson(response, 200, { code: wechat.phoneCode(openid), errMsg: 'getPhoneNumber:ok' });
      return true;
    case '/wx/pay': {
      sendJson(response, 200, { paid: pay.open(await readObject(request), openid) });
      return true;
    }
    case '/wx/upload':
      await uploadFromWeChat(store, request, response, openid, url.searchParams.get('cloudPath') ?? '');
      return true;
    default:
      return false;
  }
}
