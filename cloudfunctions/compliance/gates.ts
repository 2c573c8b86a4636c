import type { Language, Words } from '../../contracts/wire';
import type { PublishFacts } from '../meetings/facts';
import type { ProposeFacts } from '../parameters/facts';
import { wasTried } from './back-test-store';
import type { ChargeFacts } from '../payments/facts';
import type { RunFacts } from '../dues/facts';
import type { PayFacts } from '../expenses/facts';
import { judging, type Closed, type Gates } from '../ground/gate';
import { findVersion } from '../ground/parameter-versions';
import { dayOf } from '../shared/clock';
import type { Db } from '../shared/db';
import type { Context } from '../shared/implement';
import { leaveFinding } from './leave-finding';
import { duesRules } from './judge-dues';
import { feeRules } from './judge-fees';
import { spendingRules } from './judge-spending';
import { evaluate, type Judged } from './judge-subjects';
import { forcedBy } from './offence';
import type { AnyRule, Subject } from './rule';
import { loadRules } from './rule-store';

// The six red lines of the issue, and nothing else, stop an act; every other rule warns. What a record module's own
// constraint refuses it refuses before or after: a gate judges what no constraint can see.

const redLines: readonly AnyRule[] = [...feeRules, ...duesRules, ...spendingRules].filter(({ redLine }) => redLine);
const said = (zh: string, en: string): Words => ({ 'zh-CN': zh, en });
const never = said('没有机构可以批准，只能不收费。', 'No body can allow it: charge nothing.');
/** Which body may decide, so that the act goes on. */
const bodies: Readonly<Record<string, Words>> = {
  FEE06: never,
  FEE07: never,
  FEE08: said('没有机构可以批准：改成自愿参加，或者不收费。', 'No body can allow it: make it voluntary, or free.'),
  FEE12: said('由会员大会或会员代表大会表决通过。', 'The assembly or the congress votes on it.'),
  SPEND01: said(
    '已经批准的先取消，再重新提交，走集体决策。',
    'If it was approved already, cancel it and hand it in again for that decision.',
  ),
  OWN01: said('由没有利害关系的人审批。', 'Somebody without an interest in it decides.'),
};

export interface Asked {
  subject: string;
  title: string;
  page: string | null;
  committeeId: string | null;
  facts: object;
}
/** What these red lines say about an act of today; the first that is in force and finds something stops it. */
async function judgeAct(context: Context, ids: readonly string[], asked: readonly Asked[]): Promise<Closed | null> {
  const { db, now, today, language, leave } = context;
  const wanted = redLines.filter(({ id }) => ids.includes(id));
  const loaded = await loadRules(db, wanted);
  const subjects = asked.map((each): Subject => ({ ...each, day: today, barred: [], barredUnits: [] }));
  const clock = { today, overrides: new Map<string, boolean>() };
  const found = wanted.flatMap(({ id, about }) =>
    evaluate(
      loaded.filter(({ rule }) => rule.id === id),
      subjects,
      about,
      clock,
    ),
  );
  const [stops] = found.filter(({ advisory }) => !advisory);
  if (!stops) return null;
  leave((transaction: Db) => leaveFinding(transaction, stops, dayOf(now), now));
  return closedBy(db, stops, wanted, today, language);
}

async function closedBy(
  db: Db,
  { ruleId, said: found, saidEn }: Judged,
  among: readonly AnyRule[],
  today: string,
  language: Language,
): Promise<Closed> {
  const version = await findVersion(db, ruleId, today);
  const rule = among.find(({ id }) => `compliance.${id}` === ruleId) ?? among[0];
  if (!version || !rule) throw new Error(`${ruleId} has no version in force`);
  const body = bodies[rule.id] ?? never;
  const inWords = (to: Language) => ({
    ruleId,
    title: to === 'en' ? version.titleEn : version.title,
    clause: [to === 'en' ? version.sourceEn : version.source, version.article].filter(Boolean).join(' '),
    found: to === 'en' ? saidEn : found,
    suggestion: rule.act[to],
    body: body[to],
  });
  const zh = inWords('zh-CN');
  return {
    data: inWords(language),
    message: `碰到红线「${zh.title}」：${zh.found}依据：${zh.clause}。${zh.suggestion}${zh.body}`,
  };
}

const award = /评比|达标|表彰|评选|评优|颁奖|授牌/;
const qualification = /职业资格|资格认定|资格证|职称|技能等级/;
/** What words make of a charge, whatever kind it is entered as. */
const kindOf = (words: string, kind: string): string => {
  if (kind === 'award' || kind === 'qualification') return kind;
  if (award.test(words)) return 'award';
  return qualification.test(words) ? 'qualification' : kind;
};
const feeLines = ['FEE06', 'FEE07', 'FEE08'];

