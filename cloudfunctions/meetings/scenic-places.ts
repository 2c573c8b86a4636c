import type { ScenicArea } from './scenic-area';

/**
 * Spots, temples, villages and gates of the 21 areas that the dated row of `meetings.scenicAreas` does not list. Source:
 * general knowledge and the sentences to practise on, compared with no map and no general plan (待核实).
 * `own`: nothing else is called so. `beside`: counts in the area's cities, or beside the area's name. `guards`: is none.
 */
const places: Readonly<Record<string, { own: string; beside?: string; guards?: string }>> = {
  八达岭: {
    own: '水关长城 岔道古城 詹天佑纪念馆 十三陵镇 十三陵景区 十三陵神路 十三陵特区 明十三陵神路 居庸关长城 残长城 八达岭古长城 望京石',
    beside: '神路 康陵 昭陵 永陵 泰陵 茂陵 帝陵 居庸关 青龙桥 古长城 德陵 思陵',
    guards: '汉长陵 唐定陵 长陵车站 清昭陵',
  },
  承德: {
    own: '丽正门 万树园 烟雨楼 磬锤峰国家森林公园 普乐寺 安远庙 溥仁寺 殊像寺 棒槌山 烟波致爽 文津阁 金山亭',
    beside: '蛤蟆石 正宫 双塔山 文园狮子林 如意洲 热河行宫 山庄博物馆',
  },
  五台山: {
    own: '五台山 五台山景区 黛螺顶 显通寺 塔院寺 五爷庙 殊像寺 台怀 杨柏峪',
    beside:
      '罗睺寺 万佛阁 清凉寺 清凉桥 东台 西台 南台 北台 中台 望海峰 碧山寺 南山寺 镇海寺 龙泉寺 金阁寺 南禅寺 佛光寺',
    guards: '五台山大厦 五台山体育 五台山剧团 五台山路 五台山医院',
  },
  太湖: {
    own: '寄畅园 善卷洞 张公洞 退思园 拈花湾 灵山小镇 灵山胜境 石公山 林屋洞 缥缈峰 明月湾 高义园 天平山 灵岩山 雕花楼 紫金庵 惠山古镇 蠡园 穹窿山 香雪海 司徒庙 保圣寺 虎丘 陶祖圣境 阳羡 竹海景区',
    beside:
      '西山岛 金庭镇 东山镇 东山雕花楼 天池山 三国城 水浒城 十八湾 万浪桥 蠡湖 三山 湖㳇 启园 渔庄 石湖 三山岛 梅园 尚湖 兴福寺 陆巷',
    guards: '虎丘区 虎丘街道 太湖国际博览 太湖国际会议 西太湖 太湖学院 太湖街道 太湖新城 同里弄 东林书院',
  },
  普陀山: {
    own: '法雨寺 慧济寺 千步沙 百步沙 洛迦 不肯去观音院 潮音洞 梵音洞 息耒小庄',
    beside: '南天门 磐陀石 普陀山码头 普门 短姑 紫竹林 佛顶山',
    guards: '南普陀 普陀寺',
  },
  黄山: {
    own: '白鹅岭 排云楼 排云亭 狮林大酒店 狮林 西海大峡谷 迎客松 天都峰 莲花峰索道 始信峰 北海景区 西海饭店 翡翠谷 飞来石 云谷索道 光明顶 天海白云 猴谷',
    beside: '汤口 天海 北海 西海 莲花峰 温泉景区 白云宾馆 寨西 鳌鱼峰 狮子峰 松谷庵 丹霞峰 玉屏 慈光阁',
    guards: '黄山牌 黄山厅',
  },
  九华山: {
    own: '九华山风景 祗园寺 祇园寺 肉身宝殿 闵园 花台景区 九花山 九华山佛学 大愿文化园 通慧庵',
    beside: '九华山 凤凰松 上禅堂 旃檀林 柯村 五溪 月身宝殿 化城寺 天台寺 东崖 甘露寺 慧居寺',
    guards: '九华山庄 九华山公园 九华山大道 九华山路',
  },
  武夷山: {
    own: '武夷山风景 玉女峰 天心永乐 天心岩 大红袍景区 九曲漂流 幔亭 止止庵 九龙窠 武夷精舍 慧苑',
    beside: '水帘洞 三姑 一线天 玉女 永乐禅寺 仿宋古街 南源岭 兰汤 大王峰 云窝 桃源洞 水帘洞景区 一线天景区',
    guards: '武夷山大红袍茶 武夷山路',
  },
  庐山: {
    own: '如琴湖 仙人洞景区 花径公园 美庐 庐山会议旧址 白鹿洞书院 牯岭街 牯岭镇 龙首崖 植物园庐山 庐山植物园 庐山牯岭 庐山西海别墅',
    beside: '仙人洞 河西路别墅 石门涧 莲花洞 别墅 大口 黄龙潭 庐山 芦林 小天池 大天池 五老峰 东林寺 秀峰 望江亭',
    guards: '秀峰区 庐山西海 庐山厅 庐山路',
  },
  泰山: {
    own: '泰山风景 灵岩寺 岱顶 天外村 桃花峪 彩石溪 十八盘 经石峪 碧霞祠 斗母宫 天街宾馆 神憩宾馆 南天门景区 日观峰 红门宫 万仙楼 壶天阁 扇子崖 竹林寺景区',
    beside: '南天门 天街 桃花源 岱宗坊 泰山 普照寺 灵岩寺 王母池 玉泉寺景区',
    guards: '泰山厅 泰山牌 泰山石膏 泰山街道',
  },
  嵩山: {
    own: '三皇寨 嵩岳寺 观星台 少林景区 少林武术馆 达摩洞 初祖庵 少林禅',
    beside: '少林 卢崖瀑布 启母阙 老母洞 峻极峰 嵩山 法王寺 会善寺 永泰寺 塔林',
    guards: '少林禅茶 少林武馆 少林路 银山塔林',
  },
  武当山: {
    own: '琼台宾馆 琼台中观 乌鸦岭 复真观 太极湖 朝天宫武当 五龙宫 金顶景区 磨针井',
    beside: '金顶 琼台 朝天宫 遇真宫 老君堂 玉虚宫 太和宫 净乐宫 元和观 逍遥谷 南岩',
    guards: '北武当山 武当武术学校',
  },
  张家界: {
    own: '黄石寨 金鞭溪 水绕四门 百龙天梯 琵琶溪 袁家寨 老屋场 森林公园张家界 锣鼓塔 溪布街 御笔峰 天子阁 迷魂台',
    beside: '十里画廊 四门 水绕 杨家寨 乌龙寨 鹞子寨 森林公园 贺龙公园 宝峰湖',
  },
  白云山: {
    own: '白云山风景 白云山索道 鸿鹄楼 山庄旅舍 双溪别墅 云溪生态 桃花涧 雕塑公园白云山 白云晚望 聚芳园 云台花园',
    beside: '柯子岭 松涛别院 天南第一峰 广州碑林 蒲谷 山顶广场 能仁寺 明珠楼 麓湖',
  },
  桂林: {
    own: '象山景区 象鼻山 冠岩 遇龙河 靖江王城 兴坪古镇 兴坪 九马画山 世外桃源景区 银子岩 大榕树景区 西街阳朔 阳朔西街 两江四湖 日月双塔 草坪回族乡 草坪乡 芦笛 兴坪渔村 十里画廊阳朔 王城景区',
    beside: '王城 七星岩 图腾古道 蝴蝶泉 西山公园 云峰寺 骆驼山 虞山公园 伏波 叠彩 独秀峰 尧山 月亮山 穿山公园 杨堤',
    guards: '桂林洋 叠彩区',
  },
  三亚: {
    own: '南山文化旅游区 蜈支洲 天涯镇海 天涯海角 鹿回头 亚龙湾国家旅游度假区 大小洞天 亚龙湾热带天堂 椰梦长廊 大东海旅游区 小东海 鳌山书院',
    beside: '大东海旅游 大东海 南山 情人湾 百福湾 南山寺 西岛',
    guards: '三亚湾海鲜',
  },
  峨眉: {
    own: '洗象池 雷洞坪 接引殿 清音阁 红珠山 黑龙江栈道峨眉 一线天峨眉 零公里 仙峰寺 东方佛都 乌尤 麻浩崖墓 金顶峨眉 华藏寺 洪椿坪 五显岗 峨眉山金顶 峨眉山',
    beside: '金顶 黄湾 报国寺 峨秀湖 天下名山 凌云寺 伏虎寺 万佛顶',
    guards: '峨眉电影 峨眉山路',
  },
  九寨: {
    own: '树正寨 树正 则查洼 扎嘎瀑布 牟尼沟 黄龙古寺 黄龙五彩池 长海九寨 珍珠滩 五花海 彭丰村 沟口九寨 雪宝顶 荷叶寨 黄龙景区 火花海 二道海 迎宾彩池',
    beside: '黄龙 长海 五彩池 彭丰 沟口 黄龙寺 涪源桥 日则沟',
    guards: '长海县 黄龙溪 黄龙岘 黄龙体育 黄龙饭店 九寨沟县城 九寨沟牌',
  },
  黄果树: {
    own: '天星桥景区 银链坠潭 滴水滩 龙宫景区 神龙洞 石头寨景区 水帘洞黄果树 半边街黄果树 犀牛滩',
    beside: '天星洞 数生步 郎宫 螺蛳滩 半边街 龙宫',
    guards: '黄果树烟草',
  },
  西双版纳: {
    own: '补蚌 空中走廊 傣族园 植物园勐仑 勐仑 中科院植物园 原始森林公园 曼听 基诺山寨 勐远仙境 热带植物园 三岔河 望天树',
    beside: '王莲酒店 植物园 热带花卉园 雨林谷 曼飞龙 南糯山 打洛 树上旅馆',
    guards: '版纳大厦 版纳厅',
  },
  华山: {
    own: '玉泉院 莲花峰华山 西岳庙 华山北峰 华山南峰 华山东峰 华山中峰 苍龙岭 长空栈道 鹞子翻身 千尺幢 下棋亭 西峰索道 北峰索道 金锁关 东峰宾馆 五云峰 镇岳宫 华山游客中心',
    beside: '西峰 北峰 南峰 东峰 中峰 莲花峰 瓮峪 黄甫峪 华山 朝阳台 云台山庄',
    guards: '华山街道 华山厅 华山论剑 华山村 华山镇 华山金属 华山北路 华山南路 华山中路',
  },
};

