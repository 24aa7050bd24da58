// npm run check: what a change must pass before it is offered.
import { runParts } from './test.mjs'

process.exitCode = await runParts(['format', 'types', 'lint', 'rules', 'server'])
