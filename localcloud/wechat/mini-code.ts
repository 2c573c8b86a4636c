import QRCode from 'qrcode';
import { ok, refuse, textOf, type WxApi } from './api';

const sceneLetters = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/;
const smallest = 280;
const largest = 1280;

/** Whether the mini-program has the page, or null when no build tells. */
export type HasPage = (page: string) => boolean | null;

/**
 * `wxacode.getUnlimited` (handbook §12.7). The picture is a plain QR whose text opens the same page of the browser
 * build with the same scene, so that any camera can follow it.
 */
export const getUnlimited =
  (portalUrl: () => string, hasPage: HasPage): WxApi =>
  async (input) => {
    const scene = textOf(input, 'scene');
    if (!sceneLetters.test(scene)) return refuse(40169, 'invalid length for scene, or the data is not json string');
    const page = textOf(input, 'page');
    if (page.startsWith('/') || page.includes('?')) return refuse(41030, 'invalid page');
    const unchecked = input.check_path === false || input.checkPath === false;
    if (page && !unchecked && hasPage(page) === false) return refuse(41030, 'invalid page');
    const width = input.width === undefined ? 430 : Number(input.width);
    if (!(width >= smallest && width <= largest)) return refuse(40097, 'invalid args: width');
    const text = `${portalUrl()}#/${page || 'pages/home/index'}?scene=${encodeURIComponent(scene)}`;
    const png = await QRCode.toBuffer(text, { width, margin: 2, errorCorrectionLevel: 'M' });
    return ok({ contentType: 'image/png', buffer: png.toString('base64') });
  };
