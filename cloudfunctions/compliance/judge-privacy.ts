import * as z from 'zod';
import { rule, type AnyRule } from './rule';
import { hit, pick, said } from './said';
import { periodWords, someYear, type PeriodFacts } from './kinds';

/** 个人信息保护合规审计 (handbook §16): everybody looks at himself regularly; here once a year. */
export const privacyRules: AnyRule[] = [
  rule<PeriodFacts, { month: number }>({
    id: 'PRIV01',
    about: 'year',
    params: z.object({ month: z.int() }),
    judge: ({ name, auditSigned }, { month }, { today }) => {
      const limit = `${Number(name) + 1}-${String(month).padStart(2, '0')}-31`;
      return auditSigned === false && today > limit
        ? hit('auditSigned', false, '≠', true, { period: name, values: { name } })
        : null;
    },
    facts: pick(periodWords, 'name', 'auditSigned'),
    found: said(
      '{{name}} 年的个人信息自查没有签字。',
      'The self-audit of personal information of {{name}} is not signed.',
    ),
    act: said('按清单自查，由负责人签字并留存报告。', 'Go through the list, have it signed and keep the report.'),
    concerns: ['compliance', 'director'],
    positive: [
      {
        said: said('一月过完还没有签', 'Not signed after January'),
        facts: someYear({ auditSigned: false }),
        params: { month: 1 },
        today: '2026-02-01',
      },
    ],
    negative: [
      {
        said: said('一月最后一天', 'Last day of January'),
        facts: someYear({ auditSigned: false }),
        params: { month: 1 },
        today: '2026-01-31',
      },
      { said: said('已签字', 'Signed'), facts: someYear(), params: { month: 1 }, today: '2026-06-01' },
      {
        said: said('不知道', 'Not known'),
        facts: someYear({ auditSigned: null }),
        params: { month: 1 },
        today: '2026-06-01',
      },
    ],
  }),
];
