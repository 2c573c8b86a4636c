import { sql } from 'kysely';
import type { Duties, DutyWords } from '../ground/duties';
import type { Words } from '../../contracts/wire';

const source = { 'zh-CN': '合规', en: 'Compliance' };
const finding = (verb: Words): DutyWords => ({ verb, source, object: { 'zh-CN': '{{title}}', en: '{{saidEn}}' } });

export const duties = {
  rows: sql`SELECT * FROM compliance_duty`,
  words: {
    'compliance.handle': finding({ 'zh-CN': '核实', en: 'Look into' }),
    'compliance.judge': finding({ 'zh-CN': '审看', en: 'Judge what was said of' }),
    'compliance.look': finding({ 'zh-CN': '复查', en: 'Check the correction of' }),
    'compliance.review': finding({ 'zh-CN': '复核', en: 'Review as false' }),
  },
} satisfies Duties;
