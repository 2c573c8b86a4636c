import { openChromium } from '../chromium';

export interface FirstView {
  /** Bytes that came over the wire, headers included. */
  bytes: number;
  requests: number;
  /** Path and bytes, the heaviest first. */
  heaviest: { path: string; bytes: number }[];
}

/** What a visitor's browser, which has never been here, transfers until the first page stands and nothing more comes. */
export async function firstView(url: string): Promise<FirstView> {
  const browser = await openChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    const session = await page.context().newCDPSession(page);
    const paths = new Map<string, string>();
    const loaded: FirstView['heaviest'] = [];
    session.on('Network.responseReceived', ({ requestId, response }) => {
      // What is written inside a file came with it.
      if (!response.url.startsWith('data:')) paths.set(requestId, new URL(response.url).pathname);
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const path = paths.get(requestId);
      if (path) loaded.push({ path, bytes: encodedDataLength });
    });
    await session.send('Network.enable');
    await page.goto(url, { waitUntil: 'networkidle' });
    const words = (await page.locator('body').innerText()).trim();
    if (words.length < 20) throw new Error(`the first page shows nothing: "${words}"`);
    return {
      bytes: loaded.reduce((sum, each) => sum + each.bytes, 0),
      requests: loaded.length,
      heaviest: loaded.sort((a, b) => b.bytes - a.bytes),
    };
  } finally {
    await browser.close();
  }
}
