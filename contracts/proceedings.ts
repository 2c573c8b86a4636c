import * as z from 'zod';
import { meetingKind } from './meeting-form';
import { matterTypes } from './meeting-kinds';
import { dayCounts, meetingStatus } from './meetings';
import { minutes, minutesWords } from './minutes';
import { agendaRule, ceased, choice, motion, quorum, result } from './motion';
import { ratings, surveyReport } from './survey';
import { action, cursor, day, id, instant, pageOf, secretariat, text } from './wire';

const floorQuestion = z.object({
  id,
  text: z.string(),
  /** Null when it was asked without a name; the secretariat sees it all the same. */
  by: z.string().nullable(),
  unitName: z.string().nullable(),
  /** The register does not know him. */
  guest: z.boolean(),
  anonymous: z.boolean(),
  at: instant,
  votes: z.int(),
  upvoted: z.boolean(),
  own: z.boolean(),
  /** `checking`: waits for WeChat's verdict on its words; only its author and the secretariat see it. */
  state: z.enum(['checking', 'shown', 'answered', 'hidden']),
  answer: z.string().nullable(),
});
export type FloorQuestion = z.infer<typeof floorQuestion>;

/** `ceased`: entitled no more, wherever he is. */
const presence = z.enum(['present', 'left', 'excused', 'absent', 'ceased']);
/** 全体会员、按职务、逐个选. */
const rollBasis = z.enum(['members', 'offices', 'people']);
export type RollBasis = z.infer<typeof rollBasis>;
const rollRow = z.object({
  id,
  name: z.string(),
  unitName: z.string().nullable(),
  voter: z.boolean(),
  presence,
  excuse: z.string().nullable(),
  ceased: ceased.omit({ name: true }).nullable(),
  /** The written proxy that he gave, with its paper; `stands`: it is good now. */
  proxy: z.object({ id, holder: z.string(), fileId: id, stands: z.boolean() }).nullable(),
  /** Whose written proxies he holds. */
  holds: z.array(z.string()),
});

const MEETING_NOT_FOUND = { message: '没有找到这场会议，可能已撤下，或不对你开放。' };
const MEETING_STATUS = { message: '会议现在的状态不能做这一步，请刷新看看。' };
const MOTION_NOT_FOUND = { message: '没有找到这项表决，请刷新看看。' };
const QUESTION_NOT_FOUND = { message: '没有找到这个提问，请刷新看看。' };
const MINUTES_NOT_FOUND = { message: '还没有纪要。' };

const ownEntry = z.object({
  id,
  name: z.string(),
  right: z.enum(['own', 'unit']),
  voter: z.boolean(),
  excused: z.boolean(),
  /** The written proxy that was given for it, and whether it stands. */
  proxy: z.object({ id, holder: z.string(), stands: z.boolean() }).nullable(),
});
const WHICH_ENTRY = { message: '你有几票，请逐一选定。', data: z.object({ names: z.array(z.string()) }) };
const proxyRefusals = {
  MEETING_NOT_FOUND,
  PROXIES_NOT_ADMITTED: { message: '这类会议不允许书面委托。章程允许的，先在「规则与参数」里开启。' },
  MEETING_STATUS,
  NOT_ON_ROLL: { message: '委托人和受托人都要在应到名册里，而且资格没有终止。' },
  GIVER_IS_HERE: { message: '委托人已经到会，不用委托。' },
  ALREADY_GIVEN: { message: '这位委托人已经有一份委托，先撤销它。' },
  HOLDER_HOLDS: { message: '受托人已受的委托到了上限。', data: z.object({ most: z.int() }) },
  HOLDER_GAVE: { message: '受托人自己委托了别人，不能再受托。' },
  GIVER_HOLDS: { message: '委托人正受别人委托，不能再转委托。' },
  FILE_NOT_FOUND: { message: '没有找到委托书文件，请重新上传。' },
};

