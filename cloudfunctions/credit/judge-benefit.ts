import { foldText } from '../ground/fold-text';

/** What a grade must never do (反垄断法 21; handbook §3.1): shut out, refuse, boycott, publish as a list of the bad. */
const harms =
  /黑名单|拉黑|抵制|封杀|拒绝(?:交易|合作|往来|入会|服务)|禁止|限制|不得|不能|不准|不许|取消|暂停|除名|处罚|罚款|联合惩戒|不予|停止供货|断供|加倍|加收|上浮|blacklist|boycott|refus|exclud|forbid|suspend|penalt|restrict|surcharge/;

/** Whether words, in whatever script or width, name a benefit; the first that names something else, or null. */
export const harmIn = (words: string): string | null => harms.exec(foldText(words))?.[0] ?? null;
