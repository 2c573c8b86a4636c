import { count, dayFigure, fen, page, said, section, textFigure, type Draft } from './draft';

export interface ActivityFacts {
  id: string;
  title: string;
  day: string | null;
  place: string | null;
  registered: number;
  present: number;
  agenda: readonly string[];
  /** Fen, paid for it or about to be. */
  spent: number;
}

/** 重大活动: when and where it was, who came by number, what was on its agenda, what it cost. */
export function judgeDraftActivity({
  id,
  title,
  day,
  place,
  registered,
  present,
  agenda,
  spent,
}: ActivityFacts): Draft {
  const opens = page('meetings/manage', { id });
  return {
    sections: [
      section(
        'activity',
        said('活动情况', 'The activity'),
        [
          textFigure('title', said('名称', 'Title'), title, opens),
          dayFigure('day', said('日期', 'Day'), day, opens),
          textFigure('place', said('地点', 'Place'), place, opens),
          count('registered', said('报名', 'Registered'), registered, page('meetings/registrations', { id })),
          count('present', said('到场', 'Came'), present, page('meetings/registrations', { id })),
          fen('spent', said('支出', 'Spent'), spent, page('expenses/register')),
        ],
        agenda.map((line, n) => `${n + 1}. ${line}`).join('\n'),
      ),
      section('outcome', said('成果', 'What came of it'), []),
    ],
    wanting: [{ what: said('活动成果的说明', 'What came of it'), office: 'clerk', until: 'text:outcome' }],
  };
}
