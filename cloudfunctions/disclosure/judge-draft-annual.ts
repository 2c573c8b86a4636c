import type { Words } from '../../contracts/wire';
import { count, booksWanting, notClosed, page, said, section, textFigure, type Draft } from './draft';
import { figureOf, type YearFigures } from './judge-draft-statement';

export interface AnnualFacts {
  association: string;
  members: { total: number; joined: number; left: number };
  /** Meetings that were held in the year, by kind. */
  meetings: readonly { kind: string; held: number }[];
  posts: readonly { post: string; held: number }[];
  committees: number;
  figures: YearFigures;
}
const bodies: readonly [key: string, kinds: readonly string[], words: Words][] = [
  ['assemblies', ['assembly', 'congress'], said('会员（代表）大会', 'Assemblies and congresses')],
  ['councils', ['council', 'standing_council'], said('理事会、常务理事会', 'Councils')],
  ['supervisory', ['supervisory'], said('监事会', 'Supervisors')],
  ['president', ['president_office'], said('会长办公会', 'President’s meetings')],
];
export const postWords: Readonly<Record<string, Words>> = {
  president: said('会长', 'President'),
  vicePresident: said('副会长', 'Vice-presidents'),
  standingDirector: said('常务理事', 'Standing directors'),
  director: said('理事', 'Directors'),
  chiefSupervisor: said('监事长', 'Chief supervisor'),
  supervisor: said('监事', 'Supervisors'),
  secretaryGeneral: said('秘书长', 'Secretary-general'),
  committeeChair: said('分支机构负责人', 'Chairs of committees'),
};

/** 年度工作报告 (社会团体登记管理条例 art. 28): compliance with the law, registration, activities, people and bodies, finance. */
export function judgeDraftAnnual({ association, members, meetings, posts, committees, figures }: AnnualFacts): Draft {
  const { year, lines, final } = figures;
  const heldOf = (kinds: readonly string[]) =>
    meetings.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { held }) => sum + held, 0);
  const named = bodies.flatMap(([, kinds]) => kinds);
  const others = meetings.filter(({ kind }) => !named.includes(kind)).reduce((sum, { held }) => sum + held, 0);
  const register = page('workbench/members');
  return {
    sections: [
      section('lawful', said('遵守法律法规和章程的情况', 'Compliance with the law and the charter'), [
        textFigure('association', said('名称', 'Name'), association || null),
      ]),
      section('members', said('会员情况', 'Members'), [
        count('total', said('年末会员', 'Members at the end of the year'), members.total, register),
        count('joined', said('本年新入会', 'Joined in the year'), members.joined, register),
        count('left', said('本年退出', 'Left in the year'), members.left, register),
      ]),
      section('activities', said('会议和活动', 'Meetings and activities'), [
        ...bodies.map(([key, kinds, words]) => count(key, words, heldOf(kinds), '/pages/meetings/index')),
        count('others', said('其他活动', 'Other activities'), others, '/pages/meetings/index'),
      ]),
      section('bodies', said('人员和机构', 'People and bodies'), [
        ...posts.map(({ post, held }) =>
          count(post, postWords[post] ?? said(post, post), held, page('positions/positions')),
        ),
        count('committees', said('分支机构', 'Committees'), committees, page('committees/committees')),
      ]),
      section(
        'finance',
        said('财务情况', 'Finance'),
        lines
          .filter(({ key }) => ['income', 'cost', 'change'].includes(key))
          .map((line) => ({ ...figureOf(line), opens: page('books/statements', { year: String(year) }) })),
        final ? '' : notClosed(year),
      ),
    ],
    wanting: [
      {
        what: said('遵守法律法规和章程情况的说明', 'What is to be said of compliance with the law'),
        ...{ office: 'director', until: 'text:lawful' },
      },
      {
        what: said('本年会议和活动的说明', 'What is to be said of the year’s activities'),
        ...{ office: 'clerk', until: 'text:activities' },
      },
      ...(final ? [] : [booksWanting(year)]),
    ],
  };
}
