import type { Minutes } from '../../contracts/minutes';
import type { Ceased } from '../../contracts/motion';
import { clockOf } from '../shared/clock';
import type { Block, DocumentText } from '../shared/document';

const clock = (instant: string) => clockOf(new Date(instant));
const people = (names: string[]) => (names.length === 0 ? '无' : `${names.length}：${names.join('、')}`);
const stateNames: Record<Minutes['state'], string> = {
  draft: '草稿，未经确认',
  circulated: '确认中',
  locked: '已锁定',
  superseded: '已被更正',
};
const ceasedWhys: Record<Ceased['why'], string> = {
  withdrawn: '退会',
  expelled: '除名',
  terminated: '会籍终止',
  cancelled: '会籍注销',
  rejected: '未获入会',
  officeEnded: '任职结束',
  termOver: '任期届满',
};
const ceased = (gone: Ceased[]) =>
  gone.map(({ name, at, why }) => `${name}（${clock(at)} ${ceasedWhys[why]}）`).join('、');
const proxied = (lent: { giver: string; holder: string }[]) =>
  lent.map(({ giver, holder }) => `${giver}（${holder}代）`).join('、');
const quorumWords = (met: boolean | null) => (met === null ? '不适用' : met ? '达到' : '未达到');

/** 会议纪要 with every field of handbook §4.1. */
export function minutesDocument(minutes: Minutes, associationName: string): DocumentText {
  const { words, facts } = minutes;
  const body: Block[] = [
    {
      kind: 'fields',
      rows: [
        ['会议名称', facts.title],
        ['机构与届次', [facts.body, facts.sessionNo].filter(Boolean).join('　')],
        ['时间', `${clock(facts.startsAt)} 至 ${clock(facts.endsAt)}（北京时间）`],
        ['地点', facts.place],
        ['主持人', words.host],
        ['记录人', words.recorder],
        ['应到', String(facts.entitled)],
        ['实到', String(facts.present)],
        ['请假', people(facts.excused)],
        ['缺席', people(facts.absent)],
        ['列席', people(facts.observers)],
        ['法定人数', quorumWords(facts.quorumMet)],
        ...(facts.proxies ? [['书面委托', proxied(facts.proxies)] as [string, string]] : []),
        ...(facts.ceased ? [['资格终止', ceased(facts.ceased)] as [string, string]] : []),
      ],
    },
    { kind: 'heading', text: '一、议程与要点' },
    ...words.items.flatMap((item, i): Block[] => [
      { kind: 'subheading', text: `${i + 1}. ${item.title}${item.presenter ? `（${item.presenter}）` : ''}` },
      ...(item.points ? [{ kind: 'text' as const, text: item.points }] : []),
      { kind: 'text', text: `结论：${item.conclusion}` },
    ]),
    { kind: 'heading', text: '二、表决' },
    votes(minutes),
    { kind: 'heading', text: '三、异议' },
    { kind: 'text', text: words.dissent || '无' },
    { kind: 'heading', text: '四、确认' },
    confirmations(minutes),
    { kind: 'heading', text: '五、附件' },
    { kind: 'text', text: words.annexes.map((name, i) => `${i + 1}. ${name}`).join('\n') || '无' },
    { kind: 'heading', text: '六、签名' },
    { kind: 'signatures', names: ['主持人', '记录人', '监督人'] },
    ...seal(minutes),
  ];
  return {
    title: `${associationName}会议纪要`,
    blocks: body,
    footer: `${facts.title}　第 ${minutes.version} 版（${stateNames[minutes.state]}）`,
  };
}

function votes({ facts }: Minutes): Block {
  if (facts.motions.length === 0) return { kind: 'text', text: '无' };
  return {
    kind: 'table',
    header: ['事项', '应到', '到会', '赞成', '反对', '弃权', '未表决', '回避', '结果'],
    widths: [18, 8, 8, 8, 8, 8, 11, 8, 23],
    rows: facts.motions.map(({ title, result, offAgenda }) => [
      offAgenda ? `${title}（会前未公布）` : title,
      ...[result.entitled, result.present, result.yes, result.no, result.abstain, result.silent, result.barred].map(
        String,
      ),
      `${result.passed ? '通过' : '未通过'}（须 ${result.needed} 票）${result.quorumMet ? '' : '，到会不足'}${result.proxies ? `；书面委托：${proxied(result.proxies)}` : ''}${result.ceased ? `；资格终止未计入：${ceased(result.ceased)}` : ''}`,
    ]),
  };
}

function confirmations({ confirmations: given }: Minutes): Block {
  if (given.length === 0) return { kind: 'text', text: '无' };
  return {
    kind: 'table',
    header: ['姓名', '意见', '说明', '时间'],
    widths: [16, 14, 44, 26],
    rows: given.map(({ name, agrees, remark, at }) => [name, agrees ? '确认' : '有异议', remark, clock(at)]),
  };
}

const seal = ({ correction, lockedAt, lockedBy, hash }: Minutes): Block[] => [
  ...(correction ? [{ kind: 'text' as const, text: `本版更正说明：${correction}` }] : []),
  ...(lockedAt && hash
    ? [{ kind: 'text' as const, text: `${lockedBy ?? ''} 于 ${clock(lockedAt)} 锁定，校验值（SHA-256）：${hash}` }]
    : []),
];
