import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crash } from '../test/crash/crash.ts'

// Many rounds by hand: npx tsx tools/crash.ts [rounds] [clients]
const folder = mkdtempSync(join(tmpdir(), 'gezhi-crash-'))
const report = await crash({
  folder,
  rounds: Number(process.argv[2] ?? 20),
  clients: Number(process.argv[3] ?? 6),
  say: (line) => console.log(line),
})
console.log(JSON.stringify(report))
rmSync(folder, { recursive: true, force: true })
process.exit(report.lost + report.doubled + report.unexpected.length === 0 && report.verified.broken === null ? 0 : 1)
