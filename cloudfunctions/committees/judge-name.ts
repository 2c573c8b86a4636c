import type { NameFinding } from '../../contracts/committees';

// Provinces as they stand in names without their suffix; places below them carry 市, 县, 区 or 州 as a rule.
const provinces =
  /北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门|台湾/;
// 市场, 城市, 园区 and 社区 name no place.
const places = /[\p{Script=Han}]{1,6}[省县州]|(?<!城)市(?!场)|(?<![园社小校])区(?!块)/u;

/** What a person has to look at before a branch gets this name; nothing of it is a verdict (handbook §1.6). */
export function judgeName(name: string): NameFinding[] {
  const found: NameFinding[] = [];
  if (provinces.test(name) || places.test(name)) found.push('regional');
  if (/中国|中华|全国|国家/.test(name)) found.push('national');
  if (/(协会|商会|学会|联合会|促进会|公司|中心|研究院)$/.test(name)) found.push('legalPerson');
  if (/(学组|工作组|志愿服务队)$/.test(name)) found.push('disguised');
  return found;
}
