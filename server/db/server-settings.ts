import { totalmem } from 'node:os'

const MiB = 1024 * 1024

/**
 * Settings of the embedded server for a machine with `memoryBytes`: the database shares the machine
 * with the program, so it takes an eighth for its cache rather than PostgreSQL's usual quarter.
 * `jit` is off because compiling costs more than our short queries take.
 */
export function serverSettings(memoryBytes: number = machineMemory()): Record<string, string> {
  const megabytes = Math.floor(memoryBytes / MiB)
  const share = (part: number, least: number, most: number) => `${Math.min(most, Math.max(least, Math.floor(megabytes / part)))}MB`
  return {
    shared_buffers: share(8, 32, 2048),
    effective_cache_size: share(2, 128, 16_384),
    work_mem: share(512, 4, 32),
    maintenance_work_mem: share(32, 32, 512),
    max_wal_size: share(8, 256, 2048),
    max_connections: '100',
    random_page_cost: '1.1',
    checkpoint_timeout: '15min',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    password_encryption: 'scram-sha-256',
    log_min_messages: 'warning',
  }
}

/** What this process may use: a container's limit where there is one, else the machine's memory. */
function machineMemory(): number {
  const limit = process.constrainedMemory()
  return limit > 0 && limit < totalmem() ? limit : totalmem()
}
