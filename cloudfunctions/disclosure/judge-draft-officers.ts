import { dayFigure, page, said, section, textFigure, type Draft } from './draft';
import { postWords } from './judge-draft-annual';

export interface OfficerRow {
  id: string;
  post: string;
  name: string | null;
  /** Of a body that is not the whole association. */
  committee: string | null;
  startsOn: string;
  /** It begins, or ended, on the day of the change. */
  changed: 'begins' | 'ended' | null;
}
export interface OfficersFacts {
  on: string;
  officers: readonly OfficerRow[];
  committees: readonly { id: string; name: string; changed: 'setUp' | 'closed' | null }[];
}
const shown = [
  'president',
  'vicePresident',
  'secretaryGeneral',
  'chiefSupervisor',
  'supervisor',
  'standingDirector',
  'director',
  'committeeChair',
];

/** 负责人、章程和机构: who is what from that day on, the committees, and what changed. */
export function judgeDraftOfficers({ on, officers, committees }: OfficersFacts): Draft {
  const opens = page('positions/positions');
  const labelOf = ({ post, committee }: OfficerRow) => {
    const words = postWords[post] ?? said(post, post);
    return committee ? said(`${committee}${words['zh-CN']}`, `${words.en}, ${committee}`) : words;
  };
  const standing = officers
    .filter(({ changed }) => changed !== 'ended')
    .sort((a, b) => shown.indexOf(a.post) - shown.indexOf(b.post));
  const changed = officers.filter(({ changed: how }) => how !== null);
  return {
    sections: [
      section(
        'officers',
        said('现任负责人', 'Officers'),
        standing.map((row) => textFigure(row.id, labelOf(row), row.name, opens)),
      ),
      section(
        'committees',
        said('分支机构', 'Committees'),
        committees
          .filter(({ changed: how }) => how !== 'closed')
          .map(({ id, name }) =>
            textFigure(id, said('分支机构', 'Committee'), name, page('committees/committee', { id })),
          ),
      ),
      section('changes', said('本次变动', 'What changed'), [
        dayFigure('on', said('变动日期', 'From'), on, opens),
        ...changed.map((row) => {
          const words = labelOf(row);
          const label =
            row.changed === 'begins'
              ? said(`新任${words['zh-CN']}`, `New: ${words.en}`)
              : said(`卸任${words['zh-CN']}`, `Ended: ${words.en}`);
          return textFigure(`change.${row.id}`, label, row.name, opens);
        }),
        ...committees
          .filter(({ changed: how }) => how !== null)
          .map(({ id, name, changed: how }) =>
            textFigure(
              `change.${id}`,
              how === 'setUp' ? said('新设机构', 'Set up') : said('撤销机构', 'Closed'),
              name,
              opens,
            ),
          ),
      ]),
    ],
    wanting:
      changed.length === 0 && committees.every(({ changed: how }) => how === null)
        ? [{ what: said('变动的说明', 'What changed'), office: 'clerk', until: 'text:changes' }]
        : [],
  };
}
