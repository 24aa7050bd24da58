import { OperatorRefusal } from './db/operator-refusal.ts'
import type { Pool } from './db/pool.ts'
import { makeDistrict, whoToBe } from './demo/district.ts'
import { buildApp } from './http/app.ts'
import { allServed } from './http/served.ts'
import { runJobs } from './jobs/run.ts'
import { builtPages, openProgram } from './program.ts'

/** Reads the environment, wires everything, starts. */
async function main(): Promise<void> {
  const env = process.env
  const production = env.NODE_ENV === 'production'
  const port = Number(env.PORT ?? 8080)
  const host = env.HOST ?? '127.0.0.1'
  const { program, stop } = await openProgram(env, (words) => tell(`» ${words.zh}  ${words.en}`))
  if (!production) await demonstrate(program.db)
  const tiles = await tileOrigins(program.db)
  const app = await buildApp(program, {
    served: allServed, log: production ? 'info' : 'error', trustProxy: env.TRUST_PROXY === '1', limited: env.GEZHI_UNLIMITED !== '1', tileOrigins: tiles, pages: builtPages(),
  })
  const jobs = runJobs({ ...program, onFault: (fault) => app.log.error({ err: fault }, 'job') })
  await app.listen({ port, host })
  tell(`格治 Gezhi: http://${host.includes(':') ? `[${host}]` : host}:${port}`)
  let ending = false
  const end = async () => {
    if (ending) return
    ending = true
    await app.close()
    await jobs.stop()
    await stop()
    process.exit(0)
  }
  process.on('SIGINT', () => void end())
  process.on('SIGTERM', () => void end())
}

/** Makes the demonstration district on the first start, and says whom to log in as on every start. */
async function demonstrate(db: Pool): Promise<void> {
  const { people } = await makeDistrict(db, new Date(), ({ zh, en }) => tell(`» ${zh}  ${en}`))
  for (const one of whoToBe(people)) tell(`  ${one.zh} ${one.en}: ${one.name}  ${one.login} / ${one.password}`)
}

/** To whoever started the program. */
function tell(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Origins of the tile servers that regions have set; none by default. */
async function tileOrigins(db: Pool): Promise<string[]> {
  const rows = await db<{ url: string }[]>`select distinct settings -> 'tiles' ->> 'url' as url from region where settings -> 'tiles' ->> 'url' is not null`
  return [...new Set(rows.map((row) => new URL(row.url.replaceAll(/[{}]/g, '')).origin))]
}

main().catch((fault: unknown) => {
  tell(fault instanceof OperatorRefusal ? fault.message : String(fault instanceof Error ? fault.stack : fault))
  process.exit(1)
})
