import type { ApplicationForm, MaterialCode, MemberKind, unitSizes } from '../../contracts/application';
import { consentVersions } from '../../contracts/consents';
import { introduction, personName } from './names';
import { paperTitles, type Holder, type Papers } from './papers';
import type { Industry, Place } from './places';
import type { Random } from './random';
import type { DemoPerson, World } from './world';

export interface Applicant {
  kind: MemberKind;
  place: Place;
  industry: Industry;
  /** The company's or person's name; drawn when it does not matter. */
  name?: string;
  /** Who applies, the primary representative. */
  person: Pick<DemoPerson, 'name' | 'phone'>;
  others?: Pick<DemoPerson, 'name' | 'phone'>[];
  committeeId: string | null;
  /** Last day of the licence; null: without expiry. */
  licenceTo: string | null;
  /** Last day of a certificate beside the licence. */
  certificateTo?: string;
  /** Owner of papers of their own; without it the samples stand in. */
  papersOf?: Holder;
  /** The licence is a photo instead of a scan. */
  licencePhoto?: boolean;
  /** The licence bears another code than the form: somebody took an 8 for a 6. */
  otherCode?: boolean;
  since: string;
}

const titles = ['总经理', '董事长', '副总经理', '运营总监', '办公室主任', '行政经理'];
const companyCertificates = ['安全生产许可证', '质量管理体系认证证书', '特种设备生产许可证', '排污许可证'];
const personalCertificates = ['高级工程师职称证书', '注册机械工程师证书', '高级技师职业资格证书'];
const roads = ['会馆', '澄江', '东风', '科创', '长虹', '星湖', '望亭', '金鸡', '兴业', '通湖'];
const sizes: readonly (typeof unitSizes)[number][] = [
  'large',
  'medium',
  'medium',
  'medium',
  'medium',
  'small',
  'small',
  'small',
  'small',
  'small',
  'micro',
  'micro',
];

/** The code with one digit read wrongly. */
const misread = (uscc: string) => uscc.replace(/\d(?=..$)/, (digit) => String((Number(digit) + 2) % 10));

const nameOf = (world: World, applicant: Applicant): string => {
  if (applicant.kind === 'individual') return applicant.person.name;
  if (applicant.name) return applicant.name;
  return applicant.kind === 'group'
    ? world.names.society(applicant.place)
    : world.names.company(applicant.place, applicant.industry);
};

/** A filled application, complete but for what the caller wants wrong. */
export function fillForm(world: World, random: Random, papers: Papers, applicant: Applicant): ApplicationForm {
  const { kind, place, industry, person } = applicant;
  const name = nameOf(world, applicant);
  const shared = {
    industry: industry.code,
    region: place.region,
    address: `${place.city}市${place.county}${random.pick(roads)}路${random.int(1, 399)}号`,
    ...(kind === 'unit' && random.chance(0.85)
      ? { introduction: introduction(random, name, industry, applicant.since) }
      : {}),
    committeeId: applicant.committeeId,
    consents: (['privacy', 'creditFile', 'selfDisciplinePledge'] as const).map((code) => ({
      code,
      version: consentVersions[code],
    })),
  };
  if (kind === 'individual') {
    const idNumber = world.numbers.idNumber();
    return {
      kind,
      name,
      idType: 'residentId',
      idNumber,
      phone: person.phone,
      title: random.pick(['高级工程师', '技术顾问', '首席技师', '独立设计师']),
      ...shared,
      materials: materialsOf(papers, applicant, name, null, random),
    };
  }
  const uscc = world.numbers.uscc(kind === 'group' ? '51' : '91', place.region);
  const organisation = {
    name,
    uscc,
    legalRep: random.chance(0.5) ? person.name : personName(random),
    representatives: [person, ...(applicant.others ?? [])].map((each, i) => ({
      name: each.name,
      phone: each.phone,
      title: i === 0 ? random.pick(titles.slice(0, 3)) : random.pick(titles),
      primary: i === 0,
    })),
    ...shared,
    materials: materialsOf(papers, applicant, name, uscc, random),
  };
  return kind === 'unit' ? { kind, size: random.pick(sizes), ...organisation } : { kind, ...organisation };
}

function materialsOf(
  papers: Papers,
  applicant: Applicant,
  name: string,
  uscc: string | null,
  random: Random,
): ApplicationForm['materials'] {
  const { papersOf } = applicant;
  const paper = (code: MaterialCode, lines: string[], title = paperTitles[code]) =>
    papersOf ? papers.scan(papersOf, title, lines) : papers.sample(title);
  const licence = (lines: string[]) =>
    applicant.kind === 'group'
      ? paper('businessLicense', lines, '社会团体法人登记证书')
      : papersOf && applicant.licencePhoto
        ? papers.photo(papersOf)
        : paper('businessLicense', lines);
  const valid = (validTo: string | null) => `有效期至：${validTo ?? '长期'}`;
  const form = {
    code: 'applicationForm' as const,
    fileId: paper('applicationForm', [
      `申请单位（人）：${name}`,
      `联系人：${applicant.person.name}`,
      '自愿加入江南省精密制造行业商会，遵守商会章程。',
    ]),
  };
  // Such a document names itself: it is what reminders call it.
  const certificate = (code: 'industryCert' | 'professionalCert', validTo: string) => {
    const title = random.pick(code === 'industryCert' ? companyCertificates : personalCertificates);
    const number = `YS${random.text('0123456789', 10)}`;
    return {
      code,
      fileId: paper(code, [`持证：${name}`, `编号：${number}`, valid(validTo)], title),
      nameOnDocument: title,
      number,
      validTo,
    };
  };
  const more = applicant.certificateTo
    ? [certificate(uscc ? 'industryCert' : 'professionalCert', applicant.certificateTo)]
    : [];
  if (!uscc) return [form, ...more];
  const onLicence = applicant.otherCode ? misread(uscc) : uscc;
  return [
    form,
    {
      code: 'businessLicense',
      fileId: licence([
        `名称：${name}`,
        `统一社会信用代码：${onLicence}`,
        `住所：${applicant.place.city}市${applicant.place.county}`,
        valid(applicant.licenceTo),
      ]),
      nameOnDocument: name,
      number: onLicence,
      validTo: applicant.licenceTo,
    },
    {
      code: 'representativeAuth',
      fileId: paper('representativeAuth', [
        `单位：${name}`,
        `授权代表：${applicant.person.name}`,
        '代表本单位参加商会活动、行使会员权利。',
      ]),
    },
    ...more,
  ];
}
