import * as z from 'zod';
import { action, cursor, day, id, nothing, office, offices, pageOf, secretariat, text } from './wire';

/**
 * What is found about the name of a branch. `regional`: it names a place (no regional branches, 社会团体登记管理条例 art. 17,
 * 民发〔2014〕38号); `national`: 中国, 中华, 全国, 国家; `legalPerson`: it reads as one of its own; `disguised`: 学组, 工作组, 志愿服务队.
 */
export const nameFindings = ['regional', 'national', 'legalPerson', 'disguised'] as const;
const finding = z.enum(nameFindings);
export type NameFinding = z.infer<typeof finding>;

const committee = z.object({
  id,
  name: z.string(),
  decisionNo: z.string(),
  closedOn: day.nullable(),
  /** Living members: those kept there, and those that are of it besides. */
  members: z.int(),
  /** The caller acts for one of them. */
  mine: z.boolean(),
  /** The group member (团体会员) whose own unit it is; null for a committee or branch of the association. */
  groupId: id.nullable(),
});
export type Committee = z.infer<typeof committee>;
const member = z.object({
  id,
  name: z.string(),
  memberNo: z.string(),
  /** Since when it is of it besides; null for one whose file is kept there. */
  since: day.nullable(),
  /** Of `committee_member`, to be ended; null for one whose file is kept there. */
  placeId: id.nullable(),
});
export type CommitteeMember = z.infer<typeof member>;
const notFound = { COMMITTEE_NOT_FOUND: { message: '没有找到这个专业委员会或分支机构。' } };
const name = text(60, 2);

export const committees = {
  list: action({ access: ['member', ...offices], kind: 'read', summary: '专业委员会和分支机构' })
    .input(z.object({ closed: z.boolean().default(false) }))
    .output(
      z.object({
        rows: z.array(committee),
        maySetUp: z.boolean(),
        /** Group members without a unit of their own, for whoever may set one up. */
        groups: z.array(z.object({ id, name: z.string() })),
      }),
    ),
  show: action({ access: ['member', ...offices], kind: 'read', summary: '一个专业委员会：成员、工作人员、设立决定' })
    .input(z.object({ committeeId: id, q: text(50).optional(), cursor: cursor.optional() }))
    .output(
      pageOf(member).extend({
        committee,
        staff: z.array(z.object({ office, name: z.string().nullable(), until: day.nullable() })),
        decisions: z.array(
          z.object({ kind: z.enum(['setUp', 'closed']), decisionNo: z.string(), day, findings: z.array(finding) }),
        ),
        /** Add members and end them. */
        mayKeep: z.boolean(),
        mayClose: z.boolean(),
      }),
    )
    .errors(notFound),
  checkName: action({ access: secretariat, kind: 'read', summary: '核对分支机构的名称' })
    .input(z.object({ name }))
    .output(z.object({ findings: z.array(finding) })),
  setUp: action({
    access: ['director'],
    kind: 'write',
    summary: '按理事会决定设立专业委员会或分支机构',
    summaryEn: 'Set up a committee or branch by a decision',
  })
    .input(
      z.object({
        name,
        /** Of the council's or standing council's decision. */
        decisionNo: text(60, 2),
        decidedOn: day,
        /** What was found about the name, and looked at. */
        seen: z.array(finding).max(nameFindings.length).default([]),
      }),
    )
    .output(z.object({ committeeId: id }))
    .errors({
      WHOLE_ASSOCIATION: { message: '分支机构不能再设分支机构，由协会设立。' },
      NAME_TAKEN: { message: '已经有同名的专业委员会或分支机构。' },
      NAME_DOUBTFUL: { message: '名称有几处要先核对。', data: z.object({ findings: z.array(finding) }) },
      DAY_AHEAD: { message: '决定的日期不能晚于今天。' },
    }),
  setUpGroup: action({
    access: ['director'],
    kind: 'write',
    summary: '为团体会员设自己的分组：它的工作人员只管自己的会员',
    summaryEn: 'Set up the unit of a group member',
  })
    .input(z.object({ membershipId: id }))
    .output(z.object({ committeeId: id }))
    .errors({
      WHOLE_ASSOCIATION: { message: '由协会秘书处为团体会员设立。' },
      MEMBER_NOT_FOUND: { message: '没有找到这家会员，可能已经退会。' },
      NOT_A_GROUP: { message: '只有团体会员可以有自己的分组。' },
      SET_UP_ALREADY: { message: '这家团体会员已经有自己的分组。' },
      NAME_TAKEN: { message: '已经有同名的专业委员会或分支机构。' },
    }),
  close: action({
    access: ['director'],
    kind: 'write',
    summary: '按理事会决定终止专业委员会或分支机构',
    summaryEn: 'Closed a committee or branch by a decision',
  })
    .input(z.object({ committeeId: id, decisionNo: text(60, 2), decidedOn: day }))
    .output(nothing)
    .errors({
      ...notFound,
      WHOLE_ASSOCIATION: { message: '由协会决定终止。' },
      ALREADY_CLOSED: { message: '这个分支机构已经终止。' },
      DAY_AHEAD: { message: '决定的日期不能晚于今天。' },
    }),
  addMember: action({
    access: secretariat,
    kind: 'write',
    summary: '会员加入专业委员会',
    summaryEn: 'Added a member to a committee',
  })
    .input(z.object({ committeeId: id, membershipId: id, since: day.optional() }))
    .output(z.object({ placeId: id }))
    .errors({
      ...notFound,
      ALREADY_CLOSED: { message: '这个分支机构已经终止。' },
      MEMBER_NOT_FOUND: { message: '没有找到这家会员，可能已经退会。' },
      ALREADY_MEMBER: { message: '这家会员已经在这个专业委员会。' },
      DAY_AHEAD: { message: '加入的日期不能晚于今天。' },
    }),
  endMember: action({
    access: secretariat,
    kind: 'write',
    summary: '会员退出专业委员会',
    summaryEn: 'Ended the place of a member in a committee',
  })
    .input(z.object({ placeId: id, reason: text(200, 2) }))
    .output(nothing)
    .errors({ PLACE_NOT_FOUND: { message: '没有找到，可能已经退出。' } }),
};
