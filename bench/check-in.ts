import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { startThrowawayCloud } from '../localcloud/throwaway-cloud';
import { ourSide } from './check-in-ours';
import { peerProcesses, withPeer } from './check-in-parse';
import { allTickets, atOnce, gateCount, members, playRound, tickets, type Round, type Side } from './check-in-round';
import { ms, type Line } from './line';

const rounds = 3;

/**
 * A full hall at the gates: every ticket once, a third of them twice, on both sides of one PostgreSQL. Twice over: as
 * gates' phones ask, and with a call of its own for every scan.
 */
export async function checkIn(): Promise<Line[]> {
  process.env.HUIGUAN_SECRET ??= randomUUID() + randomUUID();
  const folder = mkdtempSync(join(tmpdir(), 'huiguan-check-in-'));
  const instances = Number(process.env.HUIGUAN_INSTANCES ?? 4);
  const cloud = await startThrowawayCloud({ instances });
  const pool = new Pool({ connectionString: cloud.databaseUrl, max: 4 });
  // A connection that is closing still hears the server stop.
  pool.on('error', () => undefined);
  const play = async (side: Side, together: boolean) => {
    const played: Round[] = [];
    for (let i = 0; i <= rounds; i++) played.push(await playRound(side, together, folder));
    return played.slice(1);
  };
  try {
    const us = await ourSide(pool, cloud.url);
    const ours = { single: await play(us, false), together: await play(us, true) };
    const peers = await withPeer(pool, cloud.databaseUrl, async (peer) => ({
      single: await play(peer, false),
      together: await play(peer, true),
    }));
    return lines(ours, peers, instances);
  } finally {
    await pool.end();
    await cloud.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Played {
  single: Round[];
  together: Round[];
}
const middle = (played: Round[]) => [...played].sort((a, b) => a.rate - b.rate)[Math.floor(played.length / 2)] as Round;
const expected = { checkedIn: tickets.measured, already: Math.ceil(tickets.measured / 3) };
const scans = expected.checkedIn + expected.already;
const isExact = (round: Round) =>
  round.heads === allTickets &&
  round.points === members * 2 &&
  Object.entries(expected).every(([outcome, n]) => round.outcomes[outcome] === n) &&
  Object.keys(round.outcomes).length === 2;

function lines(ours: Played, peers: Played, instances: number): Line[] {
  const [us, usOne, themOne, themMany] = [ours.together, ours.single, peers.single, peers.together].map(middle) as [
    Round,
    Round,
    Round,
    Round,
  ];
  const them = themMany.rate > themOne.rate ? themMany : themOne;
  const wrong = [...ours.single, ...ours.together, ...peers.single, ...peers.together].find((round) => !isExact(round));
  const failed = wrong
    ? {
        wrong: `${wrong.heads} heads, ${wrong.points} points, ${JSON.stringify(wrong.outcomes)} ${wrong.complaint ?? ''}`,
      }
    : {};
  const compared = (job: string, one: Round, other: Round, goal: number | null, note: string): Line => ({
    job,
    ours: `${Math.round(one.rate)}/s`,
    peer: `${Math.round(other.rate)}/s`,
    ratio: one.rate / other.rate,
    goal: goal === null ? 'reported' : `ratio≥${goal}`,
    ok: goal === null || one.rate >= goal * other.rate,
    note,
  });
  const waits = (job: string, one: Round, other: Round, goal: number | null): Line => ({
    job,
    ours: ms(one.p99),
    peer: ms(other.p99),
    ratio: other.p99 / one.p99,
    goal: goal === null ? 'reported' : `ratio≥${goal}`,
    ok: goal === null || other.p99 >= goal * one.p99,
    note: `the same runs; p50 ${ms(one.p50)} and ${ms(other.p50)}`,
  });
  return [
    {
      ...compared(
        'check-in',
        us,
        them,
        3,
        `${tickets.measured} tickets, ${scans} scans, ${atOnce} people at a time in front of ${gateCount} gates, after ${tickets.before} others; middle of ${rounds} rounds after one to warm up; heads and points exact on both sides. Ours: as the gate's phone asks, one call at a time with what was scanned meanwhile (${us.calls} calls), through the gateway with ${instances} instances; signature, offices, log, points within the month's cap and audit, written by one statement. The peer: parse-server 9 on the same PostgreSQL, ${peerProcesses} processes, a cloud function that verifies the same signature, finds the ticket, saves attendance, log, audit and points within the cap under unique indexes, without transaction, lock or offices; asked in the better of two ways: each scan for itself with its idempotency (${Math.round(themOne.rate)}/s), and through its /batch with the same phones (${Math.round(themMany.rate)}/s).`,
      ),
      ...failed,
    },
    waits('check-in-p99', us, them, 2),
    compared(
      'check-in-single',
      usOne,
      themOne,
      2,
      `the same scans, each in a call of its own, ${atOnce} calls at a time. A call of ours costs what the cloud's costs: from the gateway to the function's own process and back (its event and reply as JSON between processes), and two round trips to the database; parse-server answers in the process that took the request. No gate of ours asks so: its phone sends together what was scanned meanwhile (the line check-in)`,
    ),
    waits('check-in-single-p99', usOne, themOne, null),
  ];
}
