/**
 * Who owns what of the house, and who may look at whom: read by the linter's import rule and by the check of the SQL
 * alike (docs/decisions/026).
 */

/** From the ground up. A foreign key points to the same level or down. */
export const layers = [
  ['shared'],
  ['ground'],
  ['flows'],
  ['identity', 'notices', 'files', 'parameters'],
  ['membership'],
  ['points'],
  ['meetings'],
  ['attendance'],
  ['proceedings'],
  ['privacy'],
  ['workbench'],
  ['jobs'],
];

/** Under every module, and none of them: the kernel, what several nouns stand on, and deciding by steps. */
export const under = ['shared', 'ground', 'flows'];

const below = (name) =>
  layers
    .slice(
      0,
      layers.findIndex((level) => level.includes(name)),
    )
    .flat();

/** Records know nothing of the judges above them; each list may use only the ones named. */
export const mayUse = {
  notices: [],
  files: [],
  identity: ['notices', 'files'],
  parameters: ['identity', 'notices'],
  membership: ['identity', 'notices', 'files'],
  points: ['identity', 'membership'],
  meetings: ['identity', 'membership', 'points', 'notices', 'files'],
  attendance: ['identity', 'membership', 'meetings', 'points', 'notices', 'files'],
  proceedings: ['identity', 'membership', 'meetings', 'attendance', 'points', 'notices', 'files'],
  privacy: below('privacy'),
  workbench: below('workbench'),
  jobs: below('jobs'),
};

/**
 * What each module keeps and shows in SQL.
 * `tables`, `functions`: named by their owner alone; so are the views of duties, which others take from its `duties.ts`. `publishes`: views and functions that whoever stands on the owner may
 * name. `ports`: views and functions that the owner asks for, made by the module above that is named; they are read like
 * what it publishes. `watched`: tables on which a module above may hang a trigger.
 */
