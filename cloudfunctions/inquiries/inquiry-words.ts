import type { Asker, InquiryStage, Topic } from '../../contracts/inquiry-kinds';
import type { Words } from '../../contracts/wire';

export const stages: Record<InquiryStage, Words> = {
  received: { 'zh-CN': '已收到', en: 'received' },
  assigned: { 'zh-CN': '已指派', en: 'assigned' },
  drafting: { 'zh-CN': '起草中', en: 'being drafted' },
  reviewing: { 'zh-CN': '审核中', en: 'under review' },
  reviewed: { 'zh-CN': '待送达', en: 'to be handed over' },
  replied: { 'zh-CN': '已答复', en: 'answered' },
  closed: { 'zh-CN': '已办结', en: 'closed' },
  transferred: { 'zh-CN': '不属本会', en: 'passed on' },
};
export const topics: Record<Topic, Words> = {
  dues: { 'zh-CN': '会费和收费', en: 'dues and fees' },
  accounts: { 'zh-CN': '财务收支', en: 'accounts' },
  donations: { 'zh-CN': '捐赠', en: 'donations' },
  meetings: { 'zh-CN': '会议和决议', en: 'meetings and resolutions' },
  officers: { 'zh-CN': '负责人和章程', en: 'officers and charter' },
  other: { 'zh-CN': '其他', en: 'other' },
};
export const askers: Record<Asker, Words> = {
  member: { 'zh-CN': '会员', en: 'member' },
  person: { 'zh-CN': '个人', en: 'person' },
  public: { 'zh-CN': '公众', en: 'the public' },
  registrar: { 'zh-CN': '登记管理机关', en: 'registrar' },
};
export const yes: Words = { 'zh-CN': '是', en: 'yes' };
export const no: Words = { 'zh-CN': '否', en: 'no' };
