import { typeOfFile } from './open-document';

const office = 'application/vnd.openxmlformats-officedocument';

it.each([
  ['合规月报 2026-11.docx', `${office}.wordprocessingml.document`],
  ['投诉台账.xlsx', `${office}.spreadsheetml.sheet`],
  ['凭证.pdf', 'application/pdf'],
  ['付款.csv', `${office}.spreadsheetml.sheet`],
])('%s is opened as %s', (name, type) => expect(typeOfFile(name)).toBe(type));
