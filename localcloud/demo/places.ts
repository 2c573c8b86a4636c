/** GB/T 2260 codes of eight cities, down to the county. */
export const cities = [
  {
    name: '苏州',
    counties: {
      '320505': '虎丘',
      '320506': '吴中',
      '320507': '相城',
      '320508': '姑苏',
      '320509': '吴江',
      '320581': '常熟',
      '320582': '张家港',
      '320583': '昆山',
      '320585': '太仓',
    },
  },
  {
    name: '无锡',
    counties: {
      '320205': '锡山',
      '320206': '惠山',
      '320211': '滨湖',
      '320213': '梁溪',
      '320214': '新吴',
      '320281': '江阴',
      '320282': '宜兴',
    },
  },
  {
    name: '常州',
    counties: {
      '320402': '天宁',
      '320404': '钟楼',
      '320411': '新北',
      '320412': '武进',
      '320413': '金坛',
      '320481': '溧阳',
    },
  },
  {
    name: '杭州',
    counties: {
      '330105': '拱墅',
      '330108': '滨江',
      '330109': '萧山',
      '330110': '余杭',
      '330113': '临平',
      '330114': '钱塘',
    },
  },
  {
    name: '宁波',
    counties: {
      '330205': '江北',
      '330206': '北仑',
      '330211': '镇海',
      '330212': '鄞州',
      '330281': '余姚',
      '330282': '慈溪',
    },
  },
  {
    name: '嘉兴',
    counties: {
      '330402': '南湖',
      '330411': '秀洲',
      '330421': '嘉善',
      '330424': '海盐',
      '330481': '海宁',
      '330482': '平湖',
      '330483': '桐乡',
    },
  },
  {
    name: '绍兴',
    counties: { '330602': '越城', '330603': '柯桥', '330604': '上虞', '330681': '诸暨', '330683': '嵊州' },
  },
  {
    name: '湖州',
    counties: { '330502': '吴兴', '330503': '南浔', '330521': '德清', '330522': '长兴', '330523': '安吉' },
  },
] as const;

export interface Place {
  city: string;
  county: string;
  region: string;
}
export const places: readonly Place[] = cities.flatMap(({ name, counties }) =>
  Object.entries(counties).map(([region, county]) => ({ city: name, county, region })),
);

export function placeOf(region: string): Place {
  const found = places.find((place) => place.region === region);
  if (!found) throw new Error(`no place ${region} in the demo data`);
  return found;
}

/** GB/T 4754-2017 divisions, the words that companies of the division are named with, and what they make. */
export const industries = [
  {
    code: 'C34',
    trades: ['精密机械', '数控装备', '通用机械', '传动技术', '流体设备', '轴承科技'],
    makes: ['精密滚珠丝杠和直线导轨', '五轴加工中心的主轴单元', '高速减速机和传动部件', '液压泵阀'],
    committee: 0,
  },
  {
    code: 'C35',
    trades: ['智能装备', '自动化设备', '模具科技', '专用机械', '激光装备'],
    makes: ['汽车零部件的装配线', '精密注塑模具', '激光切割和焊接设备', '非标自动化产线'],
    committee: 0,
  },
  {
    code: 'C33',
    trades: ['五金制品', '紧固件', '精密铸造', '钣金科技', '金属制品'],
    makes: ['高强度紧固件', '铝合金压铸件', '不锈钢精密铸件', '钣金机箱机柜'],
    committee: 0,
  },
  {
    code: 'C36',
    trades: ['汽车部件', '车用零部件', '汽配制造'],
    makes: ['新能源汽车电驱壳体', '转向和制动系统零件', '车用线束支架'],
    committee: 0,
  },
  {
    code: 'C29',
    trades: ['橡塑科技', '高分子材料', '密封科技', '塑业'],
    makes: ['工程塑料改性粒子', '氟橡胶密封圈', '医用级注塑件'],
    committee: 1,
  },
  {
    code: 'C22',
    trades: ['纸品包装', '绿色包装', '包装材料'],
    makes: ['重型瓦楞包装', '可降解缓冲材料', '精品礼盒'],
    committee: 1,
  },
  {
    code: 'C38',
    trades: ['电气', '电机科技', '新能源设备', '电控技术'],
    makes: ['伺服电机和驱动器', '中低压开关柜', '储能变流设备'],
    committee: 2,
  },
  {
    code: 'C39',
    trades: ['电子科技', '光电技术', '微电子', '传感技术'],
    makes: ['工业相机和光源', '压力与位移传感器', '高密度线路板'],
    committee: 2,
  },
  {
    code: 'C40',
    trades: ['仪器仪表', '检测设备', '计量科技'],
    makes: ['三坐标测量机', '在线检测仪器', '流量计和变送器'],
    committee: 3,
  },
  {
    code: 'I65',
    trades: ['工业软件', '信息技术', '数字科技', '智联软件'],
    makes: ['制造执行系统', '设备联网和数据采集', '数字孪生与排产软件'],
    committee: 2,
  },
] as const;
export type Industry = (typeof industries)[number];
