import { applicationCase, caseId } from '../review/case.fixture';

export { caseId };
export const draftId = '00000000-0000-4000-8000-0000000000d7';
const fileId = '00000000-0000-4000-8000-0000000000f1';

export const whoami =
  (part: object = {}) =>
  () => ({
    signedIn: true,
    channel: 'wechat',
    person: { id: '00000000-0000-4000-8000-0000000000a9', name: null, phone: null, phoneVerified: false },
    offices: [],
    units: [],
    actingFor: null,
    unread: 0,
    today: '2026-11-21',
    ...part,
  });
export const association = () => ({
  name: '江南省机械行业商会',
  shortName: '江南机械商会',
  uscc: '51430626MJJ123450A',
  region: '330000',
  purpose: '为会员办事',
  address: '',
  phone: '0512-55500118',
  members: 200,
  committees: [],
});

/** A draft with all that is needed, at the last step. */
export const draft = (part: object = {}) => ({
  id: draftId,
  membershipId: null,
  kind: 'unit',
  step: 3,
  savedAt: '2026-11-21T02:00:00Z',
  form: {
    name: '恒信铸造有限公司',
    uscc: '91330100799655058B',
    legalRep: '陈恒信',
    size: 'small',
    industry: 'C33',
    region: '330109',
    representatives: [{ name: '陈恒信', phone: '13800000001', title: '', primary: true }],
    materials: [
      {
        code: 'businessLicense',
        fileId,
        fileName: 'zhizhao.pdf',
        bytes: 1200,
        type: 'application/pdf',
        nameOnDocument: '恒信铸造有限公司',
        number: '',
        validTo: null,
      },
    ],
  },
  ...part,
});

/** What every opening of the form asks; `membership` adds what a test is about. */
export const answers = (membership: object = {}) => ({
  identity: { whoami: whoami(), association, consents: () => ({ rows: [] }) },
  notices: { templates: () => ({ rows: [] }), recordGrants: () => ({ rows: [] }) },
  membership: {
    drafts: () => ({ rows: [] }),
    saveDraft: () => ({ draftId, savedAt: '2026-11-21T02:00:00Z' }),
    lookupCompany: () => ({ state: 'free', yours: false, memberNo: null, contact: null }),
    checkForm: () => ({
      check: [{ rule: 'uscc.valid', material: null, result: 'pass', message: '', fix: null, values: {} }],
      complete: true,
    }),
    ...membership,
  },
});

export const returnedCase = () =>
  applicationCase({
    uscc: '91330100799655058B',
    status: 'returned',
    representatives: [
      {
        id: 'a1',
        name: '陈恒信',
        phone: '+8613800000001',
        title: null,
        primary: true,
        linked: true,
        phoneVerified: false,
      },
    ],
    timeline: [
      {
        kind: 'returned',
        step: 'preliminaryReview',
        at: '2026-11-19T01:36:00Z',
        by: null,
        office: 'clerk',
        reason: '授权书没有盖公章。',
        tally: null,
        resolutionNo: null,
      },
    ],
  });
