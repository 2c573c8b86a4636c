import * as z from 'zod';
import { toE164 } from '../../contracts/phone';
import { splitText } from './split-text';
import { Unavailable, within } from './unavailable';

const answerMs = 8_000;
const miniCodeMs = 3_000;
const reply = z.looseObject({ errcode: z.number().default(0), errmsg: z.string().default('') });

/** WeChat's own answer, refusals included. Throws `Unavailable` when there is none. */
async function ask(apiName: string, input: object, ms = answerMs) {
  // The SDK weighs more than all else: it is loaded by the first call that needs it.
  const call = import('./cloudbase').then((cloud) => cloud.callWeChat(apiName, input));
  const answer = reply.safeParse(await within(ms, `WeChat ${apiName}`, call));
  if (!answer.success) throw new Unavailable(`WeChat ${apiName}: no answer that can be read`);
  return answer.data;
}

const failed = (apiName: string, answer: { errcode: number; errmsg: string }) =>
  new Unavailable(`WeChat ${apiName}: ${answer.errcode} ${answer.errmsg}`);

/** `formal`, `trial` or `developer`: which release of the mini-program messages and codes open. */
const releaseState = () => process.env.WX_MINIPROGRAM_STATE ?? 'formal';
const envVersions: Record<string, string> = { formal: 'release', trial: 'trial', developer: 'develop' };

export interface SubscribeMessage {
  openid: string;
  templateId: string;
  /** Page with its query, without a leading slash; null opens nothing. */
  page: string | null;
  /** Keyword (`thing1`) → value that fits it. */
  data: Record<string, string>;
}
/** `refused`: the person takes no more of these. `wrong`: the template or its values, nothing a repeat would mend. */
export type SendResult = { state: 'sent' | 'refused' | 'wrong' | 'busy'; errcode: number };

const refusedCodes = new Set([43101, 43107, 43108]);
const wrongCodes = new Set([40003, 40037, 41030, 47001, 47003, 43116]);

/** Sends one subscribe message. Throws `Unavailable` when it is not known whether WeChat has it. */
export async function sendSubscribeMessage(message: SubscribeMessage): Promise<SendResult> {
  const { errcode } = await ask('subscribeMessage.send', {
    touser: message.openid,
    template_id: message.templateId,
    ...(message.page ? { page: message.page } : {}),
    data: Object.fromEntries(Object.entries(message.data).map(([keyword, value]) => [keyword, { value }])),
    miniprogram_state: releaseState(),
  });
  if (errcode === 0) return { state: 'sent', errcode };
  return { state: refusedCodes.has(errcode) ? 'refused' : wrongCodes.has(errcode) ? 'wrong' : 'busy', errcode };
}

export interface TextVerdict {
  suggest: 'pass' | 'review' | 'risky';
  /** WeChat's trace ids, for an appeal. */
  traces: string[];
}
const verdict = z.object({
  result: z.object({ suggest: z.enum(['pass', 'review', 'risky']) }),
  trace_id: z.string().default(''),
});
// The author has not been in the mini-program for two hours: WeChat does not judge, so a person must.
const authorNotSeen = 61010;

/**
 * WeChat's content check, version 2 (handbook §12.8): every part of a long text must pass. `scene` is 1 for profiles,
 * 2 for comments, 3 for forums. Throws `Unavailable` when there is no verdict, so that the text waits.
 */
export async function checkText(openid: string, content: string, scene: 1 | 2 | 3 = 1): Promise<TextVerdict> {
  const found: TextVerdict = { suggest: 'pass', traces: [] };
  for (const part of splitText(content)) {
    if (part.trim() === '') continue;
    const answer = await ask('security.msgSecCheck', { openid, scene, version: 2, content: part });
    if (answer.errcode === authorNotSeen) return { ...found, suggest: 'review' };
    // errcode 0 only says that it was looked at; anything else says that it was not.
    const judged = verdict.safeParse(answer);
    if (answer.errcode !== 0 || !judged.success) throw failed('security.msgSecCheck', answer);
    found.traces.push(judged.data.trace_id);
    if (judged.data.result.suggest === 'risky') return { ...found, suggest: 'risky' };
    if (judged.data.result.suggest === 'review') found.suggest = 'review';
  }
  return found;
}

const phoneReply = z.object({
  phone_info: z.object({ purePhoneNumber: z.string(), countryCode: z.union([z.string(), z.number()]) }),
});
const invalidCodes = new Set([40029, 40013, 40163]);

/** The phone (E.164) behind the code of WeChat's phone button, or null for a code that is used or too old. */
export async function phoneNumberOf(code: string): Promise<string | null> {
  const answer = await ask('phonenumber.getPhoneNumber', { code });
  if (invalidCodes.has(answer.errcode)) return null;
  const found = phoneReply.safeParse(answer);
  if (answer.errcode !== 0 || !found.success) throw failed('phonenumber.getPhoneNumber', answer);
  const { countryCode, purePhoneNumber } = found.data.phone_info;
  const abroad = `+${countryCode}${purePhoneNumber}`;
  return toE164(abroad) ?? abroad;
}

const codeReply = z.object({ buffer: z.string().min(1), contentType: z.string().default('image/png') });

/**
 * A mini-program code as an image data URI; null when WeChat gives none within three seconds, for whoever shows it to
 * show the text instead.
 * @param scene at most 32 characters of WeChat's set; `page` without a leading slash
 */
export async function miniCode(scene: string, page: string): Promise<string | null> {
  const state = releaseState();
  const input = {
    scene,
    page,
    width: 430,
    check_path: state === 'formal',
    env_version: envVersions[state] ?? 'release',
  };
  try {
    const found = codeReply.safeParse(await ask('wxacode.getUnlimited', input, miniCodeMs));
    return found.success ? `data:${found.data.contentType};base64,${found.data.buffer}` : null;
  } catch (error) {
    if (error instanceof Unavailable) return null;
    throw error;
  }
}
