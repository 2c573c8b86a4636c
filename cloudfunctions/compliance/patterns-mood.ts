import { foldText } from '../ground/fold-text';
import { anyOf, type WeighedLabel } from './pattern';

/**
 * How a sentence is meant: who forbids, asks, reports, teaches, remembers or takes back something does not do it. Read on
 * sentences in the form of `foldClauses`.
 */
const slots = {
  club: '协会 商会 公会 学会 联合会 会长 秘书长 分会 组织 社团 本会 我会',
  force: `
    以(?!任何理由|[^，]{0,8}为由) 将 把 借 强 变相 擅自 私自 搭车 摊派 硬性 指定 指派 作为 挂钩 捆绑 要求 收取?(?!货) 设[置立定卡为] 利用 委托 授权 通过
    违规 违法 办理~4为由 任何形式 干预 限制 阻碍 阻挠 因(?!病) 与~12(?:挂钩|联合) 和~12挂钩
  `,
  talk: '组织 参与 达成 讨论 交流 涉及 谈 商 约定 交换 就 实施 从事 搞 泄露 串通 围标 操纵 哄抬',
  deed: '开展 发起 发布 转发 提成 返 提取 支付 给予 收受 募捐(?!资格) 公开募 筹款 联合 共同 规定 进行 举办 附带 影响 另 向 接受 抽 分成 在',
};
const never = `
  严禁 禁止 杜绝 不准 不许 不得 不能 不可 不应 不会 不要 勿 不允许 从不 从未 未曾 绝不 决不 不再 并未 未发现 (?:无需|无须|不需要|不必)(?!登录|注册|审批|开会|表决|实名|预约|申请|下载) 没有 避免 防止 防范 制止 反对
  谴责 取消 废止 整治 纠正 清理 查处
`;
/** A prohibition of what is in the list, in the same clause. */
const forbidding = (list: string): RegExp =>
  anyOf(`(?:(?:<never>)[^，]{0,6}?|(?:严禁|禁止|杜绝)[^，]{7,12}?)(?:${list})`, { ...slots, never });
const plainNo = anyOf(
  '不(?:以|将|把|与(?!其|~8(?:合作|交易|往来))|强|设|搞|收取|附带|作为|另收|存在|影响|涉及|代收|返|提成|抽成|分成|讨论|谈) 未发现 从未 从不',
);
// To be told not to come or not to sell is itself the offence: what is forbidden has to be forcing, talking or doing.
const forbids: Partial<Record<WeighedLabel, RegExp>> = {
  FEE01: forbidding('<force>'),
  FEE08: forbidding('<force>'),
  TRUST01: forbidding('<talk>'),
};
const forbidsDeed = forbidding('<force>|<talk>|<deed>');

const told = anyOf(
  `
    (?<![将会要])被(?!视|点到)~12(?:责令|立案|处罚|查处|约谈|曝光|撤销登记|没收|通报|审计|判|起诉|制止|叫停|罚|列入活动异常)
    (?:经查|查实|核实|已立案|已转) (?:审计|巡察|检查|调查)(?:组|发现|指出) (?:已|发函|予以)~4(?:纠正|婉拒|制止|叫停) (?:可以|有权|可)拒绝 婉拒
    责令(?:改正|整改|限期|停止|退还|其) (?:作出|受到)(?:行政)?处罚 罚没 获刑 入刑 诉状 传票 谣言 诈骗 骗子 骗局 骗取 伪造 冒用 冒充 冒牌 假冒我
    假冒~2会 假借 冒名 别信 勿信 警惕 谨防 切勿 上当 甄别 请勿(?:汇款|付款|转账|传播|前往|误会) 报警 报案 (?:投诉|举报|反映)~20(?:已|查|处理|受理)
    (?:接|收)到~12(?:投诉|举报|反映|通报) 有~8(?:投诉|反映|举报) 来函照登 有人(?:在群里|提议|提出|喊|说|反映|问)
    有(?:会员|代表|企业)(?:建议|提议|提出|举报|反映|问) (?:会员|群友|网友)问 (?:邻市|案例|典型)通报 通报(?:某|一起|几起|外) 案例 警示 自查 排查
    专项(?:治理|整治|行动|检查|清理) 举报 投诉(?:电话|方式|渠道|热线) 问卷 负面清单 提示函 提醒函 风险提示
  `,
  slots,
);
/** What another club did, and what came of it. */
const others = anyOf(
  '(?:隔壁|邻|兄弟|外|其他|别的|有的|有些|个别|某)(?:县|市|省|区|镇|地)?(?:某|一家|一个)?~6<club>',
  slots,
);
const cameOfIt = anyOf('被 通报 处罚 撤销 约谈 责令 追责 曝光 停发 停止 整改 现象');
const teaches = anyOf(
  `
    解读 宣讲 宣贯 法规 条例 意见》 指南 合规 普法 法律边界 反垄断法 慈善法 招投标法 学习(?:材料|贯彻|文件) 什么[是叫]
    (?:法律|政策|廉政|专题|财务|法治|反垄断|慈善)~8培训 制度设计 自律承诺书 规定，不 要求，不
  `,
);
const past = anyOf(
  `
    清末 清代 晚清 民国 旧时 旧社会 从前 上世纪 解放前 古时 计划经济 [十百](?:多|余|几)?年前 1[89]\\d\\d年 会史 口述史 馆藏 展柜 旧志 县志 史料
    档案馆 历史上 当年曾 20[01]\\d年~30(?:曾|组织过|规定|收取的|那|废止|取消)
  `,
);
const takenBack = anyOf(
  `
    (?:已经?|现|予以)(?:于~6)?(?:全部|逐户|全额)?(?:停止|撤销|取消(?!会员|资格|推荐|评|贴|补|待遇|享受|其))
    (?:已经?|现|予以|应予?|自~12起|一律|即日起)(?:于~6)?(?:全部|逐户|全额|要求~10|责令)?(?:废止|废除|删除|删去|停止(?:执行|收取|收费|代收)|撤回|追回|退还|退回|作废|停办)
    要求~10(?:停止|退还) (?:原定|原拟|原计划|原先|原来|原(?:规定|办法|条款|有|通知)|此前|前期)~40(?:取消|删|废止|改为|不再|上交|退)
    取消(?:20|原|了|该|这|一切|全部|入会满) 关于(?:撤销|取消|废止) (?:不符合|违反)~14(?:取消|删除|否决|应予) (?<!一票)否决 驳回 未采纳 未讨论 未同意 没同意
    没有同意 当场(?:制止|打断) 依法不能 不可以$ 应退 从议程里删 原路退还 停止执行 不面向社会 误入 属违规
  `,
);
const notUs = anyOf(
  `
    (?:与|跟|和)<club>(?:的)?(?:职务|会费)?(?:没有|毫|并)?(?:任何)?(?:无关|没有关系|两码事)
    (?:本会|我会)(?:并)?(?:非当事人|不便评论|不受理|不介入|未(?:要求|与|委托|授权)|从不|从未|今后不再|不再(?:收|要求|组织|联合|举办)|不设)
    与[^，]{0,16}无关 没有关系 二者没有 毫无关联 (?:企业|公司|单位|个人)(?:的)?(?:自主行为|自行决定|自行) 不是(?:要|收费|商会|我会|本会|，) 纯属
    ^(?:例如|比如|譬如) 话术 课件 是否存在 有无(?:强制|违规|乱|收费) (?:公文|宣传)材料 请[问教] 询问 答复，?不
  `,
  slots,
);

