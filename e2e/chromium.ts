import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const usualPaths = [
  // Without the window that a whole Chromium draws around each page: half the work.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Starts the Chromium of this machine; CHROMIUM names it when it is in no usual place. */
export async function openChromium(): Promise<Browser> {
  const { CHROMIUM } = process.env;
  const executablePath = [CHROMIUM, ...(CHROMIUM ? [] : usualPaths)].find((path) => path && existsSync(path));
  if (!executablePath) {
    throw new Error(
      CHROMIUM
        ? `CHROMIUM names ${CHROMIUM}, which does not exist.`
        : 'No Chromium was found. Install it (Debian: apt-get install chromium-headless-shell fonts-noto-cjk) or set CHROMIUM to its path.',
    );
  }
  return chromium.launch({
    executablePath,
    // Inside a container Chromium cannot make its own sandbox; the rest keeps it from calling home.
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
