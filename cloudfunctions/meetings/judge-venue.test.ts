import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '../../contracts/meeting-form';
import { scenicAreas, type ScenicArea } from './scenic-area';
import { judgeVenue, type Whereabouts } from './judge-venue';

// The rule as the migration enters it: what is tested is what runs.
const migration = readFileSync(join(__dirname, '../../migrations/0009_meeting_rules.sql'), 'utf8');
const areas = scenicAreas.parse(JSON.parse(/\$areas\$([\s\S]*?)\$areas\$/.exec(migration)?.[1] ?? ''));
const rule = { areas, source: '关于严禁党政机关到风景名胜区开会的通知' };

const at = (name: string, region: string, address = ''): Place => ({
  name,
  address,
  region,
  position: null,
  checkInRadius: null,
});
const judge = (place: Place | null, agenda: Whereabouts['agenda'] = [], home = place?.region ?? '330100') =>
  judgeVenue({ place, agenda }, home, rule);
const found = (place: Place) => judge(place).map((each) => [each.rule, each.level, each.values.area]);
const areaNamed = (name: string): ScenicArea => {
  const area = areas.find((each) => each.name === name);
  if (!area) throw new Error(`no area ${name}`);
  return area;
};
/** A county code in the first of the area's cities. */
const inside = (area: ScenicArea) => (area.cities[0] ?? '').padEnd(6, '0').replace(/00$/, '01');
const hangzhou = '330106';

it('knows the 21 areas of the notice', () => {
  expect(areas).toHaveLength(21);
});

describe.each(areas.map((area) => [area.name, area] as const))('%s', (name, area) => {
  const plain = area.strong.filter((alias) => typeof alias === 'string');
  it.each(plain)('alerts at %s, wherever the code says it lies', (alias) => {
    // Where a region is guarded, its own test says so.
    for (const region of [inside(area), '530102']) {
      const findings = judge(at(`${alias}某某会议中心`, region)).filter((each) => each.values.area === name);
      expect(findings).toMatchObject([{ rule: 'venue.scenic', level: 'alert', decision: null }]);
      expect(findings[0]?.key).toMatch(/^[0-9a-f]{64}$/);
      expect(findings[0]?.values.words).not.toBe('');
    }
  });
  it.each(area.weak)('asks at %s in its own city alone', (word) => {
    expect(found(at(`${word}某某酒店`, inside(area)))).toContainEqual(['venue.scenic', 'suspect', name]);
    // A weak word that names the city says itself where it is.
    const expected = area.places.some((place) => word.includes(place)) ? [['venue.scenic', 'suspect', name]] : [];
    expect(found(at(`${word}某某酒店`, '530102')).filter((each) => each[2] === name)).toEqual(expected);
  });
});

const everywhere = areas.flatMap((area) =>
  area.guards.filter((guard) => !guard.regions).flatMap(({ words }) => words.map((word) => [word, area] as const)),
);
it.each(everywhere.filter(([word]) => word !== '五台县'))('%s is not meant, also in the own city', (word, area) => {
  expect(found(at(`${word}8号`, inside(area))).filter((each) => each[2] === area.name)).toEqual([]);
});

it('finds 九华山 and no 华山 in it', () => {
  expect(found(at('九华山风景区会议中心', '341723', '安徽省池州市青阳县'))).toEqual([
    ['venue.scenic', 'alert', '九华山'],
  ]);
});

it('believes an address that names the area’s own city, whatever code was chosen', () => {
  expect(found(at('太湖风景区会议中心', '330502', '江苏省无锡市'))).toContainEqual(['venue.scenic', 'alert', '太湖']);
});

