import { OperatorRefusal, type Say } from './db/operator-refusal.ts'
import type { Pool } from './db/pool.ts'
import { startDemonstration, type RunningDemonstration } from './demo/demonstration.ts'
import { whoToBe } from './demo/district.ts'
import { buildApp } from './http/app.ts'
import type { Program } from './http/context.ts'
import { allServed } from './http/served.ts'
import { runJobs } from './jobs/run.ts'
import { builtPages, openProgram } from './program.ts'
import { openKeyFolder, type KeyFolder } from './record/keys.ts'

const say: Say = ({ zh, en }) => tell(`» ${zh}  ${en}`)

/** Reads the environment, wires everything, starts. */
async function main(): Promise<void> {
  const env = process.env
  const production = env.NODE_ENV === 'production'
  const [host, port] = [env.HOST ?? '127.0.0.1', portOf(env.PORT)]
  const { program, database, stop } = await openProgram(env, say)
  const keys = openKeyFolder(database.folder)
  const demonstration = production ? null : await demonstrate(program, keys)
  const app = await buildApp(program, {
    served: allServed,
    log: production ? 'info' : 'error',
    trustProxy: env.TRUST_PROXY === '1',
    limited: env.GEZHI_UNLIMITED !== '1',
    tileOrigins: await tileOrigins(program.db),
    pages: builtPages(),
  })
  const onFault = (fault: unknown) => app.log.error({ err: fault }, 'job')
  const jobs = runJobs({ ...program, onFault, keys, say })
  demonstration?.history.catch(onFault)
  await app.listen({ port, host }).catch((fault: unknown) => {
    throw (fault as { code?: string }).code === 'EADDRINUSE' ? inUse(port) : fault
  })
  tell(`格治 Gezhi: http://${host.includes(':') ? `[${host}]` : host}:${port}`)
  endWith(async () => {
    await app.close()
    await demonstration?.stop()
    await jobs.stop()
    await stop()
  })
}

function portOf(text = '8080'): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port
  throw new OperatorRefusal({ zh: `PORT 应为 0 到 65535 的整数：${text}`, en: `PORT is a whole number from 0 to 65535: ${text}` })
}

function inUse(port: number): OperatorRefusal {
  return new OperatorRefusal({ zh: `端口 ${port} 已被占用，请用 PORT 另选一个。`, en: `Port ${port} is in use. Choose another with PORT.` })
}

/** Makes the demonstration district on the first start, and says whom to log in as on every start. */
async function demonstrate(program: Program, keys: KeyFolder): Promise<RunningDemonstration> {
  const demonstration = await startDemonstration({ ...program, keys, say })
  for (const one of whoToBe(demonstration.people)) tell(`  ${one.zh} ${one.en}: ${one.name}  ${one.login} / ${one.password}`)
  return demonstration
}

/** Ends in order on the first signal; a second one is not waited for. */
function endWith(finish: () => Promise<void>): void {
  let ending = false
  const end = () => {
    if (ending) process.exit(1)
    ending = true
    finish().then(() => process.exit(0), failed)
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
}

/** To whoever started the program. */
function tell(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Origins of the tile servers that regions have set; none by default. */
async function tileOrigins(db: Pool): Promise<string[]> {
  const rows = await db<
    { url: string }[]
  >`select distinct settings -> 'tiles' ->> 'url' as url from region where settings -> 'tiles' ->> 'url' is not null`
  return [...new Set(rows.map((row) => new URL(row.url.replaceAll(/[{}]/g, '')).origin))]
}

function failed(fault: unknown): void {
  tell(fault instanceof OperatorRefusal ? fault.message : String(fault instanceof Error ? fault.stack : fault))
  process.exit(1)
}

main().catch(failed)
