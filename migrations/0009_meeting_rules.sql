-- Parameters of meetings, each with its source (handbook §4, §5.3, §1.2). What is not confirmed is advisory.
INSERT INTO reg_rule (id, value, unit, title, source, article, tag, needs_human_check, effective) VALUES
  ('meetings.noticeDays', '{"assembly": 15, "congress": 15, "council": 7, "standing_council": 5, "supervisory": 5, "urgent": 1}', 'days', '会议通知期（自然日，开始当日不计入）', '会馆默认值；期间计算见民法典', '第二百零一条', 'design', false, '[2026-01-01,)'),
  ('meetings.offerHours', '12', 'hours', '候补确认时间', '会馆默认值', '', 'design', false, '[2026-01-01,)'),
  ('meetings.surveyDays', '7', 'days', '会后评价开放天数', '会馆默认值', '', 'design', false, '[2026-01-01,)'),
  ('meetings.surveyMinimum', '5', 'answers', '至少几人评价才显示平均值', '会馆默认值', '', 'design', false, '[2026-01-01,)'),
  ('meetings.minutesWorkdays', '5', 'workdays', '纪要确认期', '会馆默认值', '', 'design', false, '[2026-01-01,)'),
  ('points.meetingAttendance', '{"points": 2, "monthlyCap": 20}', 'points', '参会签到积分', '会馆默认值', '', 'design', false, '[2026-01-01,)'),
  ('meetings.votingRules', '{"assembly": {"quorum": [2, 3], "pass": [1, 2]}, "congress": {"quorum": [2, 3], "pass": [1, 2]}, "charter": {"quorum": [2, 3], "pass": [2, 3]}, "council": {"quorum": [2, 3], "pass": [2, 3]}, "standing_council": {"quorum": [2, 3], "pass": [2, 3]}, "supervisory": {"quorum": [1, 2], "quorumStrict": true, "pass": [1, 2], "strict": true}, "president_office": {"quorum": [1, 2], "quorumStrict": true, "pass": [1, 2], "strict": true}, "branch_meeting": {"quorum": [1, 2], "quorumStrict": true, "pass": [1, 2], "strict": true}, "enforced": false}', 'fraction', '各类会议的到会与表决规则', '章程示范文本的通行写法, 未核实', '', 'known', true, '[2026-01-01,)'),
  ('meetings.partyVotingRules', '{"party_general": {"quorum": [1, 2], "pass": [1, 2], "passBase": "entitled", "strict": true}, "party_committee": {"quorum": [1, 2], "pass": [1, 2], "strict": true}, "enforced": true}', 'fraction', '党员大会、支委会的到会与表决规则', '《中国共产党支部工作条例（试行）》', '第十一条、第十二条', 'verified', false, '[2018-10-28,)');