const onPublish = judging<PublishFacts>((context, { id, title, kind, committeeId, feeFen, texts, page }) => {
  const forced = texts.map((text) => forcedBy(text, true)).find((words) => words !== null) ?? null;
  const facts = { kind: kindOf(title, kind), feeFen, forced, startsOn: null };
  return judgeAct(context, feeLines, [{ subject: `meeting:${id}`, title, page, committeeId, facts }]);
});

const onCharge = judging<ChargeFacts>((context, { subject, name, words, price, voluntary, page }) => {
  const text = words.join('\n');
  const forced = voluntary ? forcedBy(text, true) : null;
  const facts = { kind: kindOf(text, 'training'), feeFen: price ?? 1, forced, startsOn: null };
  return judgeAct(context, feeLines, [{ subject, title: name, page, committeeId: null, facts }]);
});

const onRun = judging<RunFacts>((context, { standardId, name, body, page }) => {
  // A ballot of another body than the assembly is none.
  const facts = { adopted: true, body: body === 'assembly' || body === 'congress' ? body : null, billed: 0 };
  return judgeAct(
    context,
    ['FEE12'],
    [{ subject: `duesStandard:${standardId}`, title: name, page, committeeId: null, facts }],
  );
});

const onPay = judging<PayFacts>((context, { expenses }) =>
  judgeAct(
    context,
    ['SPEND01', 'OWN01'],
    expenses.map(({ id, title, page, ...facts }) => ({
      ...{ subject: `expense:${id}`, title, page, committeeId: null },
      facts,
    })),
  ),
);

// What a rule would find is looked at before anybody proposes it: exactly this value was tried on the past.
const onPropose = judging<ProposeFacts>(async ({ db, language }, { id, value }) => {
  if (!id.startsWith('compliance.') || (await wasTried(db, id, value))) return null;
  const first = said('先回测这个值，看过结果再提出修改。', 'Try this value on the past first, then propose it.');
  const version = await findVersion(db, id, '2199-12-31');
  const title = (language === 'en' ? version?.titleEn : version?.title) ?? id;
  const data = { ruleId: id, title, clause: '', found: '', suggestion: first[language], body: '' };
  return { data, message: `「${version?.title ?? id}」还没有用这个值回测过。${first['zh-CN']}` };
});

const line = 'compliance.SPEND01';
const amounts = 'expenses.thresholds';
// What lies over the line waits for a body, so the amounts have to send it to one: else nothing of it is ever paid.
const onAmounts = judging<ProposeFacts>(async ({ db, language }, { id, value, effectiveFrom }) => {
  if (id !== line && id !== amounts) return null;
  const beside = await findVersion(db, id === line ? amounts : line, effectiveFrom);
  const [rule, split] = (id === line ? [value, beside?.value] : [beside?.value, value]) as [
    { force?: string; aboveYuan?: number } | undefined,
    { enabled?: boolean; president?: number } | undefined,
  ];
  const { force, aboveYuan = 0 } = rule ?? {};
  if (force !== 'on' || aboveYuan === 0) return null;
  if (split?.enabled && (split.president ?? 0) <= aboveYuan) return null;
  const [of, other] = [await findVersion(db, line, effectiveFrom), await findVersion(db, amounts, effectiveFrom)];
  const first = said(
    `「${of?.title ?? line}」启用时，超过 ${aboveYuan} 元的支出要由会议决定：先启用「${other?.title ?? amounts}」，会长审批不超过 ${aboveYuan} 元，不然没有会议来决定，一笔也付不出去。`,
    `While “${of?.titleEn ?? line}” is on, a body decides on what lies over ${aboveYuan} yuan: first set “${other?.titleEn ?? amounts}”, the president up to ${aboveYuan} yuan at most, or no body decides and nothing is paid.`,
  );
  const title = (language === 'en' ? of?.titleEn : of?.title) ?? line;
  const data = { ruleId: line, title, clause: '', found: '', suggestion: first[language], body: '' };
  return { data, message: first['zh-CN'] };
});

/** Who is asked about which act. */
export const gates: Gates = {
  'meetings.publish': [onPublish],
  'payments.charge': [onCharge],
  'dues.startRun': [onRun],
  'expenses.pay': [onPay],
  'parameters.propose': [onPropose, onAmounts],
};
