import * as z from 'zod';
import { addWorkdays } from '../ground/judge-workdays';
import { rule, type AnyRule } from './rule';
import { hit, pick, said } from './said';
import { queryWords, someQuery, type QueryFacts } from './kinds';

/** 查询 (handbook §6.3): the day of receipt is not counted; extended once by as many working days again. */
export const queryRules: AnyRule[] = [
  rule<QueryFacts, { workdays: number }>({
    id: 'QUERY01',
    about: 'query',
    params: z.object({ workdays: z.int() }),
    judge: ({ receivedOn, repliedOn, extended }, { workdays }, { today, overrides }) => {
      const due = addWorkdays(receivedOn, extended ? workdays * 2 : workdays, overrides).day;
      return (repliedOn ?? today) > due
        ? hit('repliedOn', repliedOn, '>', due, { unit: 'date', values: { receivedOn, workdays } })
        : null;
    },
    facts: pick(queryWords, 'receivedOn', 'repliedOn', 'extended'),
    found: said(
      '{{receivedOn}} 收到的查询应在 {{limit}} 前答复（{{workdays}} 个工作日）。',
      'The query of {{receivedOn}} was to be answered by {{limit}} ({{workdays}} working days).',
    ),
    act: said('立即答复，说明迟延的原因。', 'Answer now and say why it is late.'),
    concerns: ['clerk', 'compliance', 'director'],
    positive: [
      {
        said: said('第八个工作日还没有答复', 'Not answered on the eighth'),
        facts: someQuery(),
        params: { workdays: 7 },
        today: '2026-12-02',
      },
      {
        said: said('晚一天答复', 'A day late'),
        facts: someQuery({ repliedOn: '2026-12-02' }),
        params: { workdays: 7 },
      },
    ],
    negative: [
      {
        said: said('第七个工作日', 'On the seventh'),
        facts: someQuery(),
        params: { workdays: 7 },
        today: '2026-12-01',
      },
      {
        said: said('按时答复', 'Answered in time'),
        facts: someQuery({ repliedOn: '2026-12-01' }),
        params: { workdays: 7 },
        today: '2026-12-20',
      },
      {
        said: said('跨国庆和调休', 'Over the National Day'),
        facts: someQuery({ receivedOn: '2026-09-28' }),
        params: { workdays: 7 },
        today: '2026-10-13',
      },
      {
        said: said('已延期', 'Extended'),
        facts: someQuery({ extended: true }),
        params: { workdays: 7 },
        today: '2026-12-10',
      },
    ],
  }),
];
