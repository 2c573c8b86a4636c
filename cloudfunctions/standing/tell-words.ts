import type { Words } from '../notices/effects';
import type { Discipline } from './discipline-store';

type About = Pick<
  Discipline,
  'member' | 'measure' | 'until' | 'hearingUntil' | 'appealUntil' | 'decisionNo' | 'effectiveOn'
>;

const measures = {
  suspension: { 'zh-CN': '暂停会籍', en: 'a suspension' },
  expulsion: { 'zh-CN': '除名', en: 'an expulsion' },
} as const;

export const turnWords = ({ member, measure }: About): Words => ({
  'zh-CN': { title: `${member}的处分等你办`, body: `提议：${measures[measure]['zh-CN']}。` },
  en: { title: `A sanction against ${member}`, body: `It waits for you: ${measures[measure].en}.` },
});
export const hearingWords = ({ member, measure, hearingUntil }: About): Words => ({
  'zh-CN': {
    title: `${member}：处分通知`,
    body: `有人提议对${member}${measures[measure]['zh-CN']}。请看事实和证据，${hearingUntil} 前可以陈述和申辩。`,
  },
  en: {
    title: `${member}: notice of a sanction`,
    body: `${measures[measure].en[0]?.toUpperCase()}${measures[measure].en.slice(1)} was proposed. Read the facts and the evidence; you may answer until ${hearingUntil}.`,
  },
});
export const decidedWords = ({ member, measure, appealUntil, decisionNo }: About): Words => ({
  'zh-CN': {
    title: `${member}：处分决定`,
    body: `理事会决定${measures[measure]['zh-CN']}（${decisionNo}）。不服可以在 ${appealUntil} 前向监事会申诉；申诉期满才生效。`,
  },
  en: {
    title: `${member}: decided`,
    body: `The council decided on ${measures[measure].en} (${decisionNo}). You may appeal to the supervisors until ${appealUntil}; it takes effect only after that.`,
  },
});
export const refusedWords = ({ member, measure }: About, reason: string): Words => ({
  'zh-CN': { title: `${member}：不予处分`, body: `对${member}的${measures[measure]['zh-CN']}没有通过。${reason}` },
  en: {
    title: `${member}: no sanction`,
    body: `There will be no ${measures[measure].en.replace(/^an? /, '')}. ${reason}`,
  },
});
export const withdrawnWords = ({ member, measure }: About, reason: string): Words => ({
  'zh-CN': {
    title: `${member}：提议已撤回`,
    body: `对${member}${measures[measure]['zh-CN']}的提议已经撤回。${reason}`,
  },
  en: { title: `${member}: withdrawn`, body: `The proposal of ${measures[measure].en} was withdrawn. ${reason}` },
});
export const endedWords = ({ member, measure, effectiveOn, until }: About): Words => ({
  'zh-CN': {
    title: measure === 'expulsion' ? `${member}已被除名` : `${member}会籍暂停`,
    body: `${effectiveOn ?? ''} 起生效${until ? `，到 ${until}` : ''}。`,
  },
  en: {
    title: measure === 'expulsion' ? `${member} was expelled` : `${member} is suspended`,
    body: `In force from ${effectiveOn ?? ''}${until ? ` until ${until}` : ''}.`,
  },
});
