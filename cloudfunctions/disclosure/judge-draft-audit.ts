import { page, said, section, type Draft } from './draft';
import { figureOf, type YearFigures } from './judge-draft-statement';

/** 年度审计报告: the figures that it is about, the auditor's conclusion, and the report itself as a file. */
export function judgeDraftAudit({ year, lines }: YearFigures): Draft {
  const totals = lines.filter(({ key }) => ['income', 'cost', 'change'].includes(key));
  const opens = page('books/statements', { year: String(year) });
  return {
    sections: [
      section('conclusion', said('审计机构和结论', 'Auditor and conclusion'), []),
      section(
        'figures',
        said('本会账面数', 'By the association’s books'),
        totals.map((line) => ({ ...figureOf(line), opens })),
      ),
    ],
    wanting: [
      {
        what: said('审计机构名称和结论', 'The auditor and the conclusion'),
        office: 'finance',
        until: 'text:conclusion',
      },
      { what: said('审计报告文件', 'The report of the audit as a file'), office: 'finance', until: 'file' },
    ],
  };
}
