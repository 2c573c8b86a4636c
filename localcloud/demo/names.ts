import { industries, type Industry, type Place } from './places';
import type { Random } from './random';

// Rare characters in pairs: believable as a brand, and nobody's.
const brandFirst = '稷砺岫澹泓翊栎棠沅崧峣珩璟铎镕锜鋆隽骅霁霖琰瑄祺甫岑汀渟昱晟';
const brandSecond = '岭砥屿泊渚岚桓楠湛嵘峤璋琮钧铉鉴锷骐霄沐瑭弈蘅朔庚苑浔昀晖煦';
const surnames = '沈陆顾程韩方宋林周徐蒋吴陈俞戴祝邵姚范钱叶章薛曹严冯汤杜卢施潘裘盛金'.split('');
const given = '知承晓砚静怀明维可叙宜瑾德岳安行岚秋文博雅宁志远思齐家乐景然梦溪子昂若云启航书语立群国栋建华'.split('');

export const personName = (random: Random): string =>
  random.pick(surnames) + random.pick(given) + (random.chance(0.78) ? random.pick(given) : '');

/** Names of companies, none twice. */
export class CompanyNames {
  private readonly used = new Set<string>();

  constructor(private readonly random: Random) {}

  /** So that no drawn name repeats one that is written out. */
  reserve(name: string): void {
    this.used.add(name);
  }
  company(place: Place, industry: Industry): string {
    return this.once(() => {
      const { random } = this;
      const brand = this.brand();
      const trade = random.pick(industry.trades);
      const form = random.chance(0.04) ? '股份有限公司' : random.chance(0.03) ? '集团有限公司' : '有限公司';
      const style = random.int(1, 20);
      if (style <= 2) return `${brand}${trade}（${place.city}）${form}`;
      // A county names its companies; a district leaves that to its city.
      if (style <= 9 && Number(place.region.slice(4)) > 20) return `${place.county}${brand}${trade}${form}`;
      return `${place.city}${brand}${trade}${form}`;
    });
  }
  /** A society that is a member itself. */
  society(place: Place): string {
    return this.once(
      () =>
        `${place.city}${place.county}${this.brand()}${this.random.pick(['模具', '五金', '数控', '紧固件', '电机', '包装', '仪表', '铸造'])}${this.random.pick(['行业协会', '商会', '产业促进会'])}`,
    );
  }

  private brand = (): string => this.random.text(brandFirst, 1) + this.random.text(brandSecond, 1);
  private once(draw: () => string): string {
    for (;;) {
      const drawn = draw();
      if (this.used.has(drawn)) continue;
      this.used.add(drawn);
      return drawn;
    }
  }
}

const strengths = [
  '交期稳定，支持小批量试制',
  '通过质量管理体系认证，关键工序全检',
  '有一支二十人的研发团队',
  '产品出口东南亚和欧洲',
  '可以承接打样和来图加工',
  '与本地高校共建了实验室',
];

export function introduction(random: Random, name: string, industry: Industry, since: string): string {
  const short = name.replace(/(股份|集团)?有限公司$|（.+）/g, '');
  return `${short}成立于${Number(since.slice(0, 4)) - random.int(2, 12)}年，主要做${random.pick(industry.makes)}，${random.pick(strengths)}。`;
}

export const industryOf = (code: string): Industry => {
  const found = industries.find((industry) => industry.code === code);
  if (!found) throw new Error(`no industry ${code} in the demo data`);
  return found;
};
