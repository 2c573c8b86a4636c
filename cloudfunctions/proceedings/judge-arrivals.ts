export interface Arrivals {
  minutes: number;
  bins: { from: string; count: number }[];
}
const widths = [1, 2, 5, 10, 15, 30, 60, 120, 180, 240, 360, 480, 720, 1440];
const mostBins = 24;
const minuteMs = 60_000;
const shanghaiOffsetMs = 8 * 3_600_000;

/**
 * How many came within each interval, from the first arrival to the last: the shortest interval of a round length that
 * needs at most 24 of them. Intervals begin at round times of Asia/Shanghai; empty ones between are listed.
 * @param perMinute arrivals counted by the minute (ISO instants), in any order
 */
export function binArrivals(perMinute: { at: string; count: number }[]): Arrivals {
  const times = perMinute.map(({ at, count }) => ({ at: Date.parse(at) + shanghaiOffsetMs, count }));
  if (times.length === 0) return { minutes: widths[0] ?? 1, bins: [] };
  const first = times.reduce((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY);
  const last = times.reduce((most, { at }) => Math.max(most, at), 0);
  const binsOf = (minutes: number) =>
    Math.floor(last / (minutes * minuteMs)) - Math.floor(first / (minutes * minuteMs)) + 1;
  // Arrivals over more than three weeks (clocks far off) still come to 24 intervals, of whole days.
  const days = Math.ceil((last - first) / (mostBins - 1) / (1440 * minuteMs)) * 1440;
  const minutes = widths.find((width) => binsOf(width) <= mostBins) ?? days;
  const start = Math.floor(first / (minutes * minuteMs));
  const bins = Array.from({ length: binsOf(minutes) }, (_, i) => ({
    from: new Date((start + i) * minutes * minuteMs - shanghaiOffsetMs).toISOString(),
    count: 0,
  }));
  for (const { at, count } of times) {
    const bin = bins[Math.floor(at / (minutes * minuteMs)) - start];
    if (bin) bin.count += count;
  }
  return { minutes, bins };
}