describe('names that are false hits', () => {
  it.each([
    ['八达岭高速路口的酒店', '110108', '北京市海淀区'],
    ['八达岭路 12 号', '110119', '北京市延庆区'],
    ['避暑山庄餐馆', '110105', '北京市朝阳区'],
    ['五台县城宾馆', '140922', '山西省忻州市五台县'],
    ['五台山体育中心', '320106', '江苏省南京市'],
    ['太湖县宾馆', '340825', '安徽省安庆市太湖县'],
    ['太湖度假区会议中心', '330502', '浙江省湖州市'],
    ['太湖路 1 号太湖大厦', '320211', '江苏省无锡市'],
    ['普陀区工人文化宫', '310107', '上海市普陀区'],
    ['普陀路商会大楼', '310107', '上海市'],
    ['黄山市屯溪区迎宾馆', '341002', '安徽省黄山市屯溪区'],
    ['黄山路黄山大厦', '341003', '安徽省黄山市'],
    ['徽州古城酒店', '341004', '安徽省黄山市徽州区'],
    ['九华山公园旁的酒店', '320102', '江苏省南京市玄武区'],
    ['九华路 3 号', '341702', ''],
    ['武夷路会议室', '310105', '上海市长宁区武夷路'],
    ['庐山路 9 号', '360402', ''],
    ['庐山风景区餐厅', '420106', '湖北省武汉市'],
    ['庐山厅', '340104', '安徽省合肥市'],
    ['泰山大厦', '370902', ''],
    ['泰山路 2 号', '370902', ''],
    ['“泰山”品牌馆', '370902', ''],
    ['大红门国际会展', '110106', '北京市丰台区'],
    ['嵩山路 66 号', '410103', '河南省郑州市二七区'],
    ['武当路 5 号', '420304', ''],
    ['张家界永定区酒店', '430802', '湖南省张家界市永定区'],
    ['天门山游客中心', '430811', ''],
    ['黄龙洞会所', '330106', '浙江省杭州市西湖区'],
    ['白云区政务中心', '440111', '广东省广州市白云区'],
    ['白云机场酒店', '440111', '广东省广州市白云区'],
    ['白云国际会议中心', '440111', '广东省广州市白云区'],
    ['白云山景区旁的酒店', '520113', '贵州省贵阳市白云区'],
    ['白云山风景区', '410325', '河南省洛阳市嵩县'],
    ['白云山森林公园', '331102', '浙江省丽水市莲都区'],
    ['漓江路大酒店', '440305', '广东省深圳市'],
    ['漓江大酒店', '530102', '云南省昆明市'],
    ['三亚路 1 号', '460202', ''],
    ['海棠湾厅', '440305', '广东省深圳市'],
    ['报国寺路 1 号', '500105', '重庆市'],
    ['峨眉路 3 号', '511102', ''],
    ['黄龙体育中心', '330106', '浙江省杭州市西湖区'],
    ['黄龙饭店', '330106', '浙江省杭州市'],
    ['黄龙县宾馆', '610631', '陕西省延安市黄龙县'],
    ['“黄果树”品牌体验店', '520402', ''],
    ['华山路 100 号', '310105', '上海市徐汇区华山路'],
    ['华山医院会议室', '310106', '上海市静安区'],
    ['华山风景区管理处', '370112', '山东省济南市历城区'],
    ['北海宾馆', '110102', '北京市西城区'],
    ['五彩池温泉酒店', '530102', ''],
    ['天星桥大厦', '500106', ''],
    ['南天门大酒店', '110101', ''],
  ])('%s (%s) is none', (name, region, address) => {
    expect(found(at(name, region, address))).toEqual([]);
  });

  it.each([
    ['白云山风景名胜区', '440111', '广东省广州市白云区', 'alert', '白云山'],
    ['白云山庄', '440111', '', 'suspect', '白云山'],
    ['八达岭长城脚下的酒店', '110119', '八达岭路 1 号', 'alert', '八达岭—十三陵'],
    ['太湖国际酒店', '320211', '', 'suspect', '太湖'],
    ['太湖风景名胜区', '320211', '太湖大道 1 号', 'alert', '太湖'],
    ['黄山轩辕酒店', '341003', '', 'suspect', '黄山'],
    ['黄山风景区北门', '341002', '安徽省黄山市屯溪区', 'alert', '黄山'],
    ['北海宾馆', '341003', '', 'alert', '黄山'],
    ['黄山北海宾馆', '530102', '', 'alert', '黄山'],
    ['报国寺', '511181', '', 'alert', '峨眉山—乐山大佛'],
    ['峨眉报国寺', '530102', '', 'alert', '峨眉山—乐山大佛'],
    ['南天门宾馆', '370902', '', 'alert', '泰山'],
    ['五彩池', '513224', '', 'alert', '九寨沟—黄龙'],
    ['天星桥', '520423', '', 'alert', '黄果树'],
    ['黄龙景区', '513224', '', 'alert', '九寨沟—黄龙'],
    ['黄龙洞', '430811', '', 'alert', '武陵源（张家界）'],
    ['华山景区', '610582', '', 'alert', '华山'],
    ['漓江大酒店', '450302', '', 'suspect', '桂林漓江'],
    ['海棠湾酒店', '460202', '', 'suspect', '三亚热带海滨'],
    ['张家界大酒店', '430811', '', 'suspect', '武陵源（张家界）'],
    ['张家界国家森林公园', '430802', '湖南省张家界市永定区', 'alert', '武陵源（张家界）'],
    ['五台山风景名胜区', '140922', '', 'alert', '五台山'],
  ])('%s (%s) is one', (name, region, address, level, area) => {
    expect(found(at(name, region, address))).toContainEqual(['venue.scenic', level, area]);
  });

  it('asks when the address names the city though the code does not', () => {
    expect(found(at('嵩山饭店', '530102', '河南省郑州市金水区'))).toEqual([['venue.scenic', 'suspect', '嵩山']]);
    expect(found(at('嵩山饭店', '530102'))).toEqual([]);
  });
});

