// npm run -s gezhi -- <command>: the command line. Installs what is missing first.
import { checkNode, install, readTypeScript } from './steps.mjs'

checkNode()
await install({ dev: false })
await readTypeScript()
// Ending this way, and not by the signal, lets an embedded server that the command started stop too.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130))
const { main } = await import('../server/cli/main.ts')
process.exitCode = await main(process.argv.slice(2), process.env)
