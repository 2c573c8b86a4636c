import { type Ask, memberFile, type Opening, rowId } from './opening';

const record = (ask: Ask) => rowId(ask('credit', 'records', {}, 'local-compliance'));
const objection = (ask: Ask) => rowId(ask('credit', 'objections', {}, 'local-compliance'));
const model = (ask: Ask) => rowId(ask('credit', 'models', {}, 'local-compliance'));
/** The code of a report that the member makes. */
const report = async (ask: Ask) => `?code=${String((await ask('credit', 'makeReport', {}, 'local-member')).code)}`;

/** What judges: credit files. */
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
  'credit/assessment': [{ openid: 'local-director' }],
};
