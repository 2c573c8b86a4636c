import type { DuesBallot, DuesForm } from '../../contracts/dues';
import type { DuesClause, uncheckedClauses } from '../../contracts/dues-kinds';
import type { Words } from '../../contracts/wire';
import { addDays, daysBetween } from '../shared/clock';
import { atLeast, fewest } from '../ground/judge-resolution';

type Fraction = readonly [number, number];
/** The numbers of the rules, each of the day that it is asked of; a rule that was not in force then finds nothing. */
export interface DuesRules {
  maxTiers: number | null;
  adoption: { quorum: Fraction; pass: Fraction } | null;
  disclosureDays: number | null;
}
export interface StandardFacts {
  form: Pick<DuesForm, 'name' | 'notes' | 'tiers'>;
  adopted: boolean;
  ballot: Omit<DuesBallot, 'meetingId'> | null;
  disclosedOn: string | null;
  creditChinaUrl: string | null;
  today: string;
}
/** What is wrong with a standard, by which clause (handbook §2.3, §5.1). */
export interface StandardFinding {
  clause: DuesClause;
  found: Words;
  asked: Words;
  basis: Words;
}

const both = (zh: string, en: string): Words => ({ 'zh-CN': zh, en });
const h166 = both('民发〔2014〕166号', '民发〔2014〕166号 (dues of social organisations)');
const z4 = both('发改经体〔2017〕1999号', '发改经体〔2017〕1999号 (fees of industry associations)');
const f15 = both('行业协会商会收费行为合规指南（2024）', 'Guide to lawful fees of associations (2024)');

/** What makes an amount no amount: 不得具有浮动性. */
const floating = /浮动|上浮|下浮|不低于|不少于|以上|起缴|起步|自愿多缴|幅度|区间|比例缴|营业额的|产值的|\d\s*[%％]/;
/** A branch that makes a standard, or collects, of its own (FEE17, DUES-09). */
const branch = '(?:分会|分支机构|代表机构|专委会|专业委员会|工作委员会|代表处|办事处|联络处)';
const own = '(?:自行|另行|另外|自定|单独|自主|各自|加收|可再|再收|另收|另立)';
const ofBranch = new RegExp(`${branch}[^。；;\\n]{0,12}${own}|${own}[^。；;\\n]{0,6}${branch}`);
/** 收费返成: whoever recruits payers gets a part of what they pay (DUES-09). */
const commission = /返成|返还比例|返点|提成|抽成|分成|按比例返/;
/** Something besides the dues for holding an office (DUES-10). */
const forOffice =
  /(?:任职费|职务费|席位费)|(?:理事|会长|监事|秘书长)[^。；;\n]{0,10}(?:另缴|另交|另收|另行缴|赞助|捐款|捐赠|认捐)/;
/** Dues are filed nowhere any more: a standard that waits for a filing never begins (DUES-06). */
const filing = /(?:报|经|向)[^。；;\n]{0,14}备案|备案(?:后|之日|登记)/;
const finer = /其中|分别(?:缴|按|为)|再分|细分|小档/;

/**
 * What is found about a standard. Findings stop nothing but what has no ballot at all, which must not be collected; the
 * numbers come from the rules of the day.
 */
export function judgeDuesStandard(facts: StandardFacts, rules: DuesRules): StandardFinding[] {
  return [...ofAmounts(facts, rules), ...ofBallot(facts, rules), ...ofDisclosure(facts, rules)];
}

