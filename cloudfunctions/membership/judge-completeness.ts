import type { ApplicationForm, MaterialCode, MemberKind } from '../../contracts/application';
import { consentVersions, type ConsentCode } from '../../contracts/consents';
import { diagnoseIdNumber } from '../../contracts/id-number';
import { isDocumentNumber } from '../../contracts/identity-document';
import type { CheckItem } from '../../contracts/membership';
import { toE164 } from '../../contracts/phone';
import { diagnoseUscc } from '../../contracts/uscc';
import { daysBetween } from '../shared/clock';
import { isSameName } from '../ground/search-name';

export interface CompletenessFacts {
  form: ApplicationForm;
  /** Calendar day in Asia/Shanghai. */
  today: string;
  /** Verified phone of the applicant, E.164. */
  applicantPhone: string | null;
  requiredMaterials: Record<MemberKind, MaterialCode[]>;
  /** A member or an open application with the same identity stands in the way. */
  taken: boolean;
}

const soonDays = 90;
const materialNames: Record<MaterialCode, string> = {
  applicationForm: '入会申请书',
  businessLicense: '营业执照或登记证书',
  representativeAuth: '单位代表授权书',
  industryCert: '行业许可证',
  professionalCert: '职业资格证书',
  other: '其他材料',
};
const consentNames: Record<ConsentCode, string> = {
  privacy: '个人信息处理同意',
  creditFile: '信用档案建立与查询同意',
  selfDisciplinePledge: '行业自律公约承诺',
  partyInfo: '党员情况',
  creditShown: '公开信用等级',
};
const requiredConsents: ConsentCode[] = ['privacy', 'creditFile', 'selfDisciplinePledge'];

const item = (
  rule: string,
  result: CheckItem['result'],
  message: string,
  fix: string | null = null,
  material: MaterialCode | null = null,
  values: Record<string, string> = {},
): CheckItem => ({ rule, result, message, fix, material, values });

/**
 * The completeness check (handbook §2.2), item by item: `fail` must be mended before the application goes in, `warn`
 * goes on and is shown to the reviewer.
 */
export function checkCompleteness(facts: CompletenessFacts): CheckItem[] {
  return [
    ...checkIdentity(facts),
    checkDuplicate(facts),
    ...checkMaterials(facts),
    ...checkRepresentatives(facts),
    ...checkConsents(facts),
  ];
}

export const isComplete = (check: CheckItem[]): boolean => check.every((each) => each.result !== 'fail');

function checkIdentity({ form, today }: CompletenessFacts): CheckItem[] {
  if (form.kind !== 'individual') {
    const diagnosis = diagnoseUscc(form.uscc);
    if (!diagnosis.ok)
      return [item('uscc.wrong', 'fail', '统一社会信用代码不对', '请对照营业执照逐位核对。', 'businessLicense')];
    if (diagnosis.isIdNumber)
      return [
        item(
          'uscc.idNumber',
          'warn',
          '统一社会信用代码像是居民身份证号',
          '请对照营业执照核对，代码不是法定代表人的身份证号。',
          'businessLicense',
        ),
      ];
    return diagnosis.organisationCodeOk
      ? [item('uscc.valid', 'pass', '统一社会信用代码有效，GB 32100 校验通过')]
      : [
          item(
            'uscc.organisationCode',
            'warn',
            '代码里的组织机构代码校验不符',
            '个别老单位的代码就是这样，秘书处会对照执照核实。',
          ),
        ];
  }
  if (form.idType !== 'residentId')
    return [
      isDocumentNumber(form.idType, form.idNumber, today)
        ? item('idNumber.other', 'warn', '证件不是居民身份证', '秘书处会人工核对证件。')
        : item('idNumber.form', 'fail', '证件号和所选的证件种类对不上', '请核对证件种类和号码，照证件填写。'),
    ];
  const diagnosis = diagnoseIdNumber(form.idNumber, today);
  if (!diagnosis.ok)
    return [
      item(`idNumber.${diagnosis.problem}`, 'fail', '身份证号不对', '请对照身份证核对 18 位号码，最后一位可能是 X。'),
    ];
  return diagnosis.unlikelyAge
    ? [item('idNumber.age', 'warn', '按身份证号年龄超过 120 岁', '请核对出生年份。')]
    : [item('idNumber.valid', 'pass', '身份证号校验通过')];
}