describe('how it is written', () => {
  it.each([
    ['廬山風景名勝區', '530102', '庐山'],
    ['臺懷鎮', '530102', '五台山'],
    ['黃山旅遊區', '530102', '黄山'],
    ['Ａ座　普　陀　山', '530102', '普陀山'],
    ['鼋 头 渚', '530102', '太湖'],
    ['八达岭—长城', '530102', '八达岭—十三陵'],
    ['武夷山国家级风景名胜区', '530102', '武夷山'],
    ['泰山（景区）', '530102', '泰山'],
  ])('%s is read', (name, region, area) => {
    expect(found(at(name, region))).toContainEqual(['venue.scenic', 'alert', area]);
  });

  // Signs that look like a character and are another: radicals, compatibility ideographs.
  it.each([
    ['\u2F0B达岭\u2ED3城', '八达岭—十三陵'],
    ['避暑\u2F2D庄', '承德避暑山庄外八庙'],
    ['五台\u2F2D\u2EDB景区', '五台山'],
    ['太湖\u2EDB景区', '太湖'],
    ['普陀\u2F2D', '普陀山'],
    ['\u2EE9\u2F2D\u2EDB景区', '黄山'],
    ['九华\u2F2D\u2EDB景区', '九华山'],
    ['武夷\u2F2D景区', '武夷山'],
    ['\uF982\u2F2D\u2EDB景区', '庐山'],
    ['泰\u2F2D景区', '泰山'],
    ['少\uF9F4寺', '嵩山'],
    ['武当\u2F2D', '武当山'],
    ['武\uF959源', '武陵源（张家界）'],
    ['\u2F69云\u2F2D\u2EDB景名胜区', '白云山'],
    ['象\u2FD0\u2F2D', '桂林漓江'],
    ['亚\u2EF0湾', '三亚热带海滨'],
    ['乐\u2F2D\u2F24佛', '峨眉山—乐山大佛'],
    ['\u2EE9\u2EF0\u2EDB景区', '九寨沟—黄龙'],
    ['\u2EE9果树', '黄果树'],
    ['\u2EC4双版纳', '西双版纳'],
    ['\u2EC4岳华\u2F2D', '华山'],
  ])('%s is read by what it looks like', (name, area) => {
    expect(found(at(name, '530102'))).toContainEqual(['venue.scenic', 'alert', area]);
  });

  it('gives the same place and words the same key, another place another one', () => {
    const key = (place: Place) => judge(place)[0]?.key;
    expect(key(at('牯 岭 镇', '360402'))).toBe(key(at('牯嶺鎮', '360402')));
    expect(key(at('牯岭镇 2 号楼', '360402'))).not.toBe(key(at('牯岭镇', '360402')));
    expect(key(at('牯岭镇', '360483'))).not.toBe(key(at('牯岭镇', '360402')));
  });
});

describe('outings in the agenda', () => {
  const item = (title: string, note = '', matterType: 'other' | 'visit' = 'other') => [{ title, note, matterType }];
  const outings = (place: Place | null, agenda: Whereabouts['agenda']) =>
    judge(place, agenda).map((each) => [each.rule, each.level, each.values.area]);

  it.each([
    ['会后参观武陵源', 'alert', '武陵源（张家界）'],
    ['考察少林寺文旅项目', 'alert', '嵩山'],
    ['游览黄山', 'suspect', '黄山'],
    ['泰山区考察', 'suspect', '泰山'],
  ])('%s is found, though the meeting is in Hangzhou', (title, level, area) => {
    expect(outings(at('会议中心', hangzhou), item(title))).toEqual([['venue.outing', level, area]]);
  });
  it('finds one that is in the note, in traditional characters, or a visit by its kind', () => {
    expect(outings(null, item('第二天', '下午遊覽 廬山風景區'))).toEqual([['venue.outing', 'alert', '庐山']]);
    expect(outings(null, item('西双版纳', '', 'visit'))).toEqual([['venue.outing', 'alert', '西双版纳']]);
  });
  it.each([
    '在黄山厅座谈',
    '参观黄山路展厅',
    '学习西双版纳经验',
    '考察黄龙体育中心',
    '参观华山医院',
    '赴桂林的企业汇报考察结果',
  ])('%s is none in Hangzhou', (title) => {
    expect(outings(at('会议中心', hangzhou), item(title))).toEqual([]);
  });
  it('counts a weak word in its own city without standing beside the verb', () => {
    const agenda = item('参观企业，晚上在太湖边交流');
    expect(outings(at('会议中心', '320211'), agenda)).toEqual([['venue.outing', 'suspect', '太湖']]);
    expect(outings(at('会议中心', hangzhou), agenda)).toEqual([]);
  });
});

