import { sentence } from '../../contract/refusals/all.ts'
import { openDatabase } from '../db/open.ts'
import { OperatorRefusal } from '../db/operator-refusal.ts'
import { createClient } from '../open311/clients.ts'
import type { Context, Given } from './command.ts'

/** `gezhi create-client ID --region CODE [--name NAME] [--permissions report,update]`. Prints the key, this once. */
export async function runCreateClient({ values, positionals }: Given, { env, say, print }: Context): Promise<void> {
  const text = (name: string) => (typeof values[name] === 'string' ? values[name] : undefined)
  const region = text('region')
  const id = positionals[0] ?? ''
  const database = await openDatabase(env, { say, join: true })
  try {
    const [known] = await database.db`select 1 from region where region = ${region ?? ''}`
    if (region === undefined || !known)
      throw new OperatorRefusal({
        zh: `没有区划 ${region ?? ''}，请给出 --region。`,
        en: `There is no region ${region ?? ''}: give --region.`,
      })
    const permissions = (text('permissions') ?? 'report,update').split(',').map((one) => one.trim())
    const made = await createClient(database.db, region, { id, name: text('name') ?? id, permissions }, new Date())
    if (!made.ok) throw new OperatorRefusal({ zh: sentence(made.refusal, 'zh'), en: sentence(made.refusal, 'en') })
    say({ zh: '密钥只显示这一次，请妥善保存：', en: 'The key is shown this once; keep it safe:' })
    print(made.value.key)
  } finally {
    await database.stop()
  }
}
