import { foldWords } from '@/i18n/fold-words';
import type { zhCN } from '@/i18n/messages/zh-CN';

export type ServiceName = keyof (typeof zhCN.services)['names'];

// Characters of the words below as they are typed in Hong Kong, Macao and Taiwan, each before the one it stands for. The
// whole table is too heavy for the device; the test compares this part with the server's.
const traditional = new Map(
  (
    '亂乱 個个 價价 動动 勵励 員员 單单 執执 報报 奬奖 審审 寫写 峯峰 應应 戶户 掃扫 換换 據据 擡抬 數数 暫暂 書书 會会 査查 業业 機机 權权 沒没 為为 爲为 獎奖 發发 眞真 ' +
    '碼码 積积 簽签 細细 結结 維维 網网 編编 繳缴 繼继 續续 腦脑 與与 號号 補补 覈核 訂订 訊讯 訓训 許许 証证 話话 請请 證证 議议 費费 資资 辦办 辯辩 進进 錄录 錢钱 閱阅 ' +
    '隱隐 電电 頁页 頭头 驗验 髮发'
  )
    .split(' ')
    .map((pair) => [...pair] as [string, string]),
);
/** Words as services are found by them, in either script. */
export const foldEveryday = (text: string) =>
  [...foldWords(text)].map((sign) => traditional.get(sign) ?? sign).join('');

/** How people call what they come for, in both languages, whichever the page is read in. */
export const everyday: Record<ServiceName, readonly string[]> = {
  apply: ['入会', '加入', '报名入会', '成为会员', 'join', 'apply', 'membership', 'become a member'],
  unit: [
    '公司',
    '企业',
    '执照',
    '许可证',
    '证照',
    '代表',
    '换人',
    '退会',
    '地址',
    '改资料',
    'company',
    'licence',
    'leave',
  ],
  standing: ['会籍', '暂停', '欠费', '退会', '除名', '申辩', 'membership', 'suspended', 'leave'],
  credit: ['信用', '评分', '等级', '信用分', '异议', '修复', 'credit', 'score', 'grade', 'rating'],
  charityLedger: ['公益', '捐赠', '赞助', '捐款', '台账', 'charity', 'donation'],
  verifyCredit: ['信用报告', '报告真伪', '核验', '扫码', 'credit report', 'verify'],
  card: ['会员卡', '会员证', '证书', '二维码', '编号', 'card', 'certificate', 'qr'],
  bills: ['缴费', '付款', '会费', '交钱', '发票', '票据', '抬头', 'pay', 'dues', 'bill', 'invoice', 'receipt'],
  inquiries: ['提问', '质询', '咨询', '答复', 'ask', 'question'],
  answers: ['问答', '公开', '提问', 'answers', 'faq'],
  disclosures: ['公开', '公示', '年报', '审计', '收支', 'report', 'audit'],
  complaints: ['投诉', '建议', '举报', '匿名', 'complain'],
  fees: ['收费', '公示', '价格', '乱收费', 'fees', 'prices'],
  points: ['积分', '分数', '奖励', '明细', 'points', 'score'],
  dues: ['会费', '缴费', '交钱', '年费', '欠费', '账单', 'dues', 'fee', 'pay', 'bill'],
  progress: ['进度', '审核', '审批', '补正', '结果', '申请', 'progress', 'status', 'application'],
  drafts: ['草稿', '没写完', '继续填', 'draft', 'unfinished'],
  directory: ['名录', '通讯录', '找企业', '供应商', '客户', '同行', '电话', 'contacts', 'supplier', 'companies'],
  verify: ['真假', '验证', '查会员', '扫码', '是不是会员', 'check', 'genuine'],
  inbox: ['通知', '公告', '信息', 'notice', 'news'],
  reminders: ['提醒', '订阅', '推送', 'subscribe', 'notification'],
  sessions: ['电脑', '网页', '登录', '退出', 'computer', 'sign in', 'log in'],
  consents: ['隐私', '授权', '个人信息', '撤回', 'consent', 'personal data'],
  profile: ['手机号', '姓名', '换手机', '改电话', 'phone', 'name'],
  meetings: ['会议', '活动', '培训', '签到', '报名', '座位', '峰会', 'event', 'training', 'register', 'seat'],
};
