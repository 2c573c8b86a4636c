import { fromMap, toMap } from './position';

const metres = (a: { latitude: number; longitude: number }, b: { latitude: number; longitude: number }) =>
  Math.hypot(
    (a.latitude - b.latitude) * 111_000,
    (a.longitude - b.longitude) * 111_000 * Math.cos((a.latitude * Math.PI) / 180),
  );

describe('positions', () => {
  it('are moved to where the map draws them', () => {
    // Tiananmen, a pair of coordinates that is published for both systems.
    const drawn = toMap({ latitude: 39.90734, longitude: 116.39089 });
    expect(metres(drawn, { latitude: 39.90874, longitude: 116.39713 })).toBeLessThan(5);
  });

  it.each([
    [31.3, 120.6],
    [22.5, 114.05],
    [45.75, 126.65],
  ])('come back from the map to within a centimetre (%d, %d)', (latitude, longitude) => {
    const at = { latitude, longitude };
    expect(metres(toMap(at), at)).toBeGreaterThan(100);
    expect(metres(fromMap(toMap(at)), at)).toBeLessThan(0.01);
  });

  it('stay where they are outside of China', () => {
    const berlin = { latitude: 52.52, longitude: -13.4 };
    expect(toMap(berlin)).toEqual(berlin);
  });
});
