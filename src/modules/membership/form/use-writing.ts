import Taro from '@tarojs/taro';
import { useEffect, useMemo, useState } from 'react';
import { settings } from '@/hooks/settings';
import type { DraftForm } from './draft-form';
import type { Opened } from './opened';
import { anchorOf, inReadingOrder, stepOfPath, stepsOf } from './steps';
import { useDraftKeeper } from './use-draft-keeper';
import { type Issues, wireForm } from './wire-form';

export type Patch = (part: Partial<DraftForm> | ((form: DraftForm) => Partial<DraftForm>)) => void;
const without = (issues: Issues, roots: readonly string[]): Issues =>
  Object.fromEntries(Object.entries(issues).filter(([path]) => !roots.includes(path.split('.')[0] ?? '')));

/** The form being written: its content, its step, and what is said beside each field and when. */
export const useWriting = (opened: Opened) => {
  const language: 'zh' | 'en' = settings.use().language === 'en' ? 'en' : 'zh';
  const [form, setForm] = useState(opened.form);
  const [step, setStep] = useState(opened.step);
  const [left, setLeft] = useState<Record<string, true>>({});
  const [tried, setTried] = useState<Record<number, true>>({});
  const [answered, setAnswered] = useState<Issues>({});
  const [target, setTarget] = useState<string | null>(null);
  const saved = useDraftKeeper(opened, form, step);
  const { form: ready, issues } = useMemo(() => wireForm(form, language), [form, language]);
  const { kind } = form;

  const patch: Patch = (part) => {
    setForm((current) => ({ ...current, ...(typeof part === 'function' ? part(current) : part) }));
    if (typeof part === 'object') setAnswered((current) => without(current, Object.keys(part)));
    else setAnswered({});
  };
  const turnTo = (next: number) => {
    setStep(next);
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  };
  const jumpTo = (path: string) => {
    setTried((current) => ({ ...current, [stepOfPath(kind, path)]: true }));
    setStep(stepOfPath(kind, path));
    setTarget(anchorOf(path, form));
  };
  useEffect(() => {
    if (!target) return;
    // After the step has been drawn, or there is nothing to scroll to yet.
    const timer = setTimeout(() => {
      void Promise.resolve(Taro.pageScrollTo({ selector: `#${target}`, offsetTop: -96, duration: 160 })).catch(
        () => undefined,
      );
      setTarget(null);
    }, 60);
    return () => clearTimeout(timer);
  }, [target]);

  return {
    form,
    patch,
    step,
    steps: stepsOf(kind),
    ready,
    issues,
    language,
    saved,
    turnTo,
    jumpTo,
    /** Scrolls to a field of the present step. */
    pointTo: (path: string) => setTarget(anchorOf(path, form)),
    /** The sentence beside a field once it has been left or its step was tried; refusals of the server at once. */
    wrong: (path: string): string | null =>
      answered[path] ?? (left[path] || tried[stepOfPath(kind, path)] ? (issues[path] ?? null) : null),
    hasLeft: (path: string) => left[path] === true || tried[stepOfPath(kind, path)] === true,
    leave: (path: string) => setLeft((current) => ({ ...current, [path]: true })),
    setAnswered,
    /** Faults of a step in reading order. */
    faultsOf: (which: number) => inReadingOrder(Object.keys(issues).filter((path) => stepOfPath(kind, path) === which)),
    firstFault: inReadingOrder(Object.keys(issues))[0],
    tried: tried[step] === true,
    /** From now on, or no longer, the step's missing fields are pointed at. */
    setTried: (on: boolean) => setTried(({ [step]: _, ...rest }) => (on ? { ...rest, [step]: true } : rest)),
  };
};
export type Writing = ReturnType<typeof useWriting>;
