import type { Translated } from '@/i18n/typed';
import type { zhCN } from './zh-CN';

/** A translation for reading; the Chinese text is the one agreed to. */
export const en: Translated<typeof zhCN> = {
  privacy: {
    name: 'Use of personal information',
    brief: 'The review needs names, phone numbers and the like of you and the representatives',
    body: 'This is a translation; the Chinese text is the one you agree to.\n{{association}} uses the personal information you enter to review the application, to contact members and to serve them.\nWhat: names, mobile numbers, positions; for individual members the type and number of a document; what the uploaded documents show; your WeChat identifier.\nWhat for: to check who you are, review the application, tell you its progress, issue the member card and contact members under the charter. Not for advertising; never sold.\nWho sees it: the secretariat and the council members who review see the application; phone and document numbers are masked, and looking at a full one is recorded. The directory shows only name, industry, region and the introduction once checked; never phones or documents.\nWhere and how long: on cloud servers in mainland China; document numbers are encrypted. Of a refused or withdrawn application nothing is used for anything else; after leaving, only what law and archives require is kept.\nYour rights: see and withdraw consents under Me; ask the secretariat for access, correction or deletion. Withdrawal does not undo what was done before. While an application is open or a membership is valid, withdraw the application or leave first.\nTell other representatives, and have their agreement, before you enter their details.',
  },
  creditFile: {
    name: 'Credit file',
    brief: 'Members have a credit file of what they kept and took part in',
    body: 'This is a translation; the Chinese text is the one you agree to.\n{{association}} keeps a credit file for each member.\nWhat: validity of licences, dues, meetings and events, charitable promises, breaches of the self-discipline pledge, and credit information made public by law. Nothing on political views, health or religion.\nWhat for: self-discipline of the industry and service to members. Each point says which rule and which fact it comes from.\nWho sees it: the member all of it; the secretariat and the supervisors as their duty asks, which is recorded; nobody else without your separate agreement, unless the law says so.\nIf you disagree: object to any entry; the secretariat answers with reasons within the set working days.\nIt can be withdrawn: an individual member may withdraw it under Me at any time; there is no score then and the file is not shown, and membership and its rights stay as they are. Of a company nothing is added after it has left.',
  },
  selfDisciplinePledge: {
    name: 'Self-discipline pledge',
    brief: 'To keep the law, the charter and the pledge of the industry',
    body: 'This is a translation; the Chinese text is the one you agree to.\nI (we) join {{association}} of our own will and promise:\n1. To keep the law, the charter, and the resolutions of the assembly and the council.\n2. To be honest, to run the business lawfully, without false advertising or counterfeit goods.\n3. To compete fairly, without price fixing, without slander, respecting intellectual property and trade secrets.\n4. To care for quality, safety and the environment, for employees and consumers.\n5. To give the information that the charter asks for, truthfully and in time, and to pay dues under the charter.\n6. To accept what the association decides under charter and pledge after a breach, with the right to be heard and to appeal.\nJoining is free, and so is leaving: under My unit, at once and without a fee.',
  },
  partyInfo: {
    name: 'Party membership',
    brief: 'Not needed to join. Only if you agree will the Party branch contact you',
    body: 'This is a translation; the Chinese text is the one you agree to.\nThis is sensitive information and is asked for separately. Declining affects neither joining nor any right of a member.\nWhat: whether you are a member of the Communist Party of China, and what taking part in the branch needs. It is not entered in this application; the branch of the association contacts you after you have joined.\nWhy: so that the branch can reach members and hold its meetings.\nWho sees it: only the staff of the branch. It is not part of the credit file or the directory.\nIf you decline: nothing follows.\nWithdraw it under Me at any time; the branch then deletes what was registered, unless rules require keeping it.',
  },
  creditShown: {
    name: 'Publishing the credit grade',
    brief: 'Other members may read your credit grade in the directory',
    body: 'This is a translation; the Chinese text is the one you agree to.\nA credit grade is read by the member and the secretariat alone. It is published only with both: a resolution of the assembly, and the agreement of the member.\nWhat: the grade alone (A, B, C, D); no points, no records, no details.\nWho sees it: members of {{association}}, in the directory and on the page of the member.\nWho agrees: the main representative of a company; an individual himself.\nIf you decline: nothing follows; the directory shows no grade.\nWithdraw it under Me at any time; it is gone at once. It is gone as well when the resolution ends.',
  },
};
