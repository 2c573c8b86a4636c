import { useEffect } from 'react';
import { createStore } from '@/hooks/store';
import { loadPackedRegions } from './load-packed-regions';
import { type Region, regionText, unpackRegions } from './unpack-regions';

interface Regions {
  /** For a picker, three levels; empty until the table is here. */
  options: Region[];
  /** What a code is called; '' until the table is here. */
  text: (code: string) => string;
}

const store = createStore<Regions>({ options: [], text: () => '' });
let asked: Promise<void> | undefined;
const load = () => {
  asked ??= loadPackedRegions().then(
    (packed) => {
      const options = unpackRegions(packed);
      store.set({ options, text: (code) => regionText(options, code) });
    },
    // Without a network the code stands for its name, and whoever asks next tries again.
    () => {
      asked = undefined;
      store.set({ options: [], text: (code) => code });
    },
  );
};

/** The regions of the country, for who shows or picks one. */
export const useRegions = (): Regions => {
  useEffect(load, []);
  return store.use();
};