function ofAmounts({ form }: StandardFacts, { maxTiers }: DuesRules): StandardFinding[] {
  const findings: StandardFinding[] = [];
  if (maxTiers !== null && form.tiers.length > maxTiers)
    findings.push({
      clause: 'DUES-07',
      found: both(`写了 ${form.tiers.length} 个档次`, `${form.tiers.length} tiers`),
      asked: both(`一般不超过 ${maxTiers} 个`, `In general no more than ${maxTiers}`),
      basis: z4,
    });
  const texts = [form.name, form.notes, ...form.tiers.flatMap(({ name, services }) => [name, services])];
  const unfirm = texts.map((words) => floating.exec(words)?.[0]).find(Boolean);
  if (unfirm)
    findings.push({
      clause: 'DUES-02',
      found: both(`文字里有「${unfirm}」`, `The words “${unfirm}” are in it`),
      asked: both('金额要明确，不得浮动', 'Each amount is explicit and does not float'),
      basis: h166,
    });
  const all = texts.join('\n');
  const words = (clause: DuesClause, pattern: RegExp, asked: Words, basis: Words) => {
    const said = pattern.exec(all)?.[0];
    if (said)
      findings.push({ clause, found: both(`文字里有「${said}」`, `The words “${said}” are in it`), asked, basis });
  };
  words('FEE17', ofBranch, both('分支机构不得自行制定会费标准', 'A branch makes no dues standard of its own'), f15);
  words(
    'DUES-09',
    commission,
    both('不得收费返成', 'Nobody is paid a part of the dues that he brings in'),
    both(`${z4['zh-CN']}；${f15['zh-CN']}`, `${z4.en}; ${f15.en}`),
  );
  words(
    'DUES-10',
    forOffice,
    both('担任理事、会长等职务，除会费外不另收费', 'Nothing but dues is asked for holding an office'),
    both(`${f15['zh-CN']}第十一项`, `${f15.en}, item 11`),
  );
  words('DUES-06', filing, both('会费标准已不用备案', 'A dues standard is not filed any more'), h166);
  const split = form.tiers.find(({ name, services }) => finer.test(name) || finer.test(services));
  if (split)
    findings.push({
      clause: 'DUES-07.finer',
      found: both(`「${split.name}」里好像又分了细档`, `“${split.name}” seems to be divided further`),
      asked: both('一个档次内不再细分标准', 'No finer standards inside one tier'),
      basis: z4,
    });
  const bare = form.tiers.filter(({ amount, services }) => amount > 0 && services.trim() === '');
  if (bare.length > 0)
    findings.push({
      clause: 'DUES-11',
      found: both(
        `${bare.map(({ name }) => `「${name}」`).join('')}没有写提供什么服务`,
        `No services are named for ${bare.map(({ name }) => `“${name}”`).join(', ')}`,
      ),
      asked: both('收了会费就要写明并提供服务', 'Whoever pays dues is told what they are for'),
      basis: f15,
    });
  return findings;
}

function ofBallot({ adopted, ballot }: StandardFacts, { adoption }: DuesRules): StandardFinding[] {
  if (!ballot)
    return adopted
      ? [
          {
            clause: 'FEE12',
            found: both('没有表决记录', 'There is no ballot on record'),
            asked: both(
              '经会员（代表）大会表决通过后才能收费',
              'Nothing is collected before the assembly has adopted it',
            ),
            basis: f15,
          },
        ]
      : [];
  const findings: StandardFinding[] = [];
  if (ballot.body === 'branch_meeting')
    findings.push({
      clause: 'FEE17',
      found: both('由分支机构的会议通过', 'It was adopted by a branch'),
      asked: both('分支机构不得自行制定会费标准', 'A branch makes no dues standard of its own'),
      basis: f15,
    });
  else if (ballot.body !== 'assembly' && ballot.body !== 'congress')
    findings.push({
      clause: 'DUES-01.body',
      found: both('不是会员大会或会员代表大会通过的', 'It was not adopted by the assembly or the congress'),
      asked: both('只能由会员大会或会员代表大会制定或修改', 'Only they make or change it'),
      basis: h166,
    });
  if (adoption && !atLeast(ballot.present, ballot.entitled, adoption.quorum)) {
    const needed = fewest(ballot.entitled, adoption.quorum, false);
    findings.push({
      clause: 'DUES-01.quorum',
      found: both(
        `应到 ${ballot.entitled}，到会 ${ballot.present}`,
        `${ballot.present} of ${ballot.entitled} were present`,
      ),
      asked: both(`至少要到 ${needed}`, `At least ${needed} have to be present`),
      basis: h166,
    });
  }
  if (!ballot.secret)
    findings.push({
      clause: 'DUES-01.secret',
      found: both('没有采用无记名投票', 'The vote was not secret'),
      asked: both('要无记名投票', 'It is voted on in secret'),
      basis: h166,
    });
  if (!ballot.inPerson)
    findings.push({
      clause: 'DUES-01.form',
      found: both('用了通讯等其他方式表决', 'It was voted on by letter or on phones'),
      asked: both('不得用其他方式', 'No other form than a vote in the room'),
      basis: h166,
    });
  return findings;
}

