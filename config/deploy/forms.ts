import { fieldTypes } from '../../cloudfunctions/shared/fit-field';

/** What a value looks like, and how that is said in Chinese and English. */
export interface Form {
  fits: (value: string) => boolean;
  zh: string;
  en: string;
}

export const matches = (pattern: RegExp) => (value: string) => pattern.test(value);
export const isUrl = (value: string, protocols: string[]) =>
  URL.canParse(value) && protocols.includes(new URL(value).protocol);
const isDatabaseUrl = (value: string) =>
  isUrl(value, ['postgres:', 'postgresql:']) && new URL(value).hostname !== '' && new URL(value).pathname.length > 1;
export const databaseForm: Form = {
  fits: isDatabaseUrl,
  zh: '形如 postgres://用户:密码@主机:5432/库名',
  en: 'like postgres://user:password@host:5432/name',
};
export const between = (low: number, high: number): Form => ({
  fits: (value: string) => /^\d+$/.test(value) && Number(value) >= low && Number(value) <= high,
  zh: `${low} 到 ${high} 的整数`,
  en: `a whole number from ${low} to ${high}`,
});

const keyword = `(?:${fieldTypes.join('|')})\\d{1,2}`;
export const templateForm: Form = {
  fits: matches(new RegExp(`^[A-Za-z0-9_-]{43}(?::${keyword},${keyword},${keyword})?$`)),
  zh: '43 位模板 ID，可再加冒号和标题、说明、时间三个关键词，如 …:thing1,thing2,time3',
  en: 'a template id of 43 characters, with :title,body,time keywords if they differ from thing1,thing2,time3',
};

/** A key in PEM; a line break may be written as \n. */
export const pemForm = (kind: 'PRIVATE KEY' | 'PUBLIC KEY'): Form => ({
  fits: (value) => value.includes(`-----BEGIN ${kind}-----`) && value.includes(`-----END ${kind}-----`),
  zh: `-----BEGIN ${kind}----- 开头的 PEM`,
  en: `a PEM that begins with -----BEGIN ${kind}-----`,
});
