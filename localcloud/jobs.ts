import { Pool } from 'pg';
import type { Clock } from './clock';
import type { Timers } from './timers';

export interface Job {
  name: string;
  title: string;
  nextRunAt: string;
  lastRunAt: string | null;
  lastOutcome: string | null;
}
const undefinedTable = '42P01';

/** The house's scheduled jobs: rows that the function `jobs` dispatches when its timer fires. */
export class Jobs {
  private readonly pool: Pool;

  constructor(
    databaseUrl: string,
    private readonly clock: Clock,
    private readonly timers: Timers,
  ) {
    this.pool = new Pool({ connectionString: databaseUrl, max: 2, connectionTimeoutMillis: 3_000 });
    // A database that went away is reported by the health check, not by an exception from an idle connection.
    this.pool.on('error', () => undefined);
  }

  async databaseAnswers(): Promise<boolean> {
    return this.pool.query('select 1').then(
      () => true,
      () => false,
    );
  }

  /** Empty when the database does not answer or has no such table. */
  async list(): Promise<Job[]> {
    try {
      const { rows } = await this.pool.query<{
        name: string;
        title: string;
        next_run_at: Date;
        last_run_at: Date | null;
        last_outcome: string | null;
      }>('select name, title, next_run_at, last_run_at, last_outcome from scheduled_job order by name');
      return rows.map((row) => ({
        name: row.name,
        title: row.title,
        nextRunAt: row.next_run_at.toISOString(),
        lastRunAt: row.last_run_at?.toISOString() ?? null,
        lastOutcome: row.last_outcome,
      }));
    } catch {
      return [];
    }
  }

  /** Makes the job due on the house's clock and fires the timers of `jobs`; false when there is no such job. */
  async runNow(name: string): Promise<boolean> {
    try {
      const { rowCount } = await this.pool.query(
        'update scheduled_job set next_run_at = $2, leased_until = null where name = $1',
        [name, this.clock.now()],
      );
      if (rowCount === 0) return false;
    } catch (error) {
      if ((error as { code?: string }).code === undefinedTable) return false;
      throw error;
    }
    for (const timer of this.timers.list()) await this.timers.fire(timer.name);
    return true;
  }

  stop(): Promise<void> {
    return this.pool.end();
  }
}