const checkDuplicate = ({ taken, form }: CompletenessFacts): CheckItem => {
  if (!taken) return item('duplicate.none', 'pass', '没有重复的会员或申请');
  return form.kind === 'individual'
    ? item(
        'duplicate.person',
        'fail',
        '这位会员已经入会，或已有一份在办的申请',
        '请在「我的」里查看，有疑问请联系秘书处。',
      )
    : item(
        'duplicate.taken',
        'fail',
        '已经是会员，或已有一份在办的申请',
        '请联系已提交的同事，或让单位联系人把你加为代表。',
      );
};

function checkMaterials({ form, requiredMaterials, today }: CompletenessFacts): CheckItem[] {
  const missing = requiredMaterials[form.kind]
    .filter((code) => !form.materials.some((material) => material.code === code))
    .map((code) =>
      item('material.missing', 'fail', `缺${materialNames[code]}`, `请拍照或上传${materialNames[code]}。`, code, {
        material: code,
      }),
    );
  const professional =
    form.kind === 'individual' && !form.materials.some((material) => material.code === 'professionalCert')
      ? [
          item(
            'material.recommended',
            'warn',
            '没有职业资格证书',
            '有的话请补上，没有不影响申请。',
            'professionalCert',
            { material: 'professionalCert' },
          ),
        ]
      : [];
  return [
    ...missing,
    ...professional,
    ...form.materials.flatMap((material) => checkMaterial(material, form.name, today)),
  ];
}

function checkMaterial(material: ApplicationForm['materials'][number], name: string, today: string): CheckItem[] {
  const { code, nameOnDocument, validTo } = material;
  const title = materialNames[code];
  const found: CheckItem[] = [];
  if (code === 'businessLicense') {
    if (!nameOnDocument)
      found.push(item('licence.unnamed', 'warn', '没有填写执照上的名称', '秘书处会对照照片核对名称。', code));
    else if (isSameName(nameOnDocument, name))
      found.push(item('licence.sameName', 'pass', '名称与营业执照一致', null, code));
    else
      found.push(
        item(
          'licence.otherName',
          'fail',
          `执照上的名称是“${nameOnDocument}”，和申请的名称不一致`,
          '请改成执照上的全称。',
          code,
          { name: nameOnDocument },
        ),
      );
  }
  if (!validTo) {
    found.push(item('material.present', 'pass', `${title}已上传`, null, code, { material: code }));
    return found;
  }
  const left = daysBetween(today, validTo);
  const values = { material: code, days: String(Math.abs(left)), day: validTo };
  if (left < 0)
    found.push(item('material.expired', 'fail', `${title}已过期 ${-left} 天`, '请换成有效期内的证照。', code, values));
  else if (left <= soonDays)
    found.push(
      item('material.expiring', 'warn', `${title} ${left} 天后到期`, '不影响入会，到期前会提醒你更新。', code, values),
    );
  else found.push(item('material.present', 'pass', `${title}已上传，有效期至 ${validTo}`, null, code, values));
  return found;
}

function checkRepresentatives({ form, applicantPhone }: CompletenessFacts): CheckItem[] {
  const phones =
    form.kind === 'individual' ? [toE164(form.phone)] : form.representatives.map((each) => toE164(each.phone));
  if (new Set(phones).size < phones.length)
    return [item('representative.samePhone', 'fail', '两位代表填了同一个手机号', '每位代表要用自己的手机号。')];
  if (applicantPhone && !phones.includes(applicantPhone))
    return [item('representative.notYou', 'warn', '单位代表里没有你的手机号', '入会后只有名单里的代表能使用会员卡。')];
  return [
    item(
      'representative.named',
      'pass',
      form.kind === 'individual' ? '联系手机有效' : `单位代表 ${phones.length} 位`,
      null,
      null,
      { count: String(phones.length) },
    ),
  ];
}

function checkConsents({ form }: CompletenessFacts): CheckItem[] {
  // A consent of one's own accord must be to today's wording too.
  const optional = form.consents.map((each) => each.code).filter((code) => !requiredConsents.includes(code));
  return [...requiredConsents, ...new Set(optional)].map((code) => {
    const given = form.consents.findLast((consent) => consent.code === code);
    const values = { consent: code };
    if (!given)
      return item(
        'consent.missing',
        'fail',
        `还没有同意“${consentNames[code]}”`,
        '请在最后一步逐项阅读并同意。',
        null,
        values,
      );
    return given.version === consentVersions[code]
      ? item('consent.given', 'pass', `已同意“${consentNames[code]}”`, null, null, values)
      : item('consent.outdated', 'fail', `“${consentNames[code]}”更新过了`, '请重新阅读后同意。', null, values);
  });
}