/** Whether a sentence tells of something that nobody here does now, or teaches it. */
export const isToldOf = (sentence: string): boolean =>
  [told, past, takenBack, notUs].some((each) => each.test(sentence)) ||
  (others.test(sentence) && cameOfIt.test(sentence));

/** Who says that nobody goes, or what is shown of it here, goes nowhere. */
export const staysAway =
  /不(?:得|再|准|许)?(?:前往|安排|组织|参观|游览)|一律不予|严禁|禁止|(?:摄影|书画|图片|美术)展|年假|自行|不进景区|剧团/;

/** Whether a sentence forbids, reports or teaches what it names. */
export const isHarmless = (sentence: string, label: WeighedLabel): boolean =>
  isToldOf(sentence) ||
  (label === 'OUTING' && staysAway.test(sentence)) ||
  (label !== 'FEE20' && label !== 'FEE08' && teaches.test(sentence)) ||
  (label !== 'FEE08' && label !== 'FEE20' && /讲座/.test(sentence)) ||
  plainNo.test(sentence) ||
  (forbids[label] ?? forbidsDeed).test(sentence);

const asked = anyOf(
  '吗 能不能 可不可以 可否 算不算 会不会 是否 是不是 要不要 有无 什么[是叫] 区别 [何为]为 为何 违法 请[问教]',
);
const isQuestion = (raw: string): boolean => /[？?]["”』」）)]?\s*$/.test(raw) && asked.test(raw);
/** A question and the no that answers it. */
const denied =
  /[^。！!?\n]{0,80}\?\s*(?:答[:：]?)?(?:别信|不能|不会|不是|不可以|不必|不用|不需要|没有|当然不)[^。！!?\n]{0,80}/g;

/** What hurried hands write for the words that matter. */
const slips: readonly [RegExp, string][] = [
  [/慕捐/g, '募捐'],
  [/联和(?=发|行|下)/g, '联合'],
  [/理士/g, '理事'],
  [/挂勾/g, '挂钩'],
  [/最底(?=消|价|限)/g, '最低'],
  [/会废/g, '会费'],
  [/反(?=点[,，]|[点利现佣]$|\d+$)/g, '返'],
  [/返[乘城]/g, '返成'],
  [/必需(?=参|入|加|缴|交)/g, '必须'],
  [/移值/g, '移植'],
  [/培[圳川]/g, '培训'],
  [/参jia/g, '参加'],
];
const foldClauses = (text: string): string =>
  slips.reduce(
    (folded, [slip, right]) => folded.replace(slip, right),
    text
      .split(/[,，:：]/)
      .map(foldText)
      .filter((clause) => clause !== '')
      .join('，'),
  );

/** What follows a concession stands for itself: 自愿入会，但不入会的不予推荐. */
const turn = /，(?:但是?|不过|只是|可是|然而|否则)/;

/** Sentences of a text without questions, in the form of `foldText`, their clauses set apart by `，`. */
export const sentencesOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .replace(denied, '')
    .replace(/(?<=\d)\s*%/g, '百分点')
    // A line that ends in the middle of a sentence goes on in the next one.
    .replace(/([,:、，：]|[局委厅办府会])\s*\n\s*/g, '$1')
    .split(/(?<=[。！？!?；;\n])/)
    .filter((each) => !isQuestion(each.trim()))
    .map(foldClauses)
    .flatMap((each) => {
      const at = each.search(turn);
      return at < 0 ? [each] : [each, each.slice(at + 1)];
    })
    .filter((each) => each !== '');
