/** Degrees. */
export interface Position {
  latitude: number;
  longitude: number;
}

// China's maps are drawn in GCJ-02, a published-by-use shift of WGS-84 on the Krasovsky ellipsoid; phones measure
// WGS-84, and WeChat's map pages speak GCJ-02 only. Without the shift a pin stands some 500 metres aside.
const axis = 6378245;
const eccentricity = 0.00669342162296594323;
const { PI, sin, cos, sqrt, abs } = Math;

const wave = (of: number, long: number) =>
  ((20 * sin(6 * of * PI) + 20 * sin(2 * of * PI)) * 2) / 3 +
  ((20 * sin(of * PI) + 40 * sin((of / 3) * PI)) * 2) / 3 +
  long;
const northward = (x: number, y: number) =>
  -100 +
  2 * x +
  3 * y +
  0.2 * y * y +
  0.1 * x * y +
  0.2 * sqrt(abs(x)) +
  ((20 * sin(6 * x * PI) + 20 * sin(2 * x * PI)) * 2) / 3 +
  ((20 * sin(y * PI) + 40 * sin((y / 3) * PI)) * 2) / 3 +
  ((160 * sin((y / 12) * PI) + 320 * sin((y * PI) / 30)) * 2) / 3;
const eastward = (x: number, y: number) =>
  300 +
  x +
  2 * y +
  0.1 * x * x +
  0.1 * x * y +
  0.1 * sqrt(abs(x)) +
  wave(x, ((150 * sin((x / 12) * PI) + 300 * sin((x / 30) * PI)) * 2) / 3);

const inChina = ({ latitude, longitude }: Position) =>
  longitude > 72.004 && longitude < 137.8347 && latitude > 0.8293 && latitude < 55.8271;

/** WGS-84 to GCJ-02; outside of China both are the same. */
export const toMap = (at: Position): Position => {
  if (!inChina(at)) return at;
  const [x, y] = [at.longitude - 105, at.latitude - 35];
  const angle = (at.latitude / 180) * PI;
  const curve = 1 - eccentricity * sin(angle) ** 2;
  return {
    latitude: at.latitude + (northward(x, y) * 180) / (((axis * (1 - eccentricity)) / (curve * sqrt(curve))) * PI),
    longitude: at.longitude + (eastward(x, y) * 180) / ((axis / sqrt(curve)) * cos(angle) * PI),
  };
};

/** GCJ-02 to WGS-84, to a centimetre: the shift is undone until it comes out at the point that was given. */
export const fromMap = (on: Position): Position => {
  let at = on;
  for (let i = 0; i < 6; i += 1) {
    const there = toMap(at);
    at = {
      latitude: at.latitude + on.latitude - there.latitude,
      longitude: at.longitude + on.longitude - there.longitude,
    };
  }
  return at;
};
