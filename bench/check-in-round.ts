import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { issueTicket } from '../cloudfunctions/attendance/ticket';
import type { CrowdTimes, Plan } from './check-in-crowd';

export const [members, gateCount, atOnce] = [800, 8, 64];
export const tickets = { before: 200, measured: 2000 };
export const allTickets = tickets.before + tickets.measured;
export const gates = Array.from({ length: gateCount }, (_, i) => ({ id: randomUUID(), name: `${i + 1} 号门` }));

export interface Round extends CrowdTimes {
  /** Scans a second. */
  rate: number;
  heads: number;
  points: number;
}
/** One side, made ready for one full hall after the other. */
export interface Side {
  side: Plan['side'];
  url: string;
  /** By gate. */
  headers: Record<string, string>[];
  /** A new meeting with its tickets. */
  open(): Promise<{ meetingId: string; registrations: string[] }>;
  count(meetingId: string): Promise<{ heads: number; points: number }>;
}

// Issued a little ahead, within the skew: the last of the crowd still comes within the code's minute and a half.
const aheadOfNow = () => Math.floor(Date.now() / 1000) + 25;

// Every third ticket twice, in an order that is the same in every run: some second scans overtake the first.
function scansOf<T>(all: T[]): T[] {
  const scans = [...all, ...all.filter((_, i) => i % 3 === 0)];
  return scans
    .map((scan, i) => ({ scan, key: (i * 7919) % scans.length }))
    .sort((a, b) => a.key - b.key)
    .map(({ scan }) => scan);
}

export async function playRound(side: Side, together: boolean, folder: string): Promise<Round> {
  const { meetingId, registrations } = await side.open();
  const issuedAt = aheadOfNow();
  const codes = registrations.map((registrationId) => issueTicket({ meetingId, registrationId, seat: 0, issuedAt }));
  const plan: Plan = {
    side: side.side,
    url: side.url,
    meetingId,
    gates: gates.map((gate, i) => ({ ...gate, headers: side.headers[i] ?? {} })),
    atOneGate: atOnce / gateCount,
    together,
    before: codes.slice(0, tickets.before),
    codes: scansOf(codes.slice(tickets.before)),
  };
  const times = await crowd(folder, plan);
  return { ...times, rate: plan.codes.length / times.seconds, ...(await side.count(meetingId)) };
}

async function crowd(folder: string, plan: Plan): Promise<CrowdTimes> {
  const file = join(folder, 'plan.json');
  writeFileSync(file, JSON.stringify(plan));
  const child = spawn(process.execPath, [...process.execArgv, join(__dirname, 'check-in-crowd.ts'), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise((ended) => child.on('close', ended));
  if (code !== 0) throw new Error(`the crowd ended with ${String(code)}`);
  return JSON.parse(said.trim().split('\n').at(-1) ?? '') as CrowdTimes;
}
