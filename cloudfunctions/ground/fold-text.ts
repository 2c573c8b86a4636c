// Loaded when the first name is folded: 45 KB that most cold starts need not read. Not with `import()`, which would make
// every comparison of two names wait.
const simplify = (text: string): string =>
  (require('../shared/simplified') as typeof import('../shared/simplified')).simplified(text);

// Signs of the block CJK Radicals Supplement that are read as a whole character, each before the character. NFKC knows two
// of the block (and all of the Kangxi radicals); parts such as ⺅ are no character and are left out with the punctuation.
const radicals = new Map(
  [
    '⺁厂 ⺄乙 ⺇几 ⺊卜 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺠民 ⺧牛 ⺩王 ⺪疋 ⺫目',
    '⺬示 ⺮竹 ⺶羊 ⺷羊 ⺻聿 ⺼月 ⺽臼 ⻁虎 ⻃西 ⻄西 ⻅见 ⻆角 ⻉贝 ⻊足 ⻋车 ⻑長 ⻓长 ⻔门 ⻗雨 ⻘青 ⻙韦 ⻚页',
    '⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀',
  ].flatMap((line) => line.split(' ').map((pair) => [...pair] as [string, string])),
);

/** Half-width, simplified, lower case, letters and digits alone: the form in which people's words are compared. */
export const foldText = (text: string): string =>
  simplify(text.normalize('NFKC').replace(/[\u2E80-\u2EF3]/g, (sign) => radicals.get(sign) ?? sign))
    .toLowerCase()
    // Fillers of Hangul are letters that nobody sees.
    .replace(/[^\p{Letter}\p{Number}]|\p{Default_Ignorable_Code_Point}/gu, '');
