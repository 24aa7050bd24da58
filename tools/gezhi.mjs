// npm run -s gezhi -- <command>: the command line. Installs what is missing first.
import { checkNode, install, readTypeScript } from './steps.mjs'

checkNode()
await install({ dev: false })
await readTypeScript()
const { main } = await import('../server/cli/main.ts')
process.exitCode = await main(process.argv.slice(2), process.env)