export const owners = {
  shared: {
    tables: ['request', 'audit', 'task', 'scheduled_job', 'rate', 'look'],
    functions: [],
    publishes: ['refuse_change', 'refuse_change_but_forgetting', 'task_asked', 'audit_step', 'look_taken'],
    ports: {
      caller_person: 'identity',
      caller_office: 'identity',
      caller_at_desk: 'identity',
      caller_in_wechat: 'identity',
      know_caller: 'identity',
      caller_unit: 'membership',
    },
    watched: [],
  },
  ground: {
    tables: ['reg_rule', 'calendar_override', 'holiday_arrangement', 'holiday_day', 'tag', 'tagged', 'content_check'],
    functions: ['kept_until', 'check_reversal', 'refuse_version_change', 'refuse_arrangement_change'],
    publishes: [
      'rule_value',
      'parameter_version',
      'calendar_day',
      'calendar_since',
      'calendar_held_since',
      'make_ledger',
      'plain_text',
      'content_verdict',
    ],
    ports: { trail_person: 'identity', content_author: 'identity' },
    watched: [],
  },
  flows: {
    tables: ['flow', 'flow_step', 'flow_case', 'flow_party', 'flow_event', 'flow_duty'],
    functions: ['refuse_case_change'],
    publishes: ['flow_standing'],
    ports: { person_named: 'identity', office_held: 'identity', unit_represented: 'membership' },
    watched: ['flow_case'],
  },
  identity: {
    tables: [
      'association',
      'person',
      'committee',
      'appointment',
      'desk_session',
      'consent',
      'account_transfer',
      'identity_duty',
    ],
    functions: ['refuse_appointment_change', 'refuse_transfer_change'],
    publishes: [
      'person_name',
      'person_phone',
      'person_choice',
      'office_holder',
      'office_term',
      'office_over',
      'committee_name',
      'association_name',
    ],
    ports: {
      person_unit: 'membership',
      person_engaged: 'membership',
      unit_asking: 'membership',
      association_size: 'membership',
      drafts_follow: 'membership',
      registrations_follow: 'meetings',
    },
    watched: ['person'],
  },
  notices: {
    tables: ['notice', 'subscription_grant'],
    functions: ['search_words'],
    publishes: ['notice_posted', 'notice_sent', 'grants_follow'],
    ports: { notice_address: 'identity' },
    watched: [],
  },
  files: {
    tables: ['file', 'attachment'],
    functions: [],
    publishes: ['file_content', 'files_follow'],
    ports: { file_used: 'privacy', draft_file: 'membership', changing_file: 'meetings' },
    watched: [],
  },
  parameters: {
    tables: ['parameter_proposal', 'parameter_duty'],
    functions: ['refuse_proposal_change'],
    publishes: [],
    ports: {},
    watched: [],
  },
  membership: {
    tables: [
      'membership',
      'representative',
      'representative_change',
      'membership_material',
      'membership_event',
      'application_draft',
      'representation_asked',
      'membership_duty',
      'representative_duty',
    ],
    functions: ['follow_phone', 'follow_case', 'know_end', 'refuse_representative_change', 'judge_name_anew'],
    publishes: [
      'representation',
      'representation_held',
      'represents_at',
      'hold_hand',
      'member_end',
      'acting_unit',
      'member_name',
      'hold_members',
      'member_register',
      'member_application',
      'member_representative',
      'member_person',
      'member_change',
      'member_licence',
      'member_known',
      'member_paper',
    ],
    ports: {},
    watched: [],
  },
  points: {
    tables: ['point_entry'],
    functions: ['award_points'],
    publishes: ['point_given'],
    ports: {},
    watched: [],
  },
  meetings: {
    tables: [
      'meeting',
      'meeting_event',
      'agenda_item',
      'agenda_file',
      'venue_decision',
      'venue_decision_end',
      'meeting_seats',
      'registration',
      'meeting_duty',
      'meeting_name_duty',
    ],
    functions: [
      'seats_now',
      'lock_seats',
      'seat_registration',
      'count_seats',
      'wait_for_registrations',
      'judge_words_anew',
      'party_of',
      'is_called',
    ],
    publishes: [
      'meeting_facts',
      'meeting_seating',
      'meeting_registration',
      'meeting_agenda',
      'meeting_circle',
      'meeting_course',
      'hold_judged',
      'register_walk_ins',
      'admit_ended',
      'walk_in_of',
      'wait_for_scans',
      'meeting_file',
    ],
    ports: {
      meeting_arrival: 'attendance',
      meeting_day: 'attendance',
      meeting_summons: 'proceedings',
      meeting_motion: 'proceedings',
      meeting_question: 'proceedings',
      meeting_survey: 'proceedings',
      meeting_paper: 'proceedings',
    },
    watched: [],
  },
  attendance: {
    tables: ['gate_scan', 'attendance', 'attendance_count', 'attendance_day'],
    functions: ['record_scans', 'count_inside', 'day_within', 'came_for'],
    publishes: [],
    ports: { roll_counts: 'proceedings' },
    watched: [],
  },
  proceedings: {
    tables: [
      'roll_entry',
      'floor_question',
      'floor_upvote',
      'motion',
      'vote',
      'minutes',
      'minutes_confirmation',
      'survey_answered',
      'proceedings_duty',
      'proxy',
      'survey_content',
    ],
    functions: [
      'roll_ceased',
      'roll_came',
      'proxy_standing',
      'speaks_for',
      'seen_as',
      'roll_presence',
      'roll_presence_of',
      'barred_entries',
      'release_survey',
      'count_upvote',
      'keep_closed_votes',
      'keep_locked_minutes',
      'keep_confirmations',
      'minutes_days',
    ],
    publishes: [],
    ports: {},
    watched: [],
  },
  privacy: {
    tables: ['privacy_request', 'privacy_export', 'erasure', 'erasure_entry', 'privacy_audit', 'privacy_duty'],
    functions: ['keep_signed_audit'],
    publishes: [],
    ports: {},
    watched: [],
  },
};
