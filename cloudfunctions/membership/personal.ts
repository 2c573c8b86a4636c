import { sql } from 'kysely';
import { keptUntil } from '../ground/kept-until';
import { atOnce, dueIds, forGood, type Personal, type Who } from '../shared/personal-shape';

const keepFile = 'privacy.keepMembershipFile';
const keepRefused = 'privacy.keepRefusedApplication';
const keepPhone = 'privacy.keepRepresentativePhone';

const states = {
  under_review: { 'zh-CN': '审核中', en: 'Under review' },
  returned: { 'zh-CN': '已退回', en: 'Returned' },
  active: { 'zh-CN': '在会', en: 'Member' },
  rejected: { 'zh-CN': '未通过', en: 'Refused' },
  cancelled: { 'zh-CN': '已撤回', en: 'Withdrawn' },
  arrears: { 'zh-CN': '欠费', en: 'In arrears' },
  suspended: { 'zh-CN': '暂停', en: 'Suspended' },
  withdrawn: { 'zh-CN': '已退会', en: 'Left' },
  expelled: { 'zh-CN': '已除名', en: 'Expelled' },
  terminated: { 'zh-CN': '已终止', en: 'Ended' },
};
const kinds = {
  unit: { 'zh-CN': '单位会员', en: 'Company' },
  individual: { 'zh-CN': '个人会员', en: 'Individual' },
  group: { 'zh-CN': '团体会员', en: 'Association' },
};

/** Of a `membership m`: until when its file is kept. One that lives has no day yet; neither has an open application. */
const fileUntil = (today: string) => sql`CASE
  WHEN m.ended_at IS NOT NULL THEN ${keptUntil(sql`m.ended_at`, keepFile, today)}
  WHEN m.status IN ('rejected', 'cancelled') THEN ${keptUntil(sql`greatest(m.submitted_at, (SELECT f.step_since::timestamp AT TIME ZONE 'Asia/Shanghai' FROM flow_standing f WHERE f.id = m.case_id))`, keepRefused, today)}
  ELSE ${forGood} END`;
/** He himself is the member, or he filed it; what a company says of itself is not his. */
const filed = (who: Who, today: string) => sql`SELECT m.id::text AS ref, m.submitted_at AS at,
  CASE WHEN m.kind = 'individual' OR m.legal_rep IS NOT NULL THEN ${fileUntil(today)} ELSE ${forGood} END AS until,
  jsonb_build_object('kind', m.kind, 'name', m.name, 'idNumber', m.id_number_masked, 'legalRep', m.legal_rep, 'address', CASE WHEN m.kind = 'individual' THEN m.address END,
    'introduction', CASE WHEN m.kind = 'individual' THEN m.introduction END, 'status', m.status, 'ended', m.ended_at) AS shown
  FROM membership m WHERE m.applied_by = ${who.id}::uuid AND NOT m.entered
    OR m.entered AND m.kind = 'individual' AND m.id IN (SELECT r.membership_id FROM representative r WHERE r.person_id = ${who.id}::uuid)`;
const papers = (
  who: Who,
  today: string,
) => sql`SELECT d.id::text AS ref, d.added_at AS at, ${fileUntil(today)} AS until,
  jsonb_build_object('member', m.name, 'code', d.code, 'name', d.name_on_document, 'number', d.number, 'validTo', d.valid_to) AS shown
  FROM membership_material d JOIN membership m ON m.id = d.membership_id WHERE m.applied_by = ${who.id}::uuid AND NOT m.entered`;
const stood = (who: Who, today: string) => sql`SELECT r.id::text AS ref, r.since AS at,
  CASE WHEN r.ended_at IS NOT NULL THEN ${keptUntil(sql`r.ended_at`, keepPhone, today)} WHEN m.ended_at IS NOT NULL THEN ${keptUntil(sql`m.ended_at`, keepPhone, today)}
    WHEN m.status IN ('rejected', 'cancelled') OR r.accepted_at IS NULL THEN ${atOnce} ELSE ${forGood} END AS until,
  jsonb_build_object('member', m.name, 'name', r.name, 'phone', nullif(r.phone, ''), 'title', r.title, 'primary', r.is_primary, 'accepted', r.accepted_at, 'ended', r.ended_at) AS shown
  FROM representative r JOIN membership m ON m.id = r.membership_id
  WHERE (r.person_id = ${who.id}::uuid OR r.phone = ${who.phone}) AND (r.name <> '—' OR r.phone <> '')`;
