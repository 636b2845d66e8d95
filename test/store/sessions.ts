import type pg from 'pg'

/** Goes on until a session waits for another, as the server sees it: no time is guessed. */
export async function untilItWaits(watcher: pg.Client, waiting: pg.Client): Promise<void> {
  const { rows } = await waitingSessions(watcher)
  if (rows.some(({ pid }) => pid === processOf(waiting))) return
  await untilItWaits(watcher, waiting)
}

/** Goes on until so many sessions of this database wait for others. */
export async function untilSoManyWait(watcher: pg.Client, count: number): Promise<void> {
  const { rows } = await waitingSessions(watcher)
  if (rows.length < count) await untilSoManyWait(watcher, count)
}

const waitingSessions = (watcher: pg.Client) =>
  watcher.query<{ pid: number }>(`
    select pid from pg_stat_activity
    where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0
  `)

/** The number by which the server knows a session. */
const processOf = (client: pg.Client) => (client as unknown as { processID: number }).processID
