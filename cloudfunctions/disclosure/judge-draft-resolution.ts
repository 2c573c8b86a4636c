import { count, dayFigure, page, said, section, textFigure, type Draft } from './draft';

export interface ResolutionFacts {
  title: string;
  meeting: string;
  meetingId: string;
  decidedOn: string;
  entitled: number;
  present: number;
  yes: number;
  no: number;
  abstain: number;
}

/** 会议决议: what was decided, where, and by which votes. */
export function judgeDraftResolution(facts: ResolutionFacts): Draft {
  const opens = page('proceedings/minutes', { id: facts.meetingId });
  const { title, meeting, decidedOn } = facts;
  return {
    sections: [
      section(
        'resolution',
        said('决议', 'The resolution'),
        [
          textFigure('title', said('事项', 'Matter'), title, opens),
          textFigure('meeting', said('会议', 'Meeting'), meeting, page('meetings/manage', { id: facts.meetingId })),
          dayFigure('decidedOn', said('表决日期', 'Decided on'), decidedOn, opens),
        ],
        `${meeting}于 ${decidedOn} 表决通过：${title}。`,
      ),
      section('votes', said('表决结果', 'Votes'), [
        count('entitled', said('应到', 'Entitled'), facts.entitled, opens),
        count('present', said('到会', 'Present'), facts.present, opens),
        count('yes', said('赞成', 'In favour'), facts.yes, opens),
        count('no', said('反对', 'Against'), facts.no, opens),
        count('abstain', said('弃权', 'Abstained'), facts.abstain, opens),
      ]),
    ],
    wanting: [],
  };
}