describe('outside the seat', () => {
  const rules = (region: string, home: string) => judge(at('会议中心', region), [], home).map((each) => each.rule);
  it.each([
    ['330106', '330100', []],
    ['330203', '330100', ['venue.elsewhere']],
    ['110105', '110101', []],
    ['500101', '500240', []],
    ['510104', '500101', ['venue.elsewhere']],
  ])('a meeting in %s of an association in %s: %j', (region, home, expected) => {
    expect(rules(region, home)).toEqual(expected);
  });
  it('is for information, nothing to decide', () => {
    expect(judge(at('会议中心', '330203'), [], '330100')).toMatchObject([{ level: 'info', key: null }]);
  });
});

it('has each area alert by an alias of its own name', () => {
  expect(areaNamed('太湖').strong).toContain('太湖风景区');
  expect(judge(null)).toEqual([]);
});

describe('what is said about it', () => {
  const source = '关于严禁党政机关到风景名胜区开会的通知（协会参照执行）';
  const fix = '换一个会场；确实不在核心景区的，请合规专员附证明并写明理由。';
  it('names the words, the area and what to do', () => {
    expect(judge(at('鼋头渚太湖风景区会议中心', '320211'))).toMatchObject([
      {
        level: 'alert',
        message: '会议地点写着“鼋头渚、太湖景区”，可能在“太湖”风景名胜区的核心景区内。',
        fix,
        values: { area: '太湖', words: '鼋头渚、太湖景区' },
        source,
      },
    ]);
    expect(judge(at('太湖国际酒店', '320211'))).toMatchObject([
      {
        level: 'suspect',
        message: '会议地点写着“太湖”，又在“太湖”风景名胜区所在的城市，请核对是不是核心景区。',
        fix,
        source,
      },
    ]);
  });
  it('leaves the weak words out where a strong one was found', () => {
    const [finding] = judge(at('太湖国际酒店鼋头渚厅', '320211'));
    expect(finding).toMatchObject({ level: 'alert', values: { words: '鼋头渚' } });
  });
  it('says of an outing which item, which words and what to do', () => {
    const agenda = [{ title: '会后参观鼋头渚、太湖风景区', note: '太湖边午餐', matterType: 'other' as const }];
    expect(judge(at('会议中心', '320211'), agenda)).toMatchObject([
      {
        rule: 'venue.outing',
        level: 'alert',
        message: '议程“会后参观鼋头渚、太湖风景区”提到“鼋头渚、太湖景区”，可能是到“太湖”风景名胜区参观游览。',
        fix: '删去这项安排；确实不到核心景区的，请合规专员附证明并写明理由。',
        values: { area: '太湖', words: '鼋头渚、太湖景区', item: '会后参观鼋头渚、太湖风景区' },
        source,
      },
    ]);
  });
  it('keeps the key of a place and of an outing apart', () => {
    const agenda = [{ title: '参观鼋头渚', note: '', matterType: 'other' as const }];
    const keys = judge(at('鼋头渚', '320211'), agenda).map(({ key }) => key);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(2);
  });
  it('counts a weak word right before the verb as well', () => {
    const outing = (title: string) =>
      judge(at('会议中心', hangzhou), [{ title, note: '', matterType: 'other' }]).map(({ level }) => level);
    expect(outing('黄山游览')).toEqual(['suspect']);
    expect(outing('黄山座谈后游览')).toEqual([]);
    expect(outing('游览之后到黄山')).toEqual([]);
  });
  it('says that another city is asked about, and which', () => {
    expect(judge(at('会议中心', '330203'), [], '330100')).toEqual([
      {
        rule: 'venue.elsewhere',
        level: 'info',
        message: '会议地点不在协会所在的城市。请确认确有需要，并控制人数和费用。',
        fix: null,
        values: { region: '330203', home: '330100' },
        source,
        key: null,
        decision: null,
      },
    ]);
  });
  it('takes only the four for one city that begin so', () => {
    expect(judge(at('会议中心', '331100'), [], '331200').map(({ rule: name }) => name)).toEqual(['venue.elsewhere']);
  });
});
