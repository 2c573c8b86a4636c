import type { Translated } from '@/i18n/typed';
import type { zhCN } from './terms.zh-CN';

export const en: Translated<typeof zhCN> = {
  materials: {
    applicationForm: 'Application letter',
    businessLicense: 'Business licence',
    representativeAuth: 'Letter of authorisation',
    industryCert: 'Industry permit',
    professionalCert: 'Professional certificate',
    other: 'Other document',
  },
  consents: {
    privacy: 'Use of personal information',
    creditFile: 'Credit file',
    selfDisciplinePledge: 'Self-discipline pledge',
    partyInfo: 'Party membership',
  },
  sizes: { large: 'Large', medium: 'Medium', small: 'Small', micro: 'Micro' },
  idTypes: {
    residentId: 'Resident identity card',
    hongKongMacauPermit: 'Hong Kong and Macau travel permit',
    taiwanPermit: 'Taiwan travel permit',
    foreignPermanentId: 'Permanent residence card',
    passport: 'Passport',
  },
  statuses: {
    under_review: 'In review',
    returned: 'To fix',
    active: 'Member',
    rejected: 'Refused',
    cancelled: 'Withdrawn by applicant',
    arrears: 'In arrears',
    suspended: 'Suspended',
    withdrawn: 'Left',
    expelled: 'Expelled',
    terminated: 'Ended',
  },
  check: {
    uscc: {
      wrong: { title: 'The credit code is wrong', note: 'Compare it with the licence, character by character.' },
      valid: { title: 'The credit code is valid', note: 'Checked by GB 32100' },
      organisationCode: {
        title: 'The organisation code inside does not check out',
        note: 'Some old codes are like this; compare it with the licence.',
      },
    },
    idNumber: {
      wrong: { title: 'The ID number is wrong', note: 'Compare all 18 characters; the last may be X.' },
      other: { title: 'Not a resident identity card', note: 'The document must be checked by a person.' },
      age: { title: 'By this number, older than 120 years', note: 'Please check the year of birth.' },
      valid: { title: 'The ID number checks out', note: '' },
    },
    duplicate: {
      taken: {
        title: 'A member already, or an application is open',
        note: 'Ask the colleague who sent it, or have the contact add a representative.',
      },
      none: { title: 'No other membership or application', note: '' },
    },
    material: {
      missing: { title: '{{material}} is missing', note: 'Photograph or upload it.' },
      recommended: { title: 'No {{material}}', note: 'Add it if there is one; it is not required.' },
      present: { title: '{{material}} uploaded', note: '' },
      presentUntil: { title: '{{material}} uploaded', note: 'Valid until {{day}}' },
      expired: {
        title_one: '{{material}} expired {{count}} day ago',
        title_other: '{{material}} expired {{count}} days ago',
        note: 'Replace it with a valid one.',
      },
      expiring: {
        title_one: '{{material}} expires in {{count}} day',
        title_other: '{{material}} expires in {{count}} days',
        note: 'No obstacle; a reminder follows in time.',
      },
    },
    licence: {
      unnamed: { title: 'The name on the licence was not given', note: 'Compare it with the photo.' },
      sameName: { title: 'The name agrees with the licence', note: '' },
      otherName: { title: 'The licence says “{{name}}”', note: 'It differs from the application; use the full name.' },
    },
    representative: {
      samePhone: { title: 'Two representatives share a phone number', note: 'Each needs a number of their own.' },
      notYou: {
        title: 'The applicant is not among the representatives',
        note: 'Only those listed can use the member card.',
      },
      named: {
        title_one: '{{count}} representative with a valid number',
        title_other: '{{count}} representatives with valid numbers',
        note: '',
      },
    },
    consent: {
      missing: { title: 'No consent yet to “{{consent}}”', note: 'Read and agree in the last step.' },
      given: { title: 'Agreed to “{{consent}}”', note: '' },
      outdated: { title: '“{{consent}}” has changed', note: 'Please read it again and agree.' },
    },
  },
  checkMore_one: '{{count}} more passed; show it',
  checkMore_other: '{{count}} more passed; show them',
  events: {
    submitted: 'Application sent',
    resubmitted: 'Sent again after a fix',
    passed: '{{step}}: passed',
    returned: '{{step}}: returned for a fix',
    refused: '{{step}}: refused',
    cancelled: 'Withdrawn by the applicant',
    publicityEnded: 'Public notice ended',
    activated: 'Became a member',
    withdrawn: 'Left the association',
  },
  waiting: { step: 'Waiting: {{step}}', fix: 'Waiting for the applicant' },
  tally: 'Entitled {{entitled}}, present {{present}}; yes {{yes}}, no {{no}}, abstained {{abstain}}',
  resolution: 'Resolution {{no}}',
  within_one: 'within {{count}} working day',
  within_other: 'within {{count}} working days',
  files: { pdf: 'PDF file', open: 'Open {{name}}', expires: 'Valid until {{day}}', unlimited: 'No expiry' },
};
