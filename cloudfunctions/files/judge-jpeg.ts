const exif = Buffer.from('Exif\0\0', 'latin1');
const icc = Buffer.from('ICC_PROFILE\0', 'latin1');
const begins = (bytes: Buffer, with_: Buffer) => bytes.subarray(0, with_.length).equals(with_);

/** How the picture is to be turned (1–8), which is all that is kept of what a camera notes; null where nothing says. */
function orientationIn(segment: Buffer): number | null {
  if (!begins(segment, exif)) return null;
  const tiff = segment.subarray(exif.length);
  if (tiff.length < 8) return null;
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return null;
  for (let i = 0; i < short(directory); i++) {
    const entry = directory + 2 + i * 12;
    if (entry + 12 > tiff.length) return null;
    if (short(entry) !== 0x0112) continue;
    const turned = short(entry + 8);
    return turned >= 1 && turned <= 8 ? turned : null;
  }
  return null;
}
/** A note of the orientation alone: EXIF with one entry. */
const turnedBy = (orientation: number): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xe1, 0, 34]),
    exif,
    Buffer.from([
      0x49,
      0x49,
      0x2a,
      0,
      8,
      0,
      0,
      0,
      1,
      0,
      0x12,
      0x01,
      3,
      0,
      1,
      0,
      0,
      0,
      orientation,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
    ]),
  ]);

const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** What draws it: frames, tables and scans; of the applications' notes those by which colours are read. */
const isKept = (marker: number, payload: Buffer) =>
  marker === 0xe0 || marker === 0xee || (marker === 0xe2 && begins(payload, icc)) || marker < 0xe0;

/** Where a scan ends: at the next marker that is no restart; -1 where the file ends first. */
function endOfScan(content: Buffer, from: number): number {
  for (let at = from; ; ) {
    at = content.indexOf(0xff, at);
    const next = at < 0 ? undefined : content[at + 1];
    if (next === undefined) return -1;
    if (next === 0 || (next >= 0xd0 && next <= 0xd7)) at += 2;
    else if (next === 0xff) at++;
    else return at;
  }
}

/**
 * The JPEG as it is drawn, without notes (the place among them) and without what follows its end; null when it ends before
 * its end or was never a picture. ITU-T T.81, annex B.
 */
export function cleanJpeg(content: Buffer): Buffer | null {
  const parts = [content.subarray(0, 2)];
  let [framed, drawn, at] = [false, false, 2];
  let orientation: number | null = null;
  for (;;) {
    while (content[at] === 0xff && content[at + 1] === 0xff) at++;
    const marker = content[at + 1];
    if (content[at] !== 0xff || marker === undefined) return null;
    if (marker === 0xd9) break;
    if (at + 4 > content.length) return null;
    const end = at + 2 + content.readUInt16BE(at + 2);
    if (end < at + 4 || end > content.length) return null;
    const payload = content.subarray(at + 4, end);
    if (marker === 0xe1) orientation ??= orientationIn(payload);
    else if (isKept(marker, payload)) parts.push(content.subarray(at, end));
    if (isFrame(marker)) {
      if (payload.length < 6 || payload.readUInt16BE(3) === 0) return null;
      framed = true;
    }
    at = end;
    if (marker !== 0xda) continue;
    const over = framed ? endOfScan(content, at) : -1;
    if (over < 0) return null;
    parts.push(content.subarray(at, over));
    [drawn, at] = [true, over];
  }
  if (!drawn) return null;
  if (orientation !== null && orientation !== 1) parts.splice(1, 0, turnedBy(orientation));
  return Buffer.concat([...parts, Buffer.from([0xff, 0xd9])]);
}
