import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import type { ComponentType } from 'react';
import { type House, house, type ModuleName } from '../../contracts/house';
import { doorRefusals } from '../../contracts/wire';
import { queries } from '../../src/cloud/queries';
import { phone, resetPhone, WxFault } from './taro';

type Answers = { [M in ModuleName]?: { [A in keyof House[M]]?: (input: never, requestId: string) => unknown } };

type Declared = Record<string, { '~orpc': { errorMap: Record<string, { message?: string } | undefined> } }>;
/** The words of a refusal as the contract of the function has them. */
const said = (module: string, code: string): string => {
  for (const { '~orpc': action } of Object.values((house as unknown as Record<string, Declared>)[module] ?? {}))
    if (action.errorMap[code]?.message) return action.errorMap[code].message;
  return code in doorRefusals ? doorRefusals[code as keyof typeof doorRefusals] : code;
};

interface Refusal {
  ok: false;
  error: { code: string; message: string; data?: unknown; requestId: string };
}
/** What a function refuses with, from inside an answer. */
export const refuse = (code: string, data?: unknown, message = ''): Refusal => ({
  ok: false,
  error: { code, message, data, requestId: '00000000-0000-4000-8000-000000000000' },
});
const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'ok' in value && value.ok === false && 'error' in value;
const isReply = (value: unknown) => typeof value === 'object' && value !== null && 'ok' in value;

/**
 * Opens a page as the phone would. `answers` stand for the functions, by module and action; what is not answered has
 * no network. `params`: the page's query.
 */
export const openPage = (Page: ComponentType, answers: Answers = {}, params: Record<string, string> = {}) => {
  phone.params = params;
  phone.answer = ({ name, data }) => {
    const module = answers[name as ModuleName] as
      | Record<string, (input: unknown, requestId: string) => unknown>
      | undefined;
    const answer = module?.[data.action];
    if (!answer) throw new WxFault('request:fail');
    const value = answer(data.input, data.requestId);
    if (isRefusal(value)) return refuse(value.error.code, value.error.data, said(name, value.error.code));
    return isReply(value) ? value : { ok: true, data: value };
  };
  return render(
    <QueryClientProvider client={queries}>
      <Page />
    </QueryClientProvider>,
  );
};

afterEach(() => {
  cleanup();
  queries.clear();
  resetPhone();
});

export { phone, screen, WxFault };
