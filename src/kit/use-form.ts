import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';

export type Faults = Record<string, string>;
interface FormShape<S extends string> {
  steps: readonly S[];
  stepOf: (path: string) => S;
  /** What is wrong with what is written, by dotted path, in reading order. */
  faults: Faults;
  begin?: S;
  /** A field to begin at, such as one that a check has named. */
  field?: string;
}

/** The element of a field, `field-place-name` of `place.name`. */
export const anchorOf = (path: string) => `field-${path.replace(/\./g, '-')}`;
const writable = 'input, textarea, [role=radio], [role=checkbox], [role=button], [tabindex]';
const jump = (anchor: string) => {
  void Promise.resolve(Taro.pageScrollTo({ selector: `#${anchor}`, offsetTop: -96, duration: 160 })).catch(
    () => undefined,
  );
  if (process.env.TARO_ENV === 'h5')
    window.document.getElementById(anchor)?.querySelector<HTMLElement>(writable)?.focus({ preventScroll: true });
};

/**
 * A form in steps (or one): what is wrong is said beside its field once its step was tried, and one is brought to the
 * first of it. What the server refused is said at once.
 */
export const useForm = <S extends string>({ steps, stepOf, faults, begin, field }: FormShape<S>) => {
  const first = steps[0];
  if (first === undefined) throw new Error('a form without a step');
  const [step, setStep] = useState<S>(field ? stepOf(field) : (begin ?? first));
  const [tried, setTried] = useState<ReadonlySet<S>>(new Set(field ? [stepOf(field)] : []));
  const [answered, setAnswered] = useState<Faults>({});
  const [target, setTarget] = useState<string | null>(field ? anchorOf(field) : null);
  const [focused, setFocused] = useState<string | null>(null);
  useEffect(() => {
    if (!target) return;
    // After the step has been drawn, or there is nothing to scroll to yet.
    const timer = setTimeout(() => {
      jump(target);
      setFocused(target);
      setTarget(null);
    }, 60);
    return () => clearTimeout(timer);
  }, [target]);

  const at = steps.indexOf(step);
  const paths = Object.keys(faults);
  const turnTo = (next: S) => {
    setStep(next);
    setFocused(null);
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
  };
  const jumpTo = (path: string) => {
    setTried((now) => new Set([...now, stepOf(path)]));
    setStep(stepOf(path));
    setFocused(null);
    setTarget(anchorOf(path));
  };
  return {
    step,
    no: at + 1,
    last: at === steps.length - 1,
    /** For `FocusedField`. */
    focused,
    turnTo,
    jumpTo,
    previous: at > 0 ? () => turnTo(steps[at - 1] ?? step) : null,
    /** Goes on. The first time that something is wrong here, it is pointed at instead. */
    next: () => {
      const wrong = paths.find((path) => stepOf(path) === step);
      if (wrong && !tried.has(step)) return jumpTo(wrong);
      turnTo(steps[at + 1] ?? step);
    },
    /** From now on all is pointed at; brings to the first fault. True: there is none. */
    complete: () => {
      setTried(new Set(steps));
      if (paths[0]) jumpTo(paths[0]);
      return paths.length === 0;
    },
    tried: tried.has(step),
    triedAll: tried.size === steps.length,
    /** The faults of this step. */
    here: paths.filter((path) => stepOf(path) === step),
    all: paths,
    /** Id and sentence of a field. */
    at: (path: string) => ({
      id: anchorOf(path),
      error: answered[path] ?? (tried.has(stepOf(path)) ? (faults[path] ?? null) : null),
    }),
    /** What the server refused, brought to the first of its fields. */
    refuse: (issues: Faults) => {
      setAnswered(issues);
      const [path] = Object.keys(issues);
      if (path) jumpTo(path);
    },
    /** What was refused about these fields, and what is under them, is being mended. */
    mend: (touched: readonly string[]) =>
      setAnswered((now) =>
        Object.fromEntries(
          Object.entries(now).filter(([path]) => !touched.some((root) => path === root || path.startsWith(`${root}.`))),
        ),
      ),
    refused: Object.keys(answered).length > 0,
  };
};
export type Form<S extends string> = ReturnType<typeof useForm<S>>;
