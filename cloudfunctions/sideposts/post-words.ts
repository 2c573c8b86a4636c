import type { AmountBand, SidePostState } from '../../contracts/side-post-kinds';
import type { Words } from '../../contracts/wire';

export const states: Record<SidePostState, Words> = {
  waiting: { 'zh-CN': '等核对', en: 'waiting' },
  confirmed: { 'zh-CN': '已核对', en: 'confirmed' },
  ended: { 'zh-CN': '已结束', en: 'ended' },
  withdrawn: { 'zh-CN': '已撤回', en: 'withdrawn' },
};
export const bands: Record<AmountBand, Words> = {
  none: { 'zh-CN': '没有', en: 'none' },
  under10k: { 'zh-CN': '1 万元以下', en: 'under 10,000 yuan' },
  to50k: { 'zh-CN': '1 万—5 万元', en: '10,000 to 50,000 yuan' },
  to100k: { 'zh-CN': '5 万—10 万元', en: '50,000 to 100,000 yuan' },
  to300k: { 'zh-CN': '10 万—30 万元', en: '100,000 to 300,000 yuan' },
  over300k: { 'zh-CN': '30 万元以上', en: 'over 300,000 yuan' },
};
export const yes: Words = { 'zh-CN': '是', en: 'yes' };
export const no: Words = { 'zh-CN': '否', en: 'no' };
