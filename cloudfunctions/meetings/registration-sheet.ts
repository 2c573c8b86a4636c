import type { Question } from '../../contracts/meeting-form';
import type { diets } from '../../contracts/meeting-kinds';
import type { RegistrationState } from '../../contracts/meetings';
import type { Language, Words } from '../../contracts/wire';
import type { Column, Register } from '../ground/export-register';
import type { RegistrationRow } from './registration-store';

type Row = RegistrationRow;
const states: Record<RegistrationState, Words> = {
  confirmed: { 'zh-CN': '已确认', en: 'Confirmed' },
  waiting: { 'zh-CN': '候补', en: 'Waiting' },
  offered: { 'zh-CN': '待确认', en: 'Offered a seat' },
  cancelled: { 'zh-CN': '已取消', en: 'Cancelled' },
  lapsed: { 'zh-CN': '过时未确认', en: 'Lapsed' },
  walk_in: { 'zh-CN': '现场登记', en: 'Walk-in' },
};
const dietWords: Record<(typeof diets)[number], Words> = {
  none: { 'zh-CN': '没有忌口', en: 'No restriction' },
  vegetarian: { 'zh-CN': '素食', en: 'Vegetarian' },
  halal: { 'zh-CN': '清真', en: 'Halal' },
  noPork: { 'zh-CN': '不吃猪肉', en: 'No pork' },
  noSeafood: { 'zh-CN': '不吃海鲜', en: 'No seafood' },
  other: { 'zh-CN': '其他，到场说明', en: 'Other, will say' },
};
const filed: Words = { 'zh-CN': '（已交文件）', en: '(file handed in)' };
const isDiet = (answer: string): answer is keyof typeof dietWords => answer in dietWords;

const said = ({ id, kind }: Question, { answers }: Row, language: Language): string => {
  const answer = answers[id];
  if (answer === undefined) return '';
  if (Array.isArray(answer)) return answer.join('；');
  if (typeof answer === 'object') return filed[language];
  return kind === 'diet' && isDiet(answer) ? dietWords[answer][language] : answer;
};
const column = (
  key: string,
  title: Words,
  width: number,
  of: Column<Row>['of'],
  type: Column<Row>['type'] = 'text',
): Column<Row> => ({ key, title, width, type, of });

/** 报名名单: one row a registration, one column a question of the meeting's own. */
export const registrationRegister = (questions: readonly Question[]): Register<Row> => ({
  title: { 'zh-CN': '报名名单', en: 'Registrations' },
  columns: [
    column('no', { 'zh-CN': '序号', en: 'No.' }, 6, (_, { index }) => index + 1, 'count'),
    column('name', { 'zh-CN': '姓名', en: 'Name' }, 14, (row) => row.name),
    column('unit', { 'zh-CN': '单位', en: 'Company' }, 30, (row) => row.unit_name),
    column('title', { 'zh-CN': '职务', en: 'Position' }, 14, (row) => row.title),
    column('phone', { 'zh-CN': '电话', en: 'Phone' }, 16, (row) => row.phone.replace(/^\+86/, '')),
    column('state', { 'zh-CN': '状态', en: 'State' }, 12, (row, { language }) => states[row.state][language]),
    column('waitingNo', { 'zh-CN': '候补号', en: 'Waiting no.' }, 10, (row) => row.waiting_no, 'count'),
    column('companions', { 'zh-CN': '同行', en: 'Companions' }, 24, (row) =>
      row.companions.map(({ name, phone }) => [name, phone].filter(Boolean).join(' ')).join('；'),
    ),
    column('registeredAt', { 'zh-CN': '报名时间', en: 'Registered' }, 18, (row) => row.registered_at, 'instant'),
    column('came', { 'zh-CN': '到场人数', en: 'Came' }, 10, (row) => row.checked_in.length, 'count'),
    // A question has the words that the meeting gave it, in whatever language.
    ...questions.map((question) =>
      column(question.id, { 'zh-CN': question.title, en: question.title }, 24, (row, { language }) =>
        said(question, row, language),
      ),
    ),
  ],
});
