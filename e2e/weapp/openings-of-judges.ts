import { type Ask, memberFile, type Opening, rowId, todayOf } from './opening';

const record = (ask: Ask) => rowId(ask('credit', 'records', {}, 'local-compliance'));
const objection = (ask: Ask) => rowId(ask('credit', 'objections', {}, 'local-compliance'));
const model = (ask: Ask) => rowId(ask('credit', 'models', {}, 'local-compliance'));
/** The code of a report that the member makes. */
const report = async (ask: Ask) => `?code=${String((await ask('credit', 'makeReport', {}, 'local-member')).code)}`;

const base = () => Promise.resolve('?on=compliance.FEE14');
/** A rule of next year, entered once. */
export const comingRule = async (ask: Ask) => {
  const officer = 'local-compliance';
  const { rows } = (await ask('compliance', 'rules', { only: 'coming' }, officer)) as { rows: { id: string }[] };
  if (rows[0]) return `?id=${rows[0].id}`;
  const { versions } = (await ask('compliance', 'rule', { id: 'compliance.FEE14' }, officer)) as {
    versions: { value: object }[];
  };
  const next = Number((await todayOf(ask)).slice(0, 4)) + 1;
  const given = {
    ...{
      basedOn: 'compliance.FEE14',
      title: '收费标准调整提前六十日公示',
      source: '《行业协会商会收费管理办法》（拟）',
    },
    ...{ article: '第九条', from: `${next}-01-01`, value: versions[0]?.value },
  };
  return `?id=${String((await ask('compliance', 'enterRule', given, officer)).id)}`;
};

/** What judges: credit files, and rules that are to come. */
export const openingsOfJudges: Record<string, Opening[]> = {
  'credit/file': [{ openid: 'local-member' }, { openid: 'local-compliance', query: memberFile }],
  'credit/history': [{ openid: 'local-member' }, { openid: 'local-clerk', query: memberFile }],
  'credit/object': [{ openid: 'local-member' }],
  'credit/objections': [{ openid: 'local-compliance' }],
  'credit/objection': [
    { openid: 'local-director', query: objection },
    { openid: 'local-compliance', query: objection },
  ],
  'credit/reports': [{ openid: 'local-member' }],
  'credit/verify': [{ openid: 'local-visitor' }, { openid: 'local-visitor', query: report }],
  'credit/overview': [{ openid: 'local-compliance' }, { openid: 'local-president' }],
  'credit/members': [{ openid: 'local-compliance' }],
  'credit/records': [{ openid: 'local-compliance' }, { openid: 'local-supervisor' }],
  'credit/record': [{ openid: 'local-compliance', query: record }],
  'credit/enter': [{ openid: 'local-clerk' }, { openid: 'local-clerk', query: memberFile }],
  'credit/models': [{ openid: 'local-director' }, { openid: 'local-president' }],
  'credit/model': [{ openid: 'local-director', query: model }],
  'credit/draft': [{ openid: 'local-clerk' }],
  'credit/benefits': [{ openid: 'local-member' }, { openid: 'local-clerk' }],
  'compliance/enter': [{ openid: 'local-compliance' }, { openid: 'local-director', query: base }],
  'credit/assessment': [{ openid: 'local-director' }],
};