export const proceedings = {
  floor: action({ access: 'person', kind: 'read', summary: '会中：到会人数、提问、表决' })
    .input(z.object({ meetingId: id }))
    .output(
      z.object({
        meetingId: id,
        title: z.string(),
        kind: meetingKind,
        status: meetingStatus,
        /** Null for a meeting without a roll. */
        quorum: quorum.nullable(),
        present: z.int(),
        checkedIn: z.boolean(),
        questions: z.array(floorQuestion),
        motions: z.array(motion),
        agenda: z.array(
          z.object({
            id,
            title: z.string(),
            presenter: z.string(),
            matterType: z.enum(matterTypes),
            decisionNeeded: z.boolean(),
          }),
        ),
        /** Null where this body may decide on what was not announced beforehand. */
        agendaRule: agendaRule.nullable(),
        /** Whether the caller runs this meeting. */
        runs: z.boolean(),
        /** For every vote that he has. */
        excused: z.boolean(),
        onRoll: z.boolean(),
        /** What is the caller's on the roll: himself, or each member that he represents. */
        entries: z.array(ownEntry),
        /** How many written proxies one may hold, where he may still give one; null: not here, or no more. */
        proxies: z.int().nullable(),
        /** The member for whom one is excused, and votes; null for oneself. */
        onBehalf: z.string().nullable(),
      }),
    )
    .errors({ MEETING_NOT_FOUND }),

  roll: action({ access: secretariat, kind: 'read', summary: '应到名册' })
    .input(
      z.object({
        meetingId: id,
        /** Among those who may vote; `observers`: 列席 alone. Left out: everybody. */
        presence: z.enum([...presence.options, 'observers']).optional(),
        q: text(40).optional(),
        cursor: cursor.optional(),
      }),
    )
    .output(
      pageOf(rollRow).extend({
        quorum: quorum.nullable(),
        /** Of those who may vote, in the whole roll; together they are 应到. */
        counts: z.object({ present: z.int(), left: z.int(), excused: z.int(), absent: z.int(), ceased: z.int() }),
        observers: z.int(),
        /** How many written proxies one may hold; null: this body admits none. */
        proxies: z.int().nullable(),
        /** Whether proxies are still recorded: nothing was put to the vote yet. */
        mayRecord: z.boolean(),
        /** By what the roll of such a meeting can be set. */
        bases: z.array(rollBasis),
      }),
    )
    .errors({ MEETING_NOT_FOUND }),
  setRoll: action({
    access: secretariat,
    kind: 'write',
    summary: '确定应到名册；开会前可重定',
    summaryEn: 'Set the roll of those entitled',
  })
    .input(
      z.discriminatedUnion('basis', [
        /** Every active member, one vote each through its representatives. */
        z.object({ basis: z.literal('members'), meetingId: id }),
        /** Those in the body's offices on the day of the meeting. */
        z.object({ basis: z.literal('offices'), meetingId: id }),
        z.object({
          basis: z.literal('people'),
          meetingId: id,
          people: z
            .array(z.object({ personId: id, voter: z.boolean() }))
            .min(1)
            .max(500),
        }),
      ]),
    )
    .output(z.object({ entitled: z.int(), observers: z.int() }))
    .errors({
      MEETING_NOT_FOUND,
      MEETING_STATUS,
      PERSON_NOT_FOUND: { message: '名单里有人没有找到，请重新选。' },
      NO_BODY: { message: '这类会议没有应到名册。' },
    }),
  recordProxy: action({
    access: secretariat,
    kind: 'write',
    summary: '登记一份书面委托；表决开始前',
    summaryEn: 'Recorded a written proxy',
  })
    .input(z.object({ meetingId: id, giverEntryId: id, holderEntryId: id, fileId: id }))
    .output(z.object({ proxyId: id }))
    .errors(proxyRefusals),
  giveProxy: action({
    access: 'person',
    kind: 'write',
    summary: '本人登记自己的书面委托；表决开始前',
    summaryEn: 'Gave a written proxy',
    limit: { most: 100, per: 'day' },
  })
    /** `entryId`: which of his votes; needed by whoever has several. */
    .input(z.object({ meetingId: id, entryId: id.optional(), holderEntryId: id, fileId: id }))
    .output(z.object({ proxyId: id }))
    .errors({ ...proxyRefusals, WHICH_ENTRY }),
  proxyHolders: action({
    access: 'person',
    kind: 'read',
    summary: '按姓名或单位找受托人，限名册里的人',
    limit: { most: 200, per: 'day' },
  })
    .input(z.object({ meetingId: id, q: text(40, 1) }))
    .output(z.object({ rows: z.array(z.object({ id, name: z.string(), unitName: z.string().nullable() })) }))
    .errors({ MEETING_NOT_FOUND, NOT_ON_ROLL: proxyRefusals.NOT_ON_ROLL }),
  revokeProxy: action({
    access: 'person',
    kind: 'write',
    summary: '撤销一份书面委托',
    summaryEn: 'Revoked a written proxy',
  })
    .input(z.object({ proxyId: id, reason: text(200, 2) }))
    .output(z.object({}))
    .errors({ PROXY_NOT_FOUND: { message: '没有找到这份委托，可能已经撤销。' } }),
  excuse: action({
    access: 'person',
    kind: 'write',
    summary: '请假，或撤回请假',
    summaryEn: 'Excused, or took the excuse back',
    limit: { most: 100, per: 'day' },
  })
    /** `entryId`: which of his votes; needed by whoever has several that it could be. */
    .input(z.object({ meetingId: id, entryId: id.optional(), reason: text(100).nullable() }))
    .output(z.object({ excused: z.boolean() }))
    .errors({ MEETING_NOT_FOUND, NOT_ON_ROLL: { message: '你不在应到名册里。' }, MEETING_STATUS, WHICH_ENTRY }),

  ask: action({
    access: 'person',
    kind: 'write',
    summary: '向会场提问',
    summaryEn: 'Asked the floor a question',
    limit: { most: 100, per: 'hour' },
  })
    .input(z.object({ meetingId: id, text: text(200, 2), anonymous: z.boolean().default(false) }))
    .output(floorQuestion)
    .errors({
      MEETING_NOT_FOUND,
      MEETING_STATUS,
      NOT_REGISTERED: { message: '报了名或签了到的人才能提问。' },
      TOO_MANY_QUESTIONS: { message: '你已经提了不少问题，等前面的有了回答再提。' },
    }),
  upvote: action({
    access: 'person',
    kind: 'write',
    summary: '附议一个提问，或收回',
    summaryEn: 'Seconded a question, or took that back',
  })
    .input(z.object({ questionId: id, on: z.boolean() }))
    .output(z.object({ votes: z.int(), upvoted: z.boolean() }))
    .errors({ QUESTION_NOT_FOUND }),
  settleQuestion: action({
    access: secretariat,
    kind: 'write',
    summary: '显示、回答或收起一个提问',
    summaryEn: 'Showed, answered or put away a question',
  })
    .input(
      z.object({ questionId: id, state: z.enum(['shown', 'answered', 'hidden']), answer: text(500, 0).default('') }),
    )
    .output(floorQuestion)
    .errors({ QUESTION_NOT_FOUND }),

  openMotion: action({ access: secretariat, kind: 'write', summary: '提请表决', summaryEn: 'Put a motion to the vote' })
    .input(
      z.object({ meetingId: id, agendaItemId: id.nullable(), title: text(120, 2), matterType: z.enum(matterTypes) }),
    )
    .output(motion)
    .errors({
      MEETING_NOT_FOUND,
      MEETING_STATUS,
      NO_ROLL: { message: '先确定应到名册，才能表决。' },
      SECRET_NEEDED: { message: '选举和会费标准要无记名投票，不能在这里公开表决。' },
      OFF_AGENDA: {
        message: '这类会议只表决会前公布的议程，请选它属于哪一项。会上新提的，公布后下次再表决。',
        data: z.object({ source: z.string() }),
      },
      NO_QUORUM: { message: '到会人数不足，不能表决。', data: z.object({ present: z.int(), needed: z.int() }) },
    }),
  vote: action({ access: 'person', kind: 'write', summary: '投票；表决结束前可改', summaryEn: 'Voted' })
    /** `entryId`: which of his votes; needed by whoever has several. */
    .input(z.object({ motionId: id, choice, entryId: id.optional() }))
    .output(z.object({ choice, voted: z.int() }))
    .errors({
      MOTION_NOT_FOUND,
      MOTION_CLOSED: { message: '表决已经结束。' },
      NOT_ON_ROLL: { message: '你不在应到名册里。' },
      NOT_PRESENT: { message: '先签到，才能表决。' },
      CONFLICT_OF_INTEREST: { message: '这项议题与你有利害关系，请回避。' },
      RIGHT_ENDED: { message: '资格已经终止，不能再表决。', data: z.object({ name: z.string(), at: instant }) },
      CAME_LATE: { message: '这项表决开始以后才取得的资格，不参加这一项。' },
      WHICH_ENTRY,
      UNIT_VOTED: { message: '你单位的一票已由同事投出。', data: z.object({ by: z.string() }) },
    }),
  closeMotion: action({
    access: secretariat,
    kind: 'write',
    summary: '结束表决并计票，或撤回',
    summaryEn: 'Counted and closed the vote, or withdrew the motion',
  })
    .input(z.object({ motionId: id, withdraw: z.boolean().default(false) }))
    .output(motion)
    .errors({ MOTION_NOT_FOUND, MOTION_CLOSED: { message: '表决已经结束。' } }),

  minutes: action({ access: 'person', kind: 'read', summary: '纪要，连同过去的版本' })
    .input(z.object({ meetingId: id }))
    .output(
      z.object({
        title: z.string(),
        status: meetingStatus,
        current: minutes.nullable(),
        earlier: z.array(minutes),
        /** Titles of the motions that nobody has closed yet, for those who run the meeting; sending the minutes counts them. */
        openMotions: z.array(z.string()),
        runs: z.boolean(),
        mayLock: z.boolean(),
      }),
    )
    .errors({ MEETING_NOT_FOUND }),
  saveMinutes: action({
    access: secretariat,
    kind: 'write',
    summary: '记纪要；锁定后保存就是新的一版',
    summaryEn: 'Wrote the minutes',
  })
    .input(
      z.object({
        meetingId: id,
        /** Of the draft that was read; 0 for the first. */
        revision: z.int().min(0),
        words: minutesWords,
        /** Needed when a locked version is corrected. */
        correction: text(200, 0).default(''),
      }),
    )
    .output(minutes)
    .errors({
      MEETING_NOT_FOUND,
      MEETING_STATUS,
      REVISION_CONFLICT: { message: '别人刚刚改过纪要，请刷新后再改。你写的内容还在。' },
      CORRECTION_REASON: { message: '更正要写明原因。' },
    }),
  circulateMinutes: action({
    access: secretariat,
    kind: 'write',
    summary: '把纪要发给到会的人确认，限五个工作日',
    summaryEn: 'Sent the minutes round for confirmation',
  })
    .input(z.object({ meetingId: id, revision: z.int() }))
    .output(minutes)
    .errors({
      MINUTES_NOT_FOUND,
      REVISION_CONFLICT: { message: '别人刚刚改过纪要，请刷新后再改。你写的内容还在。' },
      MEETING_STATUS,
      MINUTES_INCOMPLETE: {
        message: '主持人、记录人和每项议程的结论要写上。',
        data: z.object({ missing: z.array(z.string()) }),
      },
    }),
  confirmMinutes: action({
    access: 'person',
    kind: 'write',
    summary: '确认纪要，或提出异议',
    summaryEn: 'Confirmed the minutes, or objected',
    limit: { most: 500, per: 'day' },
  })
    .input(z.object({ meetingId: id, version: z.int(), agrees: z.boolean(), remark: text(500, 0).default('') }))
    .output(minutes)
    .errors({
      MINUTES_NOT_FOUND,
      NOT_ASKED: { message: '只有到会的人确认纪要。' },
      MEETING_STATUS,
      OBJECTION_EMPTY: { message: '有异议请写明是哪一处。' },
    }),
  lockMinutes: action({
    access: ['director', 'president'],
    kind: 'write',
    summary: '锁定纪要',
    summaryEn: 'Locked the minutes',
  })
    .input(z.object({ meetingId: id, version: z.int() }))
    .output(minutes)
    .errors({
      MINUTES_NOT_FOUND,
      MEETING_STATUS,
      FACTS_CHANGED: {
        message: '纪要发出后签到记录变了，例如断网的闸口后来才合并。请打开纪要保存一次，再重新发给大家确认。',
      },
      STILL_OPEN: { message: '确认期还没满，也还有人没确认。', data: z.object({ waiting: z.int(), until: day }) },
      OBJECTIONS: { message: '还有异议没有处理，请先修改纪要。', data: z.object({ names: z.array(z.string()) }) },
    }),
  exportMinutes: action({
    access: 'person',
    kind: 'write',
    summary: '导出纪要（docx），留痕',
    summaryEn: 'Exported the minutes',
    limit: { most: 100, per: 'day' },
  })
    .input(z.object({ meetingId: id, version: z.int() }))
    .output(z.object({ url: z.string(), fileName: z.string(), expiresAt: instant }))
    .errors({ MINUTES_NOT_FOUND }),

  survey: action({ access: 'person', kind: 'read', summary: '会后评价' })
    .input(z.object({ meetingId: id }))
    .output(
      z.object({
        title: z.string(),
        state: z.enum(['notYet', 'open', 'answered', 'closed', 'notAsked']),
        closesOn: day.nullable(),
      }),
    )
    .errors({ MEETING_NOT_FOUND }),
  answerSurvey: action({
    access: 'person',
    kind: 'write',
    summary: '交评价，一人一次',
    summaryEn: 'Answered the survey',
  })
    .input(z.object({ meetingId: id, ratings, comment: text(500, 0).default('') }))
    .output(z.object({}))
    .errors({
      MEETING_NOT_FOUND,
      NOT_ATTENDED: { message: '签到参会的人才能评价。' },
      SURVEY_CLOSED: { message: '评价已经截止。' },
      ALREADY_ANSWERED: { message: '你已经评价过了，谢谢。' },
    }),
  report: action({ access: secretariat, kind: 'read', summary: '会议报告：到会、到场曲线、评价' })
    .input(z.object({ meetingId: id }))
    .output(
      z.object({
        title: z.string(),
        startsAt: instant,
        /** Whoever has not come may still come before it is over. */
        over: z.boolean(),
        days: dayCounts,
        registered: z.int(),
        present: z.int(),
        noShow: z.int(),
        walkIns: z.int(),
        tiers: z.array(z.object({ tier: z.string(), registered: z.int(), present: z.int() })),
        /** People who came in within each interval; `minutes` long, from `from`. */
        arrivals: z.object({ minutes: z.int(), bins: z.array(z.object({ from: instant, count: z.int() })) }),
        survey: surveyReport,
        motions: z.array(z.object({ id, title: z.string(), result: result.nullable() })),
        pointsAwarded: z.int(),
      }),
    )
    .errors({ MEETING_NOT_FOUND }),
};