function ofDisclosure(facts: StandardFacts, { disclosureDays }: DuesRules): StandardFinding[] {
  const { ballot, disclosedOn, creditChinaUrl, today } = facts;
  if (!ballot || disclosureDays === null) return [];
  const by = addDays(ballot.heldOn, disclosureDays);
  const findings: StandardFinding[] = [];
  const late = disclosedOn !== null ? disclosedOn > by : today > by;
  if (late) {
    const days = daysBetween(ballot.heldOn, disclosedOn ?? today);
    findings.push({
      clause: disclosedOn === null ? 'DUES-03.waiting' : 'DUES-03.late',
      found:
        disclosedOn === null
          ? both(`表决后 ${days} 天，还没有记公开日期`, `${days} days after the ballot it has not been shown yet`)
          : both(`表决后第 ${days} 天才公开`, `It was shown ${days} days after the ballot`),
      asked: both(
        `${disclosureDays} 日内（${by} 前）向全体会员公开`,
        `Within ${disclosureDays} days (by ${by}), to all members`,
      ),
      basis: h166,
    });
  }
  if (disclosedOn !== null && creditChinaUrl === null)
    findings.push({
      clause: 'DUES-08',
      found: both('没有记「信用中国」上的公示网址', 'No address on Credit China is recorded'),
      asked: both(
        '会费标准、服务和依据要在「信用中国」公示',
        'Standard, services and basis are published on Credit China',
      ),
      basis: z4,
    });
  return findings;
}

/** What is asked about dues and cannot be found here, with the reason. */
export const unchecked: Readonly<Record<(typeof uncheckedClauses)[number], { asked: Words; why: Words }>> = {
  'DUES-04': {
    asked: both(
      '每年向会员公布会费收支，提请大会审议',
      'Income and spending of dues are shown to members every year and put before the assembly',
    ),
    why: both('这里还不记公布和审议', 'Neither is recorded here yet'),
  },
  'DUES-05': {
    asked: both(
      '会费用社会团体会费票据，不混开别的收入',
      'Dues are receipted on the receipt of dues, and nothing else is',
    ),
    why: both(
      '在这里登记的票据已经按此限制；没有登记的看不到',
      'Receipts recorded here are kept to it; those that are not recorded are not seen',
    ),
  },
  'DUES-09': {
    asked: both('分支机构不得再收会费，不得收费返成', 'Branches do not collect again, and nobody is paid a part'),
    why: both(
      '只看了标准的文字；会外的收款和返还看不到',
      'Only the words of the standard are read; what happens outside is not seen',
    ),
  },
  'DUES-10': {
    asked: both('任职除会费外不另收费', 'Nothing but dues is asked for an office'),
    why: both('收款单已经按此限制；会外的收费看不到', 'Bills are kept to it; what is asked outside is not seen'),
  },
  FEE17: {
    asked: both('分支机构不得自行制定会费标准', 'A branch makes no dues standard of its own'),
    why: both(
      '只看了标准的文字和表决的会议；分支机构自己的文件看不到',
      'Only its words and the body that adopted it are read; papers of a branch are not seen',
    ),
  },
};

/** Whether a ballot's own figures fit together: nobody gave a vote that he was not handed. */
export const ballotFits = (b: Omit<DuesBallot, 'meetingId'>): boolean =>
  b.present <= b.entitled &&
  b.issued <= b.present &&
  b.returned <= b.issued &&
  b.yes + b.no + b.abstain + b.void === b.returned;

/** Whether it was adopted at all; of those present, whoever did not vote included (民发〔2014〕166号 四). */
export const ballotPassed = ({ yes, present }: Pick<DuesBallot, 'yes' | 'present'>, pass: Fraction): boolean =>
  yes > 0 && atLeast(yes, present, pass);
