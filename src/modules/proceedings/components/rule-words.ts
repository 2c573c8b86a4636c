import type { Quorum } from '@contracts/motion';
import type { Translate } from '@/i18n/typed';
import type { zhCN } from '../messages/zh-CN';

type Words = Translate<(typeof zhCN)['terms']>;
type Rule = Quorum['rule'];

const fractionOf = ([part, whole]: Rule['pass']) => `${part}/${whole}`;

/** 2/3 以上; 1/2 以上，不含 1/2. */
export const quorumShare = (rule: Rule, t: Words) =>
  t(rule.quorumStrict ? 'share.moreThan' : 'share.atLeast', { fraction: fractionOf(rule.quorum) });

/** What passes a motion, in one sentence. */
export const passSentence = (rule: Rule, t: Words) =>
  t(`pass.${rule.passBase}.${rule.strict ? 'moreThan' : 'atLeast'}`, { fraction: fractionOf(rule.pass) });