const split = (words: string | undefined): string[] => (words ? words.split(' ') : []);
/** The area of the row with what lies in it besides; what is decided about the row goes on beside it. */
export function withPlaces(area: ScenicArea): ScenicArea {
  const [key, more] = Object.entries(places).find(([name]) => area.name.includes(name)) ?? [];
  if (!key || !more) return area;
  // A name that has the area's in it does not tell where it lies.
  const nearOf = (word: string) => (word.includes(key) ? area.places : [key, ...area.places]);
  return {
    ...area,
    // What the row calls weak stays weak.
    strong: [
      ...area.strong,
      ...split(more.own),
      ...split(more.beside)
        .filter((word) => !area.weak.includes(word))
        .map((word) => ({ word, near: nearOf(word) })),
    ],
    weak: area.weak.some((word) => word === key) || !key.endsWith('山') ? area.weak : [...area.weak, key],
    guards: more.guards ? [...area.guards, { words: split(more.guards) }] : area.guards,
  };
}

const stem = '^(?:山|公园|旅游|风景区)?[东西南北中]?';
/** Roads that are called after an area, wherever they run. */
export const roadAfter = new RegExp(`${stem}(?:路(?!口索道|国家)|大街|大道|弄|巷|胡同|街道)`);
/** Rooms, brands and shops that are called after one: elsewhere they are none, in its own city they may well be there. */
export const namedAfter = new RegExp(
  `${stem}(?:厅|牌|杯|火锅|土菜馆|菜馆|酒楼|茶餐厅|文具|烟草|香烟|茶叶|洗浴|海鲜|品牌|制药|医药|集团|电影|车站|大厦|云会议室|剧团|医院|石膏|矿泉水|推介会|茶企|饭庄|食品|实业|贸易|股份|有限公司|药业|水泥|机械|酒业|小区|中学|小学|公寓|写字楼|商务|银行|特产|餐馆|饭馆|卷烟|面馆|茶庄|包厢|包间|米粉|米线|啤酒|白酒|饼|豆腐|船菜|农家菜|菜系|电缆|轮胎|家具|瓷砖|玻璃|化工|重工|机床|汽车|服饰|纺织|建材|管业|体育|传媒|网络|软件|物业|地产|置业|证券|基金|保险|诊所|幼儿园|学院|大学|书店|超市|商场|广场|花园|家园|新村|大桥|地铁|机场|高速|隧道|路?(?:科技|产业|创业)|[^后并和及与、，的]{0,6}(?:公司|药业|集团|股份|实业|旗舰店|专卖店|供应商|经销商|工业园|产业园|车间|生产线))`,
);
/** Houses that are called after one in other cities. */
export const houseAfter =
  /^(?:国际|假日|精品|商务|度假|主题|迎宾|大)*(?:酒店|宾馆|饭店|酒家|客栈|民宿|会所|俱乐部|餐厅|私房菜|傣味|美食|茶社|茶楼|茶馆|影城|文化|功夫|武术|艺术|中心)|^[\u4e00-\u9fff]{0,4}(?:火锅|鱼馆|菜馆|三下锅|会馆|水厂|餐厅|食府|酒楼|饭庄|联络处|办事处)/;
/** A district that follows the name of its city. */
export const districtAfter = /^[市区县]?[\u4e00-\u9fff]{1,4}(?:[区县](?!域)|街道|镇|乡)/;
/** What says that it is not there that one goes. */
export const notThere = /(?:原定|原拟|原计划|不去|不在|不到|不是|改自|不前往|取消)[\u4e00-\u9fff]{0,3}$/;
