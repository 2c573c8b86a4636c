/** Something that stops a deployment: one sentence in Chinese, the same in English. */
export interface Problem {
  zh: string;
  en: string;
}

export const problem = (zh: string, en: string): Problem => ({ zh, en });
