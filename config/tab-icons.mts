// Draws the tab bar's PNGs (WeChat takes no SVG there): `tsx config/tab-icons.mts`. Needs Chromium.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { indexedPng } from './indexed-png';

const src = path.resolve(import.meta.dirname, '../src');
const size = 81;

const outline: Record<string, string> = {
  home: '<path d="M4 11l8-7 8 7v8a1 1 0 0 1-1 1h-4v-6H9v6H5a1 1 0 0 1-1-1z"/>',
  meetings: '<rect x="4" y="5" width="16" height="15" rx="2"/><path d="M4 10h16M8 3v4M16 3v4"/>',
  services:
    '<rect x="4" y="4" width="6.5" height="6.5" rx="1.5"/><rect x="13.5" y="4" width="6.5" height="6.5" rx="1.5"/><rect x="4" y="13.5" width="6.5" height="6.5" rx="1.5"/><rect x="13.5" y="13.5" width="6.5" height="6.5" rx="1.5"/>',
  mine: '<circle cx="12" cy="8" r="4"/><path d="M4.5 20c.9-3.6 3.9-5.5 7.5-5.500s6.6 1.9 7.5 5.500z"/>',
};
/** Strokes that would vanish in the filled state are cut out of it. */
const cut: Record<string, string> = {
  home: '<path d="M12 20v-5"/>',
  meetings: '<path d="M8.5 14h7"/>',
  services: '',
  mine: '',
};

const looks = {
  light: { off: '#626A77', on: '#B7372B' },
  dark: { off: '#9A958E', on: '#E87A6E' },
};

const svg = (name: string, look: keyof typeof looks, on: boolean) => {
  const { off, on: filled } = looks[look];
  const colour = on ? filled : off;
  const attributes = `stroke-width="${on ? 2 : 1.8}" stroke-linecap="round" stroke-linejoin="round"`;
  const mask = `<mask id="cut"><rect width="24" height="24" fill="#fff"/><g stroke="#000" ${attributes}>${cut[name]}</g></mask>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 24 24" fill="none">${on ? mask : ''}<g ${attributes} stroke="${colour}" fill="${on ? colour : 'none'}" ${on ? 'mask="url(#cut)"' : ''}>${outline[name]}</g></svg>`;
};

const drawIcons = async () => {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  mkdirSync(path.join(src, 'static/tabs'), { recursive: true });
  for (const look of ['light', 'dark'] as const)
    for (const name of Object.keys(outline))
      for (const on of [false, true]) {
        const file = `static/tabs/${name}${on ? '-on' : ''}-${look}.png`;
        await page.setContent(`<style>*{margin:0}svg{display:block}</style>${svg(name, look, on)}`);
        writeFileSync(path.join(src, file), indexedPng(await page.screenshot({ omitBackground: true })));
      }
  await browser.close();
};

await drawIcons();