-- The 21 areas of the notice (handbook §5.3). Their names are verified; cities, aliases and guards are helper data that
-- a person should look over. `strong` alerts wherever it stands, one with `near` only beside one of these words or in the
-- area's cities; `weak` asks when the place lies in `cities` (GB/T 2260 prefixes) or names one of `places`. A guard's
-- words are not the area: everywhere, or only in `regions` and beside `near`, which does not overrule a code in `cities`.
INSERT INTO reg_rule (id, value, unit, title, source, article, tag, needs_human_check, effective) VALUES
  ('meetings.scenicAreas', $areas$[
    {"name": "八达岭—十三陵", "cities": ["110119", "110114"], "places": ["延庆", "昌平"], "strong": ["八达岭十三陵", "八达岭长城", "八达岭", "明十三陵", "定陵", "长陵"], "weak": ["居庸关", "银山塔林", "沟崖"], "guards": [{"words": ["八达岭高速", "八达岭路"]}]},
    {"name": "承德避暑山庄外八庙", "cities": ["1308"], "places": ["承德"], "strong": ["避暑山庄", "外八庙", "普宁寺", "普陀宗乘之庙", "须弥福寿之庙", "磬锤峰"], "weak": ["热河", "小布达拉宫"], "guards": [{"words": ["避暑山庄"], "regions": ["11"], "near": ["北京"]}]},
    {"name": "五台山", "cities": ["1409"], "places": ["忻州", "五台县"], "strong": ["五台山风景区", "台怀镇", "菩萨顶"], "weak": ["五台县"], "guards": [{"words": ["五台县", "五台县城"], "near": ["五台县城"]}]},
    {"name": "太湖", "cities": ["3202", "3205"], "places": ["无锡", "苏州", "常熟"], "strong": ["太湖风景区", "鼋头渚", "灵山大佛", "拈花湾", "蠡湖景区", "梅梁湖", "太湖西山", "东山景区", "光福", "木渎", "同里", "甪直", "虞山"], "weak": ["太湖", "马山", "锡惠"], "guards": [{"words": ["太湖县", "太湖路", "太湖大厦", "太湖大道"]}, {"words": ["太湖", "太湖风景区"], "regions": ["340825", "3305"], "near": ["太湖县", "湖州"]}]},
    {"name": "普陀山", "cities": ["3309"], "places": ["舟山"], "strong": ["普陀山", "洛迦山", "普济寺", "南海观音"], "weak": ["朱家尖"], "guards": [{"words": ["普陀路"]}, {"words": ["普陀", "普陀区"], "regions": ["31"], "near": ["上海"]}]},
    {"name": "黄山", "cities": ["3410"], "places": ["黄山市"], "strong": ["黄山风景区", "汤口镇", "光明顶", "云谷寺", "玉屏楼", {"word": "北海宾馆", "near": ["黄山"]}], "weak": ["黄山"], "guards": [{"words": ["黄山市", "黄山路", "黄山大厦"]}, {"words": ["黄山"], "regions": ["341002"], "near": ["屯溪"]}]},
    {"name": "九华山", "cities": ["3417"], "places": ["池州", "青阳"], "strong": ["九华山风景区", "九华街", "百岁宫", "天台峰"], "weak": ["九华"], "guards": [{"words": ["九华路"]}, {"words": ["九华", "九华山", "九华山风景区"], "regions": ["3201"], "near": ["南京"]}]},
    {"name": "武夷山", "cities": ["3507"], "places": ["南平", "武夷山市"], "strong": ["武夷山景区", "九曲溪", "天游峰", "武夷宫", "虎啸岩"], "weak": ["武夷山市", "星村镇"], "guards": [{"words": ["武夷路"]}]},
    {"name": "庐山", "cities": ["3604"], "places": ["九江", "庐山市"], "strong": ["庐山风景区", "牯岭", "含鄱口", "三叠泉", "锦绣谷", "花径"], "weak": ["庐山市"], "guards": [{"words": ["庐山路"]}, {"words": ["庐山", "庐山风景区"], "regions": ["4201", "3401"], "near": ["武汉", "合肥"]}]},
    {"name": "泰山", "cities": ["3709"], "places": ["泰安市"], "strong": ["泰山景区", "岱庙", {"word": "南天门", "near": ["泰山"]}, "玉皇顶", "中天门", "红门"], "weak": ["泰山区", "泰安"], "guards": [{"words": ["泰山路", "泰山大厦", "泰山品牌", "泰山牌", "大红门"]}]},
    {"name": "嵩山", "cities": ["4101"], "places": ["郑州", "登封"], "strong": ["嵩山风景区", "少林寺", "中岳庙", "嵩阳书院", "少室山", "太室山"], "weak": ["嵩山", "登封市"], "guards": [{"words": ["嵩山路"]}]},
    {"name": "武当山", "cities": ["4203"], "places": ["十堰", "丹江口"], "strong": ["武当山", "武当金顶", "紫霄宫", "太子坡", "南岩宫"], "weak": ["武当", "六里坪"], "guards": [{"words": ["武当路"]}]},
    {"name": "武陵源（张家界）", "cities": ["4308"], "places": ["张家界市"], "strong": ["武陵源", "张家界国家森林公园", "天子山", "袁家界", "索溪峪", "杨家界", "黄龙洞", "十里画廊"], "weak": ["张家界"], "guards": [{"words": ["天门山"]}, {"words": ["张家界", "张家界市"], "regions": ["430802"], "near": ["永定区"]}, {"words": ["黄龙洞"], "regions": ["3301"], "near": ["杭州"]}]},
    {"name": "白云山", "cities": ["4401"], "places": ["广州"], "strong": ["白云山风景名胜区", "摩星岭", "鸣春谷", "云台花园", "麓湖公园"], "weak": ["白云山"], "guards": [{"words": ["白云区", "白云机场", "白云国际会议中心", "白云山制药", "白云山医药"]}, {"words": ["白云山", "白云山风景名胜区"], "regions": ["5201", "410325", "3311"], "near": ["贵阳", "嵩县", "丽水"]}]},
    {"name": "桂林漓江", "cities": ["4503"], "places": ["桂林市", "阳朔县"], "strong": ["漓江", "象鼻山", "七星公园", "芦笛岩", "兴坪", "叠彩山", "伏波山"], "weak": ["阳朔", "桂林", "漓江路", "漓江大酒店"], "guards": []},
    {"name": "三亚热带海滨", "cities": ["4602"], "places": ["三亚市"], "strong": ["三亚热带海滨", "亚龙湾", "天涯海角", "大小洞天", "鹿回头", "落笔洞"], "weak": ["三亚", "大东海", "三亚湾", "海棠湾"], "guards": [{"words": ["三亚路"]}]},
    {"name": "峨眉山—乐山大佛", "cities": ["5111"], "places": ["乐山市", "峨眉山市"], "strong": ["峨眉山景区", "峨眉金顶", {"word": "报国寺", "near": ["峨眉"]}, "万年寺", "乐山大佛", "凌云山", "乌尤寺"], "weak": ["峨眉山市", "乐山市"], "guards": [{"words": ["峨眉路"]}, {"words": ["报国寺"], "regions": ["50"], "near": ["重庆"]}]},
    {"name": "九寨沟—黄龙", "cities": ["5132"], "places": ["阿坝", "九寨沟县", "松潘县"], "strong": ["九寨沟", "黄龙风景区", "诺日朗", "漳扎镇", {"word": "五彩池", "near": ["黄龙"]}], "weak": ["川主寺", "松潘"], "guards": [{"words": ["黄龙体育中心", "黄龙饭店", "黄龙县"]}, {"words": ["黄龙", "黄龙风景区", "五彩池"], "regions": ["3301", "6106"], "near": ["杭州", "延安", "黄龙县"]}]},
    {"name": "黄果树", "cities": ["5204"], "places": ["安顺市", "镇宁", "关岭"], "strong": ["黄果树", "陡坡塘", {"word": "天星桥", "near": ["黄果树"]}], "weak": ["安顺"], "guards": [{"words": ["黄果树品牌", "黄果树牌", "黄果树香烟"]}]},
    {"name": "西双版纳", "cities": ["5328"], "places": ["西双版纳"], "strong": ["西双版纳", "野象谷", "望天树", "勐仑植物园", "橄榄坝", "曼听公园"], "weak": ["景洪", "勐海", "勐腊", "版纳"], "guards": []},
    {"name": "华山", "cities": ["6105"], "places": ["渭南", "华阴市"], "strong": ["西岳华山", "华山风景区", "玉泉院", "华山西峰"], "weak": ["华山", "华阴"], "guards": [{"words": ["华山路", "华山医院", "九华山", "九华山风景区"]}, {"words": ["华山", "华山风景区"], "regions": ["3701"], "near": ["济南"]}]}
  ]$areas$, 'area', '严禁开会的 21 处风景名胜区', '中办、国办《关于严禁党政机关到风景名胜区开会的通知》（2014 年 9 月）', '21 处名称；别名和防误判词为辅助资料', 'known', true, '[2014-09-01,)');

INSERT INTO scheduled_job (name, title, daily_minute, next_run_at) VALUES
  ('seats', '候补超时顺延', NULL, '2026-01-01T00:00:00Z'),
  ('meetingReminders', '会前提醒', NULL, '2026-01-01T00:00:00Z'),
  ('surveys', '会后评价邀请', NULL, '2026-01-01T00:00:00Z'),
  ('minutes', '纪要确认到期提醒', 540, '2026-01-01T00:00:00Z');
