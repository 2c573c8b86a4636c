import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { foldWords } from '@/i18n/fold-words';

/**
 * How a label goes with the words that a thing shows. In a browser all that is seen must be in the name, in the order in
 * which it is seen (WCAG 2.5.3: a voice command says what is seen). So the words are the name where they say all that
 * the label does; one with other words stands beside the name. `read` is what of them is not drawn for the eye alone;
 * without any, the label is the name.
 */
export const besideWords = (label: string, seen: string, read: string) => {
  const folded = foldWords(label);
  const whole = foldWords(read);
  if (whole && label.split(/[，\s]+/).every((word) => whole.includes(foldWords(word)))) return {};
  return { [!whole || folded.includes(foldWords(seen)) ? 'aria-label' : 'aria-description']: label };
};

/** All text inside, but for what is drawn for the eye alone. */
const wordsIn = (node: Node): string => {
  if (node instanceof Element && node.getAttribute('aria-hidden') === 'true') return '';
  return node.nodeType === Node.TEXT_NODE ? (node.nodeValue ?? '') : Array.from(node.childNodes, wordsIn).join(' ');
};

/**
 * A place for the thing, and how its label is to be said there; `null` in WeChat, where a label is the whole name.
 * `children`: what shows the words.
 */
export const useOwnWords = (label: string | undefined, children: ReactNode) => {
  const place = useRef<HTMLElement>(null);
  const [seen, setSeen] = useState('');
  const [read, setRead] = useState('');
  useLayoutEffect(() => {
    if (process.env.TARO_ENV !== 'h5' || !label || !place.current) return;
    setSeen(place.current.textContent ?? '');
    setRead(wordsIn(place.current));
  }, [label, children]);
  if (process.env.TARO_ENV !== 'h5' || !label) return null;
  return { ref: place, ...besideWords(label, seen, read) };
};
