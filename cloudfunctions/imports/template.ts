import { imports } from '../../contracts/imports';
import type { Language } from '../../contracts/wire';
import { exportFile } from '../ground/export';
import { on } from '../shared/implement';
import type { Sheet } from '../shared/spreadsheet';
import type { Importable } from './importable';
import { importableOf, mayImport } from './importables';

const words = {
  name: { 'zh-CN': '导入模板', en: 'To fill in' },
  head: {
    'zh-CN': '从“示例”的下一行填起，一行一条；示例那一行导入时不看，删掉也行。必填以外的列可以空着。',
    en: 'Fill in from the line below the example, one record a line. The example is passed over; other columns may stay empty.',
  },
  mark: { 'zh-CN': '标记', en: 'Mark' },
  example: { 'zh-CN': '示例', en: 'Example' },
  needed: { 'zh-CN': '（必填）', en: ' (required)' },
  oneOf: { 'zh-CN': '（必填其一）', en: ' (one required)' },
};

/** A sheet of all columns that a register looks for, with one line that shows how it is filled in. */
const templateOf = ({ title, fields, needs, example }: Importable, language: Language): Sheet => {
  const asked = (key: string) => {
    const group = needs.find((each) => each.includes(key));
    return group ? words[group.length === 1 ? 'needed' : 'oneOf'][language] : '';
  };
  return {
    name: title[language],
    head: [`${words.name[language]} ${title[language]}`, words.head[language]],
    columns: [
      { header: words.mark[language], width: 8, type: 'text' },
      ...fields.map(({ key, title: column, look }) => ({
        header: column[language] + asked(key),
        width: 20,
        type: look === 'money' || look === 'day' ? look : ('text' as const),
      })),
    ],
    rows: [[words.example[language], ...fields.map(({ key }) => example[key] ?? null)]],
  };
};

export const template = on(imports.template).handler(async ({ input, context, errors }) => {
  const { actor, language } = context;
  if (!mayImport(actor, input.noun)) throw errors.WHOLE_HOUSE_ONLY();
  const importable = importableOf(input.noun);
  const { workbook } = await import('../shared/spreadsheet');
  return exportFile(context, {
    name: `${words.name[language]} ${importable.title[language]}.xlsx`,
    content: await workbook([templateOf(importable, language)]),
    subject: `import_template:${input.noun}`,
    note: 'an empty sheet',
  });
});
