import fc from 'fast-check';
import { answers as answersSchema, type Answers, type Question } from '../../contracts/meeting-form';
import { diets } from '../../contracts/meeting-kinds';
import { filesIn, judgeAnswers } from './judge-answers';

const file = '0199aaaa-0000-7000-8000-000000000001';
const other = '0199aaaa-0000-7000-8000-000000000002';
const text: Question = { kind: 'text', id: 'why', title: '为何来', required: false };
const one: Question = {
  kind: 'choice',
  id: 'one',
  title: '分会场',
  required: true,
  options: ['甲', '乙'],
  multiple: false,
};
const some: Question = { ...one, id: 'some', multiple: true, required: false };
const diet: Question = { kind: 'diet', id: 'diet', title: '用餐', required: false };
const paper: Question = { kind: 'file', id: 'paper', title: '授权书', required: false };

const wrong = Symbol('wrong');
const none = Symbol('none');
const cases: [string, Question, Answers[string] | undefined, Answers[string] | symbol][] = [
  ['words', text, '想来看看', '想来看看'],
  ['words where a list is given', text, ['想'], wrong],
  ['nothing where nothing is required', text, undefined, none],
  ['nothing where something is required', one, undefined, wrong],
  ['an empty list where something is required', one, [], wrong],
  ['an empty list where nothing is required', some, [], none],
  ['one of the options', one, ['乙'], ['乙']],
  ['one of the options as words', one, '乙', ['乙']],
  ['two where one may be chosen', one, ['甲', '乙'], wrong],
  ['an option that is not there', one, ['丙'], wrong],
  ['several', some, ['乙', '甲'], ['乙', '甲']],
  ['the same twice', some, ['甲', '甲'], ['甲']],
  ['one option and one that is not there', some, ['甲', '丙'], wrong],
  ['a file for a choice', some, { fileId: file }, wrong],
  ['a diet', diet, 'halal', 'halal'],
  ['a diet as a list', diet, ['vegetarian'], 'vegetarian'],
  ['two diets', diet, ['vegetarian', 'halal'], wrong],
  ['a diet that nobody knows', diet, 'air', wrong],
  ['an own file', paper, { fileId: file }, { fileId: file }],
  ["somebody else's file", paper, { fileId: other }, wrong],
  ['words for a file', paper, file, wrong],
];
it.each(cases)('%s', (_, question, given, expected) => {
  const { kept, issues } = judgeAnswers([question], given === undefined ? {} : { [question.id]: given }, [file]);
  expect(issues.map((issue) => issue.questionId)).toEqual(expected === wrong ? [question.id] : []);
  expect(kept).toEqual(typeof expected === 'symbol' ? {} : { [question.id]: expected });
});

it('names every question that is wrong, in their order, in words that name it', () => {
  const { issues } = judgeAnswers([one, text, diet], { why: ['x'], diet: 'air' }, []);
  expect(issues.map((issue) => issue.questionId)).toEqual(['one', 'why', 'diet']);
  expect(issues[0]?.message).toContain('分会场');
});

it('knows the files it must look for', () => {
  expect(filesIn({ why: 'x', paper: { fileId: file }, some: ['甲'] })).toEqual([file]);
});

it('keeps, whatever is sent, only what the questions allow', () => {
  const questions = [text, one, some, diet, paper];
  const value = fc.oneof(
    fc.constantFrom<Answers[string]>(
      '甲',
      'halal',
      'x',
      [],
      ['甲'],
      ['甲', '乙'],
      ['丙'],
      { fileId: file },
      { fileId: other },
    ),
    fc.string({ minLength: 1, maxLength: 20 }),
  );
  const id = fc.constantFrom('why', 'one', 'some', 'diet', 'paper', 'gone', 'constructor');
  fc.assert(
    fc.property(fc.dictionary(id, value), (sent) => {
      // The door has parsed what reaches the handler.
      const given = answersSchema.safeParse(sent).data;
      fc.pre(given !== undefined);
      const { kept, issues } = judgeAnswers(questions, given, [file]);
      expect(answersSchema.safeParse(kept).success).toBe(true);
      for (const [questionId, answer] of Object.entries(kept)) {
        expect(issues.some((issue) => issue.questionId === questionId)).toBe(false);
        if (questionId === 'diet') expect(diets).toContain(answer);
        if (questionId === 'one') expect([['甲'], ['乙']]).toContainEqual(answer);
        if (questionId === 'paper') expect(answer).toEqual({ fileId: file });
        expect(['why', 'one', 'some', 'diet', 'paper']).toContain(questionId);
      }
      // Whatever was kept is accepted again as it is.
      expect(judgeAnswers(questions, kept, [file]).kept).toEqual(kept);
    }),
  );
});
