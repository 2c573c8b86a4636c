import { harmIn } from './judge-benefit';

it.each([
  ['政府项目优先推荐', null],
  ['参评年度优秀会员，门槛放宽一档', null],
  ['列入黑名单并通报', '黑名单'],
  ['黑 名 单', '黑名单'],
  ['会员单位抵制合作', '抵制'],
  ['拒绝交易', '拒绝交易'],
  ['D 级会员不得参加评优', '不得'],
  ['暂停会员权利', '暂停'],
  ['列入黑名單', '黑名单'],
  ['拒絕交易', '拒绝交易'],
  ['D 级不能参展', '不能'],
  ['会费加倍', '加倍'],
  ['Ｂlack list of members', 'blacklist'],
  ['Members are refused', 'refus'],
  ['免缴保证金，名额不少', null],
])('%s', (words, harm) => expect(harmIn(words)).toBe(harm));
