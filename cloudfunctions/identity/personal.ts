import { sql } from 'kysely';
import { atOnce, dueIds, forGood, type Personal, type Who } from '../shared/personal-shape';

const held = sql`EXISTS (SELECT FROM appointment a WHERE a.person_id = p.id AND NOT isempty(a.term))`;
/** The name of whoever held an office stays with that record (`appointment`). */
const account = (who: Who) => sql`SELECT p.id::text AS ref, p.created_at AS at, ${atOnce} AS until,
  jsonb_build_object('name', p.name, 'phone', p.phone, 'verified', p.phone_verified_at,
    'seen', (SELECT z.at FROM person_seen z WHERE z.person_id = p.id)) AS shown
  FROM person p WHERE p.id = ${who.id}::uuid AND (p.erased_at IS NULL OR (p.name IS NOT NULL AND NOT ${held}))`;
const sessions = (who: Who) => sql`SELECT s.id::text AS ref, s.created_at AS at, ${atOnce} AS until,
  jsonb_build_object('device', s.device, 'confirmed', s.confirmed_at, 'seen', s.last_seen_at, 'ended', s.ended_at) AS shown
  FROM desk_session s WHERE s.person_id = ${who.id}::uuid`;

export const personal: Personal = {
  module: 'identity',
  title: { 'zh-CN': '账号和任职', en: 'Account and offices' },
  holdings: {
    person: {
      title: { 'zh-CN': '姓名和手机号', en: 'Name and phone' },
      columns: [
        'person.name',
        'person.phone',
        'person.openid',
        'person.phone_verified_at',
        'person.acting_for',
        'person_seen.person_id',
      ],
      fields: {
        name: { 'zh-CN': '姓名', en: 'Name' },
        phone: { 'zh-CN': '手机号', en: 'Phone' },
        verified: { 'zh-CN': '微信核实于', en: 'Verified through WeChat' },
        seen: { 'zh-CN': '最近一次来', en: 'Last here' },
      },
      rows: account,
      does: 'pseudonymise',
      why: {
        'zh-CN': '为你办理会员和会议的事（你的同意；《个人信息保护法》第十三条）。注销时马上清除。',
        en: 'To serve you as a member and guest (your consent; Personal Information Protection Law art. 13). Gone at once.',
      },
      erase: (who, today) =>
        sql`UPDATE person p SET name = CASE WHEN ${held} THEN p.name END, acting_for = NULL WHERE p.id IN ${dueIds(account(who), today)}`,
      page: '/modules/identity/pages/profile/index',
    },
    appointment: {
      title: { 'zh-CN': '任职', en: 'Offices' },
      columns: ['appointment.person_id'],
      fields: {
        name: { 'zh-CN': '姓名', en: 'Name' },
        office: { 'zh-CN': '职务', en: 'Office' },
        term: { 'zh-CN': '任期', en: 'Term' },
        reason: { 'zh-CN': '结束理由', en: 'Ended because' },
      },
      codes: {
        office: {
          clerk: { 'zh-CN': '秘书处干事', en: 'clerk' },
          director: { 'zh-CN': '秘书长', en: 'secretary-general' },
          finance: { 'zh-CN': '财务', en: 'treasurer' },
          compliance: { 'zh-CN': '合规专员', en: 'compliance officer' },
          supervisor: { 'zh-CN': '监事', en: 'supervisor' },
          president: { 'zh-CN': '会长', en: 'president' },
          council: { 'zh-CN': '理事', en: 'council member' },
          party: { 'zh-CN': '党支部书记', en: 'party branch secretary' },
        },
      },
      rows: (
        who,
      ) => sql`SELECT a.id::text AS ref, coalesce(lower(a.term), a.withdrawn_from)::timestamp AT TIME ZONE 'Asia/Shanghai' AS at, ${forGood} AS until,
        jsonb_build_object('name', p.name, 'office', a.office, 'term', concat_ws('—', lower(a.term), upper(a.term) - 1), 'reason', a.ended_reason) AS shown
        FROM appointment a JOIN person p ON p.id = a.person_id WHERE a.person_id = ${who.id}::uuid`,
      does: 'keep',
      why: {
        'zh-CN': '换届和任职档案永久保存，连同任职者的姓名。',
        en: 'Elections and offices are kept for good, with the names of those who held them.',
      },
    },
    session: {
      title: { 'zh-CN': '电脑登录', en: 'Computers signed in' },
      columns: ['desk_session.person_id'],
      fields: {
        device: { 'zh-CN': '设备', en: 'Device' },
        confirmed: { 'zh-CN': '确认于', en: 'Confirmed' },
        seen: { 'zh-CN': '最近使用', en: 'Last used' },
        ended: { 'zh-CN': '退出于', en: 'Ended' },
      },
      rows: sessions,
      does: 'delete',
      why: {
        'zh-CN': '让你看到哪些电脑登录过；退出三十天后删除。',
        en: 'So that you see where you are signed in; gone thirty days after the end.',
      },
      erase: (who, today) => sql`DELETE FROM desk_session WHERE id IN ${dueIds(sessions(who), today)}`,
      page: '/modules/identity/pages/sessions/index',
    },
    transfer: {
      title: { 'zh-CN': '换绑申请', en: 'Transfers of accounts' },
      columns: [
        'account_transfer.asked_by',
        'account_transfer.holder_id',
        'account_transfer.phone_print',
        'account_transfer.openid_print',
      ],
      fields: {
        role: { 'zh-CN': '你是', en: 'You are' },
        words: { 'zh-CN': '说明', en: 'Words' },
        carriedOut: { 'zh-CN': '换绑于', en: 'Moved' },
      },
      codes: {
        role: {
          asker: { 'zh-CN': '申请人', en: 'who asked' },
          holder: { 'zh-CN': '原账号', en: 'whose account it is' },
        },
      },
      rows: (who) => sql`SELECT t.id::text AS ref, t.asked_at AS at, ${forGood} AS until,
        jsonb_build_object('role', CASE WHEN t.asked_by = ${who.id}::uuid THEN 'asker' ELSE 'holder' END,
          'words', CASE WHEN t.asked_by = ${who.id}::uuid THEN t.words END, 'carriedOut', t.carried_out_at) AS shown
        FROM account_transfer t WHERE t.asked_by = ${who.id}::uuid OR t.holder_id = ${who.id}::uuid`,
      does: 'keep',
      why: {
        'zh-CN': '证明账号是谁换到哪个微信、谁同意的；手机号和微信只留认不出人的摘要。',
        en: 'Proof of who moved an account and who agreed; of number and WeChat only digests are kept.',
      },
      rule: 'privacy.keepEvidence',
    },
    consent: {
      title: { 'zh-CN': '同意和撤回', en: 'Consents and withdrawals' },
      columns: ['consent.person_id'],
      fields: {
        code: { 'zh-CN': '哪一项', en: 'Which' },
        version: { 'zh-CN': '版本', en: 'Version' },
        granted: { 'zh-CN': '同意或撤回', en: 'Given or withdrawn' },
        channel: { 'zh-CN': '在哪里', en: 'Where' },
      },
      codes: {
        code: {
          privacy: { 'zh-CN': '隐私政策', en: 'Privacy notice' },
          creditFile: { 'zh-CN': '信用档案', en: 'Credit file' },
          selfDisciplinePledge: { 'zh-CN': '自律承诺', en: 'Pledge of self-discipline' },
          partyInfo: { 'zh-CN': '党员信息', en: 'Party information' },
          creditShown: { 'zh-CN': '公开信用等级', en: 'Publishing the credit grade' },
        },
        granted: { true: { 'zh-CN': '同意', en: 'given' }, false: { 'zh-CN': '撤回', en: 'withdrawn' } },
        channel: { wechat: { 'zh-CN': '微信', en: 'WeChat' }, desk: { 'zh-CN': '电脑', en: 'computer' } },
      },
      rows: (who) => sql`SELECT c.id::text AS ref, c.at, ${forGood} AS until,
        jsonb_build_object('code', c.code, 'version', c.version, 'granted', c.granted, 'channel', c.channel) AS shown
        FROM consent c WHERE c.person_id = ${who.id}::uuid`,
      does: 'keep',
      why: {
        'zh-CN': '证明处理有依据（《个人信息保护法》第十三条、第十四条）；清除后只剩编号，认不出人。',
        en: 'Proof of the basis (Personal Information Protection Law art. 13, 14); after erasure only a number is left.',
      },
      rule: 'privacy.keepEvidence',
      page: '/modules/identity/pages/consents/index',
    },
  },
  acts: {
    'appointment.appointed_by': 'who appointed, in an office',
    'appointment.ended_by': 'who ended it, in an office',
  },
  impersonal: {
    'association.name': 'the association',
    'association.short_name': 'the association',
    'association.phone': 'the association’s own number',
    'committee.name': 'a committee',
  },
  obstacles: [
    {
      code: 'identity.office',
      words: {
        'zh-CN': '你现在担任职务。请先请秘书长结束任职，再来注销。',
        en: 'You hold an office. Have the secretary-general end it first.',
      },
      page: '/modules/identity/pages/profile/index',
      stands: (who, today) =>
        sql<boolean>`EXISTS (SELECT FROM appointment a WHERE a.person_id = ${who.id}::uuid AND NOT isempty(a.term) AND coalesce(upper(a.term), 'infinity') > ${today}::date)`,
    },
  ],
  figures: [
    {
      key: 'consents',
      title: { 'zh-CN': '现行同意（按事项和版本）', en: 'Consents in force, by subject and version' },
      source: {
        'zh-CN': '《个人信息保护法》第十三条、第十四条、第二十九条',
        en: 'Personal Information Protection Law art. 13, 14, 29',
      },
      ask: ({ to }) => sql`SELECT l.code || ' ' || l.version AS label, count(*)::text AS value FROM (
        SELECT DISTINCT ON (c.person_id, c.code) c.code, c.version, c.granted FROM consent c WHERE c.at < ${to} ORDER BY c.person_id, c.code, c.id DESC) l
        WHERE l.granted GROUP BY 1 ORDER BY 1`,
    },
    {
      key: 'withdrawals',
      title: { 'zh-CN': '本年撤回的同意', en: 'Consents withdrawn in the year' },
      source: { 'zh-CN': '《个人信息保护法》第十五条', en: 'Personal Information Protection Law art. 15' },
      ask: ({ from, to }) => sql`SELECT c.code AS label, count(*)::text AS value FROM consent c
        WHERE NOT c.granted AND c.at >= ${from} AND c.at < ${to} GROUP BY 1 ORDER BY 1`,
    },
    {
      key: 'revealers',
      title: { 'zh-CN': '可以查看完整号码的在任人员', en: 'Who may look at whole numbers today' },
      source: {
        'zh-CN': '《个人信息保护法》第五十一条（操作权限）',
        en: 'Personal Information Protection Law art. 51 (authority to handle)',
      },
      ask: ({ today }) => sql`SELECT coalesce(p.name, '—') AS label, string_agg(DISTINCT a.office, ', ') AS value
        FROM appointment a JOIN person p ON p.id = a.person_id WHERE a.office IN ('clerk', 'director') AND a.term @> ${today}::date
        GROUP BY p.id, p.name ORDER BY 1`,
    },
  ],
};
