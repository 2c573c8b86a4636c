import { screen } from '@testing-library/dom';
import { QueryClientProvider } from '@tanstack/react-query';
import { connectReactPage, createReactApp } from '@tarojs/plugin-framework-react/dist/runtime';
import { Current, getPageInstance, removePageInstance } from '@tarojs/runtime';
import ReactTestUtils from '@tarojs/test-utils-react';
import * as React from 'react';
import ReactDOMClient from 'react-dom/client';
import { queries } from '@/cloud/queries';

type Answers = Record<string, Record<string, (input: never) => unknown>>;
interface Request {
  action: string;
  input: unknown;
}
const path = '/page/under/test';
const mounted: ReactTestUtils[] = [];
const asked: (Request & { name: string })[] = [];
/** What the page sent to one action, in order. */
export const sent = (action: string) => asked.filter((each) => each.action === action).map(({ input }) => input);

// Hooks need React and a page's context; only createReactApp and connectReactPage set them, and mount() calls neither.
createReactApp(React.Fragment, React, ReactDOMClient, {});

/**
 * Opens a page with Taro's own components and API. `answers` stand for the functions, by module and action; what is
 * not answered has no network. `params`: the page's query.
 */
export const openPage = async (Page: React.ComponentType, answers: Answers, params: Record<string, string> = {}) => {
  globalThis.fetch = ((url: string, { body }: { body: string }) => {
    const { action, input } = JSON.parse(body) as Request;
    const name = url.split('/').pop() ?? '';
    asked.push({ name, action, input });
    const answer = answers[name]?.[action];
    if (!answer) return Promise.reject(new TypeError(`no answer: ${name}.${action}`));
    return Promise.resolve(new Response(JSON.stringify({ ok: true, data: answer(input as never) })));
  }) as typeof fetch;
  Object.assign(Current, { page: { path }, router: { path, params } });
  const Connected = connectReactPage(React, path)(Page);
  const page = new ReactTestUtils();
  await page.mount(() => (
    <QueryClientProvider client={queries}>
      <Connected />
    </QueryClientProvider>
  ));
  mounted.push(page);
  const { componentDidShow: shows = [] } = (getPageInstance(path) ?? {}) as { componentDidShow?: (() => void)[] };
  page.act(() => {
    for (const show of shows) show();
  });
  return {
    press: async (name: string | RegExp, role = 'button') => {
      const found = await screen.findAllByRole(role, { name });
      page.fireEvent.click(found[found.length - 1] as Element);
    },
    type: async (label: string, value: string) => {
      const field = await screen.findByLabelText<HTMLInputElement>(label);
      field.value = value;
      page.fireEvent.input(field);
    },
  };
};

afterEach(() => {
  for (const page of mounted.splice(0)) page.unmout();
  document.body.innerHTML = '';
  removePageInstance(path);
  queries.clear();
  localStorage.clear();
  asked.length = 0;
  jest.restoreAllMocks();
});