const drafts = (who: Who) => sql`SELECT d.id::text AS ref, d.saved_at AS at, ${atOnce} AS until,
  jsonb_build_object('name', d.form ->> 'name', 'step', d.step, 'kind', d.kind) AS shown FROM application_draft d WHERE d.person_id = ${who.id}::uuid`;
/** He was named in what two hands propose; while it is open it is answered first. */
const proposed = (who: Who, today: string) => sql`SELECT c.id::text AS ref, c.proposed_at AS at,
  CASE WHEN c.answered_at IS NULL THEN ${forGood} ELSE ${keptUntil(sql`c.answered_at`, keepPhone, today)} END AS until,
  jsonb_build_object('member', m.name, 'name', c.name, 'phone', c.phone, 'title', c.title, 'agreed', c.agreed) AS shown
  FROM representative_change c JOIN membership m ON m.id = c.membership_id WHERE c.phone = ${who.phone}`;

const file = {
  'zh-CN': '会员档案在会籍终止后保存五年，没有入会的申请保存一年（会馆默认值，本会可改）。',
  en: 'A member’s file is kept five years after the membership, an application that came to nothing one year (Huiguan’s defaults; the association may change them).',
};
/** What a file says of people; a company keeps its name, its number and its place in the register. */
const emptied = sql`completeness = '[]', legal_rep = NULL,
        name = CASE kind WHEN 'individual' THEN '—' ELSE name END, search_name = CASE kind WHEN 'individual' THEN '-' ELSE search_name END,
        id_number = CASE kind WHEN 'individual' THEN ''::bytea END, id_number_masked = NULL, identity_key = CASE kind WHEN 'individual' THEN 'erased:' || id ELSE identity_key END,
        address = CASE kind WHEN 'individual' THEN NULL ELSE address END, introduction = CASE kind WHEN 'individual' THEN NULL ELSE introduction END`;
/** Files whose time is over, of whoever filed them, and that still say something of somebody. */
const overdue = (today: string) => sql`(SELECT m.id FROM membership m
  WHERE m.status IN ('rejected', 'cancelled', 'withdrawn', 'expelled', 'terminated') AND ${fileUntil(today)} <= ${today}::date
    AND (m.legal_rep IS NOT NULL OR (m.kind = 'individual' AND m.name <> '—')
      OR EXISTS (SELECT FROM membership_material d WHERE d.membership_id = m.id) OR EXISTS (SELECT FROM representative r WHERE r.membership_id = m.id AND r.phone <> '')))`;
const member = { 'zh-CN': '会员', en: 'Member' };

