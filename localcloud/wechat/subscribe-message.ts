import { ok, refuse, textOf, type WxApi } from './api';
import { fits } from './message-fields';
import { templates } from './templates';

/** `subscribeMessage.send`: keeps what would have been sent; one accept is one message. */
export const send: WxApi = (input, desk) => {
  const openid = textOf(input, 'touser');
  if (!openid) return refuse(40003, 'invalid openid');
  const id = textOf(input, 'template_id');
  const template = templates.find((each) => each.id === id);
  if (!template) return refuse(40037, 'invalid template_id');
  const page = textOf(input, 'page');
  if (page.startsWith('/')) return refuse(41030, 'invalid page');
  const given = (typeof input.data === 'object' && input.data !== null ? input.data : {}) as Record<
    string,
    { value?: unknown } | undefined
  >;
  const keywords = Object.keys(template.fields).length > 0 ? Object.keys(template.fields) : Object.keys(given);
  if (keywords.length === 0) return refuse(47003, 'argument invalid! data is empty');
  const wrong = keywords.find((keyword) => !fits(keyword, given[keyword]?.value));
  if (wrong) return refuse(47003, `argument invalid! data.${wrong}.value invalid`);
  const unknown = Object.keys(given).find((keyword) => !keywords.includes(keyword));
  if (unknown) return refuse(47003, `argument invalid! data.${unknown} is not in the template`);
  if (!desk.takeGrant(openid, id)) return refuse(43101, 'user refuse to accept the msg');
  desk.keepMessage({
    openid,
    templateId: id,
    page,
    fields: Object.fromEntries(keywords.map((keyword) => [keyword, String(given[keyword]?.value)])),
  });
  return ok({ msgid: Date.now() });
};

export interface SubscribeAnswer {
  errMsg: string;
  errCode?: number;
  [templateId: string]: string | number | undefined;
}

/** `wx.requestSubscribeMessage`: what the phone would answer when the person taps; `reject` names the ids refused. */
export function requestSubscribe(
  openid: string,
  tmplIds: string[],
  reject: string[],
  grant: (openid: string, id: string) => void,
): SubscribeAnswer {
  if (tmplIds.length === 0) return { errMsg: 'requestSubscribeMessage:fail TmplIds can not be empty', errCode: 10001 };
  if (tmplIds.length > 3) return { errMsg: 'requestSubscribeMessage:fail TmplIds count exceeds 3', errCode: 20003 };
  if (tmplIds.some((id) => !templates.some((each) => each.id === id)))
    return {
      errMsg: 'requestSubscribeMessage:fail No template data return, verify the template id exist',
      errCode: 20001,
    };
  const answer: SubscribeAnswer = { errMsg: 'requestSubscribeMessage:ok' };
  for (const id of new Set(tmplIds)) {
    answer[id] = reject.includes(id) ? 'reject' : 'accept';
    if (answer[id] === 'accept') grant(openid, id);
  }
  return answer;
}
