import type { Language } from '../../contracts/wire';
import type { Words } from '../notices/effects';

const say = (zh: [string, string], en: [string, string]): Words => ({
  'zh-CN': { title: zh[0], body: zh[1] },
  en: { title: en[0], body: en[1] },
});

/** What ends a transfer without a decision of those who decide. */
export const stops = {
  moved: {
    'zh-CN': '这个账号已经换了手机号或微信，原来的申请不再适用。',
    en: 'The account has another number or WeChat now.',
  },
  gone: { 'zh-CN': '申请的微信已经换成别的账号。', en: 'The WeChat that asked has another account now.' },
  bound: {
    'zh-CN': '申请的微信上有了在办的申请、代表的单位或任职，不能并入。',
    en: 'The WeChat that asked has an application, an organisation or an office of its own.',
  },
  objected: { 'zh-CN': '原账号不同意换绑。', en: 'The holder of the account objected.' },
  verifiedAnew: { 'zh-CN': '原账号重新核实了手机号，还在使用。', en: 'The holder has verified the number anew.' },
} as const satisfies Record<string, Record<Language, string>>;
export type Stop = keyof typeof stops;

/** @param phone masked */
export const askedFor = (phone: string): Words =>
  say(
    [
      '有人申请把你的账号换到另一个微信',
      `另一个微信核实了 ${phone}，申请使用你的账号。不是你本人，请马上点开，按“不同意”。`,
    ],
    [
      'Another WeChat asks for your account',
      `Another WeChat has verified ${phone} and asks for your account. If that is not you, open this and object now.`,
    ],
  );
export const toDecide = (phone: string, dueOn: string | null): Words =>
  say(
    [`${phone}的换绑等你决定`, dueOn ? `请核对证明材料，${dueOn} 前办结。` : '请核对证明材料。'],
    [`Decide on the account of ${phone}`, `Please compare the proof${dueOn ? `; due by ${dueOn}` : ''}.`],
  );
export const waits = (dueOn: string): Words =>
  say(
    ['换绑已经同意，等原账号异议期满', `原账号最近还在使用。到 ${dueOn} 没有提出异议，第二天就会换到这个微信。`],
    [
      'Agreed, once nobody has objected',
      `The account was used of late. If nobody objects until ${dueOn}, it is in this WeChat on the day after.`,
    ],
  );
export const lastDay = (phone: string, dueOn: string): Words =>
  say(
    ['你的账号将换到另一个微信', `${phone}的换绑已经同意。不是你本人，请在 ${dueOn} 当天结束前点开，按“不同意”。`],
    [
      'Your account will move to another WeChat',
      `The transfer of ${phone} was agreed. If that is not you, open this and object by the end of ${dueOn}.`,
    ],
  );
export const refused = (reason: string, reasonEn = reason): Words =>
  say(['换绑没有通过', reason], ['Your account was not moved', reasonEn]);
export const over = (phone: string): Words =>
  say(
    ['你的账号没有换绑', `对 ${phone} 的换绑申请已经停止，你照常使用。`],
    ['Your account stays with you', `The transfer asked for ${phone} has ended. Nothing changes for you.`],
  );
export const stopped = (phone: string, why: Stop): Words =>
  say([`${phone}的换绑已停止`, stops[why]['zh-CN']], [`Transfer of ${phone} has ended`, stops[why].en]);
export const carriedOut: Words = say(
  ['换绑完成', '账号已经换到这个微信，任职、单位、报名和记录都在。原来的微信和电脑登录已经退出。'],
  [
    'Your account is in this WeChat now',
    'Offices, organisations, registrations and records are all here. The old WeChat and its computers are signed out.',
  ],
);