export const personal: Personal = {
  module: 'membership',
  title: { 'zh-CN': '入会和会员', en: 'Membership' },
  holdings: {
    paper: {
      title: { 'zh-CN': '入会材料', en: 'Papers of the application' },
      columns: ['membership_material.name_on_document'],
      fields: {
        member,
        code: { 'zh-CN': '哪一份', en: 'Which' },
        name: { 'zh-CN': '证上姓名或名称', en: 'Name on it' },
        number: { 'zh-CN': '证号', en: 'Number' },
        validTo: { 'zh-CN': '有效期至', en: 'Valid to' },
      },
      rows: papers,
      does: 'delete',
      why: file,
      rule: keepFile,
      erase: (who, today) => sql`DELETE FROM membership_material WHERE id IN ${dueIds(papers(who, today), today)}`,
      page: '/modules/membership/pages/unit/index',
    },
    representative: {
      title: { 'zh-CN': '单位代表', en: 'Representing a company' },
      columns: ['representative.person_id', 'representative.name', 'representative.shown_name', 'representative.phone'],
      fields: {
        member,
        name: { 'zh-CN': '姓名', en: 'Name' },
        phone: { 'zh-CN': '手机号', en: 'Phone' },
        title: { 'zh-CN': '职务', en: 'Position' },
        primary: { 'zh-CN': '主要代表', en: 'Primary' },
        accepted: { 'zh-CN': '我确认于', en: 'Accepted' },
        ended: { 'zh-CN': '结束于', en: 'Ended' },
      },
      rows: stood,
      does: 'pseudonymise',
      why: {
        'zh-CN': '不再代表后保存一年，用于核对当时是谁；手机号到期对所有人清除（会馆默认值，本会可改）。',
        en: 'Kept for a year after the end, to tell who it was; the phone goes for everybody then (Huiguan’s default).',
      },
      rule: keepPhone,
      // The end of what he never accepted comes with it: nobody is asked any more.
      erase: (who, today) =>
        sql`UPDATE representative SET name = '—', phone = '', title = NULL WHERE id IN ${dueIds(stood(who, today), today)}`,
      page: '/modules/membership/pages/unit/index',
    },
    proposal: {
      title: { 'zh-CN': '提名我为代表的提议', en: 'Proposals that name me' },
      columns: ['representative_change.name', 'representative_change.phone'],
      fields: {
        member,
        name: { 'zh-CN': '姓名', en: 'Name' },
        phone: { 'zh-CN': '手机号', en: 'Phone' },
        title: { 'zh-CN': '职务', en: 'Position' },
        agreed: { 'zh-CN': '同意', en: 'Agreed' },
      },
      rows: proposed,
      does: 'pseudonymise',
      why: {
        'zh-CN': '证明换代表经过了两个人；办结一年后清除姓名和手机号（会馆默认值，本会可改）。',
        en: 'Proof that two hands changed a representative; name and phone go a year after it was answered (Huiguan’s default).',
      },
      rule: keepPhone,
      erase: (who, today) =>
        sql`UPDATE representative_change SET name = '—', phone = '', title = NULL WHERE id IN ${dueIds(proposed(who, today), today)}`,
    },
    draft: {
      title: { 'zh-CN': '没提交的申请草稿', en: 'Drafts of applications' },
      columns: ['application_draft.person_id'],
      fields: {
        name: { 'zh-CN': '名称', en: 'Name' },
        kind: { 'zh-CN': '会员类型', en: 'Kind' },
        step: { 'zh-CN': '填到第几步', en: 'Step' },
      },
      codes: { kind: kinds },
      rows: drafts,
      does: 'delete',
      why: {
        'zh-CN': '让你接着填；半年不动就删除。注销时马上删除。',
        en: 'So that you can go on; gone after half a year. Gone at once.',
      },
      erase: (who, today) => sql`DELETE FROM application_draft WHERE id IN ${dueIds(drafts(who), today)}`,
      page: '/modules/membership/pages/drafts/index',
    },
    application: {
      title: { 'zh-CN': '申请和会员档案', en: 'Applications and member files' },
      columns: [
        'membership.applied_by',
        'membership.name',
        'membership.search_name',
        'membership.id_number',
        'membership.id_number_masked',
      ],
      fields: {
        kind: { 'zh-CN': '类型', en: 'Kind' },
        name: { 'zh-CN': '名称', en: 'Name' },
        idNumber: { 'zh-CN': '证件号（加密保存，这里部分显示）', en: 'ID number (sealed; shown in part)' },
        legalRep: { 'zh-CN': '法定代表人', en: 'Legal representative' },
        address: { 'zh-CN': '地址', en: 'Address' },
        introduction: { 'zh-CN': '介绍', en: 'Introduction' },
        status: { 'zh-CN': '状态', en: 'State' },
        ended: { 'zh-CN': '终止于', en: 'Ended' },
      },
      codes: { kind: kinds, status: states },
      rows: filed,
      does: 'pseudonymise',
      why: file,
      rule: keepFile,
      erase: (who, today) => sql`UPDATE membership SET ${emptied} WHERE id IN ${dueIds(filed(who, today), today)}`,
      page: '/modules/membership/pages/applications/index',
    },
  },
  acts: {
    'representative.named_by': 'who named a representative, for his company',
    'membership_event.person_id': 'who did it; the audit tells him',
    'representative.ended_by': 'who ended it; the audit tells him',
    'representative_change.proposed_by': 'who proposed it, in an office or for his company',
    'representative_change.answered_by': 'who answered it, in an office or for his company',
  },
  impersonal: {
    'member_former.name': 'the former name of a company',
    'member_former.search_name': 'the same, folded',
  },
  obstacles: [
    {
      code: 'membership.represents',
      words: {
        'zh-CN': '你还代表着会员。请先在「我的单位」退出代表，或请单位换代表；个人会员先退会。',
        en: 'You represent a member. Step down or be replaced first; as an individual member, leave first.',
      },
      page: '/modules/membership/pages/unit/index',
      stands: (who) => sql<boolean>`EXISTS (SELECT FROM representation w JOIN membership m ON m.id = w.membership_id
        WHERE w.person_id = ${who.id}::uuid AND m.status IN ('active', 'arrears', 'suspended'))`,
    },
    {
      code: 'membership.applies',
      words: {
        'zh-CN': '你的入会申请还没办完。请先撤回申请，或等它办结。',
        en: 'Your application is still open. Withdraw it first, or wait until it is decided.',
      },
      page: '/modules/membership/pages/applications/index',
      stands: (who) =>
        sql<boolean>`EXISTS (SELECT FROM membership m WHERE m.applied_by = ${who.id}::uuid AND m.status IN ('under_review', 'returned'))`,
    },
  ],
  lapses: [
    {
      title: { 'zh-CN': '原单位代表的手机号', en: 'Phones of former representatives' },
      rule: keepPhone,
      run: (today) =>
        sql`UPDATE representative SET phone = '' WHERE ended_at IS NOT NULL AND phone <> '' AND ${keptUntil(sql`ended_at`, keepPhone, today)} <= ${today}::date`,
      overdue: (today) =>
        sql<number>`(SELECT count(*)::int FROM representative WHERE ended_at IS NOT NULL AND phone <> '' AND ${keptUntil(sql`ended_at`, keepPhone, today)} < ${today}::date)`,
    },
    {
      title: {
        'zh-CN': '没有入会的申请、已终止会员的档案',
        en: 'Applications that came to nothing, files of former members',
      },
      rule: keepFile,
      // A file that nothing refers to any more is swept by its own module.
      run: (today) => sql`WITH over AS MATERIALIZED ${overdue(today)},
        papers AS (DELETE FROM membership_material WHERE membership_id IN (SELECT id FROM over)),
        people AS (UPDATE representative SET name = '—', phone = '', title = NULL, ended_at = coalesce(ended_at, greatest(since, ${today}::timestamp AT TIME ZONE 'Asia/Shanghai'))
          WHERE membership_id IN (SELECT id FROM over))
        UPDATE membership SET ${emptied} WHERE id IN (SELECT id FROM over)`,
      overdue: (today) => sql<number>`(SELECT count(*)::int FROM ${overdue(today)} late)`,
    },
    {
      title: { 'zh-CN': '提名代表时写的手机号', en: 'Phones written down to name a representative' },
      rule: keepPhone,
      run: (today) =>
        sql`UPDATE representative_change SET phone = '' WHERE answered_at IS NOT NULL AND phone <> '' AND ${keptUntil(sql`answered_at`, keepPhone, today)} <= ${today}::date`,
      overdue: (today) =>
        sql<number>`(SELECT count(*)::int FROM representative_change WHERE answered_at IS NOT NULL AND phone <> '' AND ${keptUntil(sql`answered_at`, keepPhone, today)} < ${today}::date)`,
    },
  ],
  figures: [
    {
      key: 'sensitive',
      title: { 'zh-CN': '敏感个人信息（加密保存的证件号）', en: 'Sensitive data: ID numbers kept, sealed' },
      source: {
        'zh-CN': '《个人信息保护法》第二十八条、第二十九条、第五十一条',
        en: 'Personal Information Protection Law art. 28, 29, 51',
      },
      ask: () =>
        sql`SELECT 'individual' AS label, count(*)::text AS value FROM membership m WHERE m.id_number IS NOT NULL AND length(m.id_number) > 0`,
      codes: { individual: { 'zh-CN': '个人会员的证件号', en: 'ID numbers of individual members' } },
    },
  ],
};
