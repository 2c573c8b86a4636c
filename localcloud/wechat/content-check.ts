import { randomUUID } from 'node:crypto';
import { charactersIn, ok, refuse, textOf, type WxApi } from './api';

const visitMs = 2 * 3_600_000;
/** Words that stand for what WeChat would find; nobody writes them by chance. */
export const riskyWord = '违禁测试';
export const reviewWord = '待审测试';

export const verdictOn = (text: string): 'pass' | 'review' | 'risky' =>
  text.includes(riskyWord) ? 'risky' : text.includes(reviewWord) ? 'review' : 'pass';
const labels = { pass: 100, review: 20_001, risky: 20_002 };

/** `security.msgSecCheck`, version 2 (handbook §12.8): errcode 0 only says that it was looked at. */
export const msgSecCheck: WxApi = (input, desk) => {
  if (Number(input.version) !== 2) return refuse(47001, 'data format error: version must be 2');
  const openid = textOf(input, 'openid');
  if (!openid) return refuse(40003, 'invalid openid');
  if (![1, 2, 3, 4].includes(Number(input.scene))) return refuse(40129, 'invalid scene');
  const content = textOf(input, 'content');
  if (content === '') return refuse(44004, 'empty content');
  if (charactersIn(content) > 2500) return refuse(45002, 'content size out of limit');
  if (desk.sinceVisit(openid) > visitMs)
    return refuse(61010, 'code is expired: the user has not visited within 2 hours');
  const suggest = verdictOn(
    [content, textOf(input, 'title'), textOf(input, 'nickname'), textOf(input, 'signature')].join('\n'),
  );
  const result = { suggest, label: labels[suggest] };
  return ok({
    result,
    detail: [{ strategy: 'content_model', errcode: 0, ...result, prob: 90 }],
    trace_id: randomUUID(),
  });
};

/** `security.mediaCheckAsync`: accepted now, judged a moment later by an event. The words count in the URL. */
export const mediaCheckAsync: WxApi = (input, desk) => {
  if (Number(input.version) !== 2) return refuse(47001, 'data format error: version must be 2');
  const openid = textOf(input, 'openid');
  if (!openid) return refuse(40003, 'invalid openid');
  if (![1, 2].includes(Number(input.media_type ?? input.mediaType))) return refuse(40004, 'invalid media type');
  if (![1, 2, 3, 4].includes(Number(input.scene))) return refuse(40129, 'invalid scene');
  const url = textOf(input, 'media_url');
  if (!/^https?:\/\//.test(url)) return refuse(40006, 'invalid media_url');
  if (desk.sinceVisit(openid) > visitMs)
    return refuse(61010, 'code is expired: the user has not visited within 2 hours');
  const traceId = randomUUID();
  desk.keepMediaCheck({
    traceId,
    at: desk.clock.now().toISOString(),
    url,
    openid,
    suggest: verdictOn(decodeURIComponent(url)),
    deliveredAt: null,
  });
  return ok({ trace_id: traceId });
};

/** The event that WeChat pushes when the check is done. */
export const mediaCheckEvent = (
  check: { traceId: string; openid: string; suggest: 'pass' | 'review' | 'risky' },
  appid: string,
  at: Date,
) => ({
  ToUserName: 'gh_local',
  FromUserName: check.openid,
  CreateTime: Math.floor(at.getTime() / 1000),
  MsgType: 'event',
  Event: 'wxa_media_check',
  appid,
  trace_id: check.traceId,
  version: 2,
  result: { suggest: check.suggest, label: labels[check.suggest] },
  detail: [],
  errcode: 0,
  errmsg: 'ok',
});
